/** How the server's own changes (creations, migrations, repairs) enter a room: through the same guard and queue. */
import { type Sender, scanUpdate, storedLimits } from "./guard/index.ts";
import type { RoomWriter } from "./room-writer.ts";
import type { Outcome } from "./submission.ts";

/** Throws when the bytes break a rule of the guard: then the server has a bug. */
export async function appendAsServer(
  writer: RoomWriter,
  sender: Sender,
  bytes: Uint8Array,
  expectedHead: number,
): Promise<"committed" | "behind" | "lost"> {
  const scan = scanUpdate(bytes, storedLimits);
  if (!scan.ok) throw new Error(`the server's own update breaks the rule ${scan.fault.rule}`);
  const outcome = await new Promise<Outcome>((settle) => {
    writer.submit({ sender, update: scan.update, access: "write", from: null, onlyAtHead: expectedHead, settle });
  });
  switch (outcome.kind) {
    case "durable":
      return "committed";
    case "behind":
    case "gap":
      return "behind";
    case "lost":
      return "lost";
    default:
      throw new Error(`the server's own update was refused: ${JSON.stringify(outcome)}`);
  }
}
