/** Saying how far the group is: one tap, with a line on what each part of the way means. */
import { type Phase, phases } from "@zaedno/plan";
import { Sheet } from "../../ui/Sheet.tsx";
import { SheetMenu, SheetMenuItem } from "../../ui/SheetMenu.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";

export function PhaseSheet({ now, onClose }: { now: Phase; onClose: () => void }) {
  const t = useText();
  const { say } = useEditing();
  const run = useSay();
  const choose = (phase: Phase) => {
    onClose();
    if (phase === now) return;
    const outcome = run((plan) => plan.editPlan({ phase }));
    const name = t(`overview.phase.${phase}`);
    if (outcome.ok) say({ text: t("overview.phase.set", { phase: name }), icon: "check", undoable: true });
  };
  return (
    <Sheet open onClose={onClose} title={t("overview.phase.title")} place="centre">
      <p className="dim">{t("overview.phase.why")}</p>
      <SheetMenu>
        {phases.map((phase) => (
          <SheetMenuItem
            key={phase}
            icon={phase < now ? "circle-check" : phase === now ? "circle-dot" : "circle"}
            current={phase === now}
            note={t(`overview.phaseNote.${phase}`)}
            onClick={() => choose(phase)}
          >
            {t(`overview.phase.${phase}`)}
          </SheetMenuItem>
        ))}
      </SheetMenu>
    </Sheet>
  );
}
