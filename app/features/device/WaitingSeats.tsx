/**
 * One phone, two people: whose changes still wait on this device. They are sent first, if their writer's session is
 * still the one of this browser; if not, both are told that they are kept and when they go.
 */
import { useEffect, useState } from "react";
import type { WaitingSeat } from "../../collab/device-store/waiting-seats.ts";
import { Band } from "../../ui/Band.tsx";
import { useText } from "../../ui/text.tsx";

interface WaitingSeatsProps {
  /** Who works here now: their own changes have their own sign. */
  readonly mine?: readonly string[];
  /** Whose changes to send: before a seat changes everybody's, among one's own groups one's own. */
  readonly send?: "all" | "mine" | "none";
}

export function WaitingSeats({ mine = [], send = "none" }: WaitingSeatsProps) {
  const t = useText();
  const [seats, setSeats] = useState<readonly WaitingSeat[]>([]);
  const [closed, setClosed] = useState(false);
  const own = mine.join(" ");
  useEffect(() => {
    let isOver = false;
    void look(send, own.split(" "), (found) => !isOver && setSeats(found));
    return () => {
      isOver = true;
    };
  }, [send, own]);
  const others = seats.filter(({ member }) => !mine.includes(member));
  if (closed) return null;
  return others.map(({ member, nickname, count }) => {
    const name = nickname === "" ? t("device.waitsSomebody") : nickname;
    return (
      <Band
        key={member}
        tone="warn"
        icon="smartphone"
        title={t("device.waits", { count, name })}
        onClose={() => setClosed(true)}
      >
        {t("device.waitsUntil", { count, name })}
      </Band>
    );
  });
}

async function look(
  send: "all" | "mine" | "none",
  mine: readonly string[],
  show: (seats: readonly WaitingSeat[]) => void,
): Promise<void> {
  // Only here: pages that merely could show this load nothing of the device's store at first.
  const { waitingSeats } = await import("../../collab/device-store/waiting-seats.ts");
  const found = await waitingSeats();
  show(found);
  const ids = found.map(({ member }) => member).filter((member) => send === "all" || mine.includes(member));
  if (send === "none" || ids.length === 0) return;
  const { sendFromHere } = await import("../../collab/send-from-here.ts");
  await sendFromHere(ids);
  show(await waitingSeats());
}
