/** Who can move whom: the relations of a person in both directions, in words. */
import { isMutual, type Relation, type StakeholderId } from "@zaedno/plan";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useText } from "../../../ui/text.tsx";
import { Written } from "../../../ui/written.tsx";
import { usePeopleScreen } from "../people-context.ts";
import type { PersonRow } from "../people-rows.ts";
import { usePersonLink } from "../use-person-link.ts";
import { AddRelation } from "./AddRelation.tsx";
import styles from "./PersonSheet.module.css";
import { RelationEditor } from "./RelationEditor.tsx";
import { useRelationWords } from "./relation-words.ts";
import { Section } from "./Section.tsx";

export function RelationsSection({ row }: { row: PersonRow }) {
  const t = useText();
  const { plan, canEdit } = usePeopleScreen();
  const [open, setOpen] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const own = plan.relations.filter(({ from, to }) => from === row.id || to === row.id);
  return (
    <Section title={t("people.section.relations")}>
      {own.length === 0 && <p className="dim">{t(canEdit ? "people.relationsHint" : "people.noRelations")}</p>}
      {own.length > 0 && (
        <ul className={styles.rows}>
          {own.map((relation) => (
            <RelationRow
              key={relation.id}
              relation={relation}
              of={row.id}
              isOpen={open === relation.id}
              onOpen={(isOpen) => setOpen(isOpen ? relation.id : null)}
            />
          ))}
        </ul>
      )}
      {canEdit && (
        <Button kind="plain" icon="plus" className={styles.add} aria-haspopup="dialog" onClick={() => setAdding(true)}>
          {t("people.addRelation")}
        </Button>
      )}
      {isAdding && <AddRelation row={row} onAdded={setOpen} onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface RelationRowProps {
  readonly relation: Relation;
  /** Whose details these are. */
  readonly of: StakeholderId;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function RelationRow({ relation, of, isOpen, onOpen }: RelationRowProps) {
  const t = useText();
  const { canEdit, plan } = usePeopleScreen();
  const wordsOf = useRelationWords();
  const isOut = relation.from === of || isMutual(relation.type);
  const otherId = relation.from === of ? relation.to : relation.from;
  const name = plan.stakeholders.find(({ id }) => id === otherId)?.name ?? "—";
  const words = wordsOf(relation.type, isOut ? "out" : "in", name);
  return (
    <li>
      <div className={styles.relation}>
        <span>
          <a {...usePersonLink(otherId)}>
            <Written>{words}</Written>
          </a>
          {relation.strength !== undefined && (
            <span className="dim small"> · {t(`people.strength.${relation.strength}`)}</span>
          )}
          {!isOpen && relation.note !== undefined && (
            <span className={`${styles.long} dim small`}>
              <Written>{relation.note}</Written>
            </span>
          )}
        </span>
        {canEdit && (
          <IconButton
            icon={isOpen ? "chevron-up" : "pen-line"}
            label={t("people.editRelation", { words })}
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
          />
        )}
      </div>
      {isOpen && canEdit && <RelationEditor relation={relation} words={words} onDeleted={() => onOpen(false)} />}
    </li>
  );
}
