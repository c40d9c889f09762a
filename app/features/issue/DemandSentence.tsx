/** The demand, big, with who and until when in plum. */
import type { Plan } from "@zaedno/plan";
import { classes } from "../../ui/classes.ts";
import { useLocale } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import styles from "./DemandSentence.module.css";
import { demandSentence, type SentenceFacts } from "./demand-sentence.ts";

interface DemandSentenceProps {
  readonly facts: SentenceFacts;
  readonly lang: Plan["meta"]["lang"];
  readonly withGaps?: boolean;
  readonly small?: boolean;
}

export function DemandSentence({ facts, lang, withGaps = false, small = false }: DemandSentenceProps) {
  const { today } = useEditing();
  const locale = useLocale();
  return (
    <p className={classes(styles.say, small && styles.small)} lang={lang === locale ? undefined : lang}>
      {demandSentence(facts, { lang, today, withGaps }).map(({ kind, words }, index) => {
        // Parts never change their places.
        const key = `${index}`;
        if (kind === "key") return <b key={key}>{words}</b>;
        return kind === "gap" ? (
          <span key={key} className={styles.gap}>
            {words}
          </span>
        ) : (
          words
        );
      })}
    </p>
  );
}
