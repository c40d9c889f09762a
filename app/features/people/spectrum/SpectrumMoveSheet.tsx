/** "Move…" on the spectrum: where somebody is today and where the group would like them; two taps do all that dragging does. */
import { type MapPerson, stanceOfSupport, wedges } from "@zaedno/maps";
import type { Support } from "@zaedno/plan";
import { Sheet } from "../../../ui/Sheet.tsx";
import { SheetMenu, SheetMenuItem } from "../../../ui/SheetMenu.tsx";
import { StanceShape } from "../../../ui/StanceMark.tsx";
import { useText } from "../../../ui/text.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { focusMoverSoon } from "../placing/focus-mover.ts";
import { usePlacing } from "../placing/placing-context.ts";

interface SpectrumMoveSheetProps {
  readonly person: MapPerson;
  readonly onClose: () => void;
}

export function SpectrumMoveSheet({ person, onClose }: SpectrumMoveSheetProps) {
  const t = useText();
  const { put } = usePlacing();
  const wish = useWish(person);
  const then = (deed: () => void) => () => {
    deed();
    onClose();
    focusMoverSoon(person.id);
  };
  const { support, supportTarget } = person.position;
  return (
    <Sheet open onClose={onClose} title={t("maps.moveOf", { name: person.label })} place="centre">
      <section>
        <h3>{t("people.whichSupport")}</h3>
        <SheetMenu label={t("people.whichSupport")}>
          {wedges.map((wedge) => (
            <Choice
              key={wedge}
              support={wedge}
              current={support === wedge}
              onClick={then(() => put(person, String(wedge)))}
            />
          ))}
          <SheetMenuItem
            picture={<StanceShape stance="unknown" />}
            current={support === undefined}
            onClick={then(() => put(person, "unknown"))}
          >
            {t("people.stance.unknown")}
          </SheetMenuItem>
        </SheetMenu>
      </section>
      <section>
        <h3>{t("people.whichWanted")}</h3>
        <SheetMenu label={t("people.whichWanted")}>
          {wedges.map((wedge) => (
            <Choice
              key={wedge}
              support={wedge}
              current={supportTarget === wedge}
              note={stepsWords(support, wedge)}
              onClick={then(() => wish(wedge))}
            />
          ))}
          <SheetMenuItem icon="x" current={supportTarget === undefined} onClick={then(() => wish(undefined))}>
            {t("people.noWanted")}
          </SheetMenuItem>
        </SheetMenu>
      </section>
    </Sheet>
  );

  /** The rule in words: one step is a plan, several at once are a dream. */
  function stepsWords(from: Support | undefined, to: Support): string | undefined {
    const count = from === undefined ? 0 : Math.abs(to - from);
    return count === 0 ? undefined : t("maps.steps", { count });
  }
}

interface ChoiceProps {
  readonly support: Support;
  readonly current: boolean;
  readonly note?: string | undefined;
  readonly onClick: () => void;
}

function Choice({ support, current, note, onClick }: ChoiceProps) {
  const t = useText();
  const stance = stanceOfSupport[support];
  return (
    <SheetMenuItem
      picture={<StanceShape stance={stance} />}
      current={current}
      onClick={onClick}
      {...(note !== undefined && { note })}
    >
      {t(`people.stance.${stance}`)}
    </SheetMenuItem>
  );
}

/** Notes the wish, says it, and reminds of the one-step rule where it goes further. */
function useWish({ id, label, position }: MapPerson): (wanted: Support | undefined) => void {
  const t = useText();
  const { run, say } = usePeopleScreen();
  return (wanted) => {
    if (wanted === position.supportTarget) return;
    const outcome = run((plan) => plan.setPosition(id, { supportTarget: wanted }));
    if (!outcome.ok) {
      say({ text: outcome.refusal, icon: "octagon-alert" });
      return;
    }
    const steps = wanted === undefined || position.support === undefined ? 0 : Math.abs(wanted - position.support);
    const stance = wanted === undefined ? t("people.noWanted") : t(`people.stance.${stanceOfSupport[wanted]}`);
    const words = t("maps.wished", { name: label, stance });
    say({
      text: steps > 1 ? `${words} ${t("people.oneStep", { count: steps })}` : words,
      icon: "check",
      undoable: true,
    });
  };
}
