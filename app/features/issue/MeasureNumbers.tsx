/** From what number to what number: "now 0 → we want 80". */
import { Rich, useLocale } from "../../ui/text.tsx";
import { writeAmount } from "../editing/amount.ts";

interface MeasureNumbersProps {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
}

export function MeasureNumbers({ baseline, target }: MeasureNumbersProps) {
  const locale = useLocale();
  const b = <b className="num" />;
  const written = (amount: number) => writeAmount(amount, locale);
  if (baseline !== undefined && target !== undefined) {
    const values = { from: written(baseline), to: written(target) };
    return (
      <span>
        <Rich id="issue.fromTo" values={values} components={{ b }} />
      </span>
    );
  }
  if (target !== undefined) {
    return (
      <span>
        <Rich id="issue.toOnly" values={{ to: written(target) }} components={{ b }} />
      </span>
    );
  }
  return baseline === undefined ? null : (
    <span>
      <Rich id="issue.fromOnly" values={{ from: written(baseline) }} components={{ b }} />
    </span>
  );
}
