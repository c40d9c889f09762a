/**
 * The reviewing thread: holds the documents of active rooms, so that the thread which serves people never has to.
 * It owns no connection and no clock of importance; whatever it finds out it tells, and the server acts.
 */
import { parentPort } from "node:worker_threads";
import type { FromReviewer, ToReviewer } from "./reviewer/messages.ts";
import { ReviewedRooms } from "./reviewer/reviewed-rooms.ts";
import { copyWithout, mergedLog, migrationOf } from "./reviewer/whole-document.ts";

const sweepEveryMs = 5_000;

if (parentPort === null) throw new Error("This file is the entry of a thread");
const port = parentPort;
const tell = (message: FromReviewer): void => port.postMessage(message);
const rooms = new ReviewedRooms({ tell, now: () => Date.now(), later: (ms, task) => void setTimeout(task, ms) });

port.on("message", (message: ToReviewer) => {
  try {
    handle(message);
  } catch (error) {
    tellFailure(message, error);
  }
});
setInterval(() => rooms.sweep(), sweepEveryMs);

function handle(message: ToReviewer): void {
  switch (message.kind) {
    case "open":
      rooms.open(message.room, message.stored, message.toldUpto);
      break;
    case "gone":
      rooms.gone(message.room);
      break;
    case "rows":
      rooms.follow(message.room, message.rows);
      break;
    case "repaired":
      rooms.settle(message.room, message.committed);
      break;
    case "read":
      rooms.read(message.room, message.ticket, message.atLeast, message.text);
      break;
    case "migrate":
      tell(answer(message.ticket, { kind: "migrated", bytes: migrationOf(message.stored) }));
      break;
    case "merge":
      tell(answer(message.ticket, { kind: "merged", bytes: mergedLog(message.stored) }));
      break;
    case "without":
      tell(answer(message.ticket, { kind: "copied", bytes: copyWithout(message.stored, message.seq) }));
      break;
    default:
      message satisfies never;
  }
}

function answer(ticket: number, given: Extract<FromReviewer, { kind: "answer" }>["answer"]): FromReviewer {
  return { kind: "answer", ticket, answer: given };
}

/** What one message brought about ends with that message. */
function tellFailure(message: ToReviewer, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const ticket = "ticket" in message ? message.ticket : null;
  if ("room" in message) rooms.fail(message.room, error, ticket);
  else tell({ kind: "failed", room: null, ticket, error });
}
