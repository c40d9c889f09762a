/** Enters the plan's room: the connection that carries the document, and the presence that rides with it. */
import { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Environment } from "./browser-environment.ts";
import { type ConnectionListener, PlanConnection } from "./plan-connection.ts";
import { startPresence, usualPerSecond } from "./presence.ts";
import type { SentLedger } from "./sent-ledger.ts";
import type { SessionState } from "./session-state.ts";
import { Throttle } from "./throttle.ts";
import { LineWatch } from "./weak-network/line-watch.ts";

interface JoinOptions {
  readonly doc: Y.Doc;
  readonly ledger: SentLedger;
  readonly since: number | null;
  readonly environment: Environment;
  readonly room: string;
  readonly schema: number;
  readonly access: "write" | "read";
  readonly state: SessionState;
  readonly readmit: () => void;
  readonly listener: ConnectionListener;
}

interface Joined {
  readonly connection: PlanConnection;
  readonly stopPresence: () => void;
}

export function joinRoom({ environment, state, readmit, ...rest }: JoinOptions): Joined {
  const { timers, weakNetwork, Socket, random, syncUrl } = environment;
  const awareness = new Awareness(rest.doc);
  const network = environment.networkEvents();
  const line = new LineWatch({ now: timers.now, judged: environment.measuredLine });
  const page = { ...rest, url: syncUrl, member: state.me.memberId };
  const connection = new PlanConnection({ ...page, awareness, line, Socket, network, timers, random });
  const stopPresence = startPresence({
    awareness,
    state,
    weakNetwork,
    throttle: new Throttle(usualPerSecond, timers),
    send: (frame) => connection.send(frame),
    // Somebody has joined since the page was loaded: it asks for the group's people anew.
    onStranger: readmit,
  });
  return { connection, stopPresence };
}
