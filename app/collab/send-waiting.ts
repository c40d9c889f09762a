/**
 * Sends what earlier pages left unsent on this device, without showing the plan: before somebody signs out, and
 * before another person takes a seat here. It goes under the session that this browser has now; the server takes it
 * only when that is still the session of whoever wrote it.
 */
import { isMemberId, type MemberId, openPlan, readPlan, schemaVersion } from "@zaedno/plan";
import type { Environment } from "./browser-environment.ts";
import { openDatabase } from "./device-store/database.ts";
import type { CopyKey } from "./device-store/rows.ts";
import { copiesOf, readCopy } from "./device-store/stored-copies.ts";
import { LivePlan } from "./live-plan.ts";
import { initialState, type SessionState } from "./session-state.ts";

/** A server that has not answered by then is not waited for: the person wants to go on. */
const patienceMs = 6_000;

/** Resolves when each copy was sent, refused, or not answered for in time. Rejects never: what is left stays where it is. */
export async function sendWaiting(memberIds: readonly string[], environment: Environment): Promise<void> {
  const copies = await unsentCopies(memberIds, environment).catch(() => []);
  await Promise.all(copies.map((copy) => sendCopy(copy, environment).catch(() => {})));
}

async function unsentCopies(memberIds: readonly string[], { indexedDB }: Environment): Promise<CopyKey[]> {
  const database = await openDatabase(indexedDB);
  if (database === null) return [];
  try {
    const copies: CopyKey[] = [];
    for (const record of await copiesOf(database, ({ member }) => memberIds.includes(member))) {
      if ((await readCopy(database, record)).unsent.length > 0) copies.push(record);
    }
    return copies;
  } finally {
    database.close();
  }
}

async function sendCopy({ document, epoch, member }: CopyKey, environment: Environment): Promise<void> {
  if (!isMemberId(member)) return;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const state = stateOf(member);
  const look = () => {
    if (state.saved.get().kind === "saved" || state.connection.get().state === "closed") end();
  };
  for (const cell of [state.saved, state.connection]) cell.subscribe(look);
  const live = new LivePlan({
    state,
    // Nobody looks at this one: it leaves the page's own warnings and files alone.
    environment: { ...environment, tab: `${environment.tab} sending`, warnBeforeLeaving() {}, forgetPages() {} },
    key: { document, epoch, member },
    room: `${document}:${epoch}`,
    schema: schemaVersion,
    access: "write",
    initialSeq: 0,
    carriesOn: null,
    // Another room, another person, a document that cannot go on: it waits until its writer opens the plan.
    readmit: () => end(),
    reopen: () => end(),
    onEvent() {},
  });
  const cancel = environment.timers.after(patienceMs, () => end());
  await live.start();
  look();
  await ended;
  cancel();
  await live.stop();
}

/** Somebody of whom nothing is known here but the id: the server knows the rest. */
function stateOf(memberId: MemberId): SessionState {
  const me = { memberId, nickname: "", symbol: "sun", colour: "a", role: "member" } as const;
  return initialState({ me, people: [], plan: readPlan(openPlan()), access: "write" });
}
