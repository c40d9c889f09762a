/** Who asks to come in, and the facilitator's yes or no. Stands on the group's page and on the own home page alike. */
import { useFetcher } from "@remix-run/react";
import { PersonName } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import type { WaitingSeat } from "./group-view.ts";
import styles from "./WaitingSeats.module.css";

interface WaitingSeatsProps {
  groupId: string;
  waiting: readonly WaitingSeat[];
  /** The page to come back to. */
  back: string;
}

export function WaitingSeats({ groupId, waiting, back }: WaitingSeatsProps) {
  const t = useText();
  if (waiting.length === 0) return <p className="dim">{t("group.nobodyWaits")}</p>;
  return (
    <ul className={styles.rows}>
      {waiting.map((seat) => (
        <SeatRow key={seat.memberId} groupId={groupId} seat={seat} back={back} />
      ))}
    </ul>
  );
}

function SeatRow({ groupId, seat, back }: { groupId: string; seat: WaitingSeat; back: string }) {
  const t = useText();
  const fetcher = useFetcher();
  const busy = fetcher.state !== "idle";
  return (
    <li className={styles.row}>
      <PersonName face={seat} small={false} />
      <fetcher.Form method="post" action={`/groups/${groupId}`} className={styles.answers}>
        <input type="hidden" name="seat" value={seat.memberId} />
        <input type="hidden" name="back" value={back} />
        <Button type="submit" name="intent" value="approve" kind="main" icon="check" disabled={busy}>
          {t("group.approve")}
        </Button>
        <Button type="submit" name="intent" value="refuse" disabled={busy}>
          {t("group.refuse")}
        </Button>
      </fetcher.Form>
    </li>
  );
}
