/** Says loudly, to those who hand out codes, that printed sheets and QR codes lead nowhere any more. */
import { Band } from "../../ui/Band.tsx";
import { useText } from "../../ui/text.tsx";

export interface AddressChange {
  former: string;
  now: string;
}

export function AddressBand({ change }: { change: AddressChange | null }) {
  const t = useText();
  if (change === null) return null;
  return (
    <div role="alert">
      <Band tone="warn" icon="triangle-alert" title={t("trust.movedTitle")}>
        {t("trust.movedText", { former: change.former, now: change.now })}
      </Band>
    </div>
  );
}
