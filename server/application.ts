/**
 * The whole server in one process, built from a database and settings: what `main.ts` starts for people and what
 * tests start on a free port.
 */
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createAuth, JoinMisses, type Secrets, SignInLimiter } from "@zaedno/programme";
import type { DocumentStorage } from "@zaedno/sync";
import type { Sql } from "postgres";
import { admit } from "./admission.ts";
import type { Env } from "./env.ts";
import { Housekeeping } from "./housekeeping.ts";
import { createHttp } from "./http.ts";
import { listen, portOf } from "./listening.ts";
import type { LocalNetwork } from "./local-network.ts";
import type { Log } from "./log.ts";
import { networkAddresses } from "./network-addresses.ts";
import type { PageContext, Pages } from "./pages.ts";
import { openRooms, type Rooms } from "./rooms.ts";
import { SocketDoor } from "./upgrade.ts";

export interface ApplicationParts {
  readonly sql: Sql;
  readonly env: Pick<Env, "host" | "port" | "production" | "publicUrl" | "trustProxy" | "demo">;
  readonly secrets: Secrets;
  readonly log: Log;
  /** Null where nobody cares: in most tests. */
  readonly network?: LocalNetwork | undefined;
  openPages(server: Server): Promise<Pages>;
  readonly wrapStorage?: ((storage: DocumentStorage) => DocumentStorage) | undefined;
}

export interface Application {
  readonly port: number;
  readonly rooms: Rooms;
  /** Lets what was accepted become durable, then says goodbye to everybody. */
  readonly stop: () => Promise<void>;
}

const sweepEveryMs = 1_000;
const goodbyeMs = 300;

/** @throws StartRefused when the address can't be listened at */
export async function startApplication(parts: ApplicationParts): Promise<Application> {
  const { sql, env, log } = parts;
  const auth = createAuth(sql);
  const rooms = openRooms({ sql, auth, log, wrapStorage: parts.wrapStorage });
  const housekeeping = new Housekeeping({ sql, auth, log });
  const server = createServer();
  const pages = await parts.openPages(server);
  const state = { isStopping: false };
  const isReady = async () => !state.isStopping && (await answers(sql));
  const http = createHttp({
    pages,
    log,
    authority: () => parts.network?.https?.authority() ?? null,
    rules: { ...env, development: !env.production },
    isReady,
    pageContext: pageContexts(parts, { rooms, auth, port: () => portOf(server) }),
  });
  const answer = getRequestListener(http.fetch, { overrideGlobalObjects: false });
  const door = openDoor(parts, { rooms, auth });
  const https = parts.network?.https ?? null;
  const servers = https === null ? [server] : [server, https.server];
  for (const one of servers) {
    one.on("request", (request, response) => pages.before(request, response, () => void answer(request, response)));
    door.listenTo(one);
  }
  await listen(server, { ...env, setting: "PORT" });
  if (https !== null) await listen(https.server, { host: env.host, port: https.port, setting: "HTTPS_PORT" });
  rooms.watch.start();
  housekeeping.start();
  const sweeper = setInterval(() => {
    rooms.hub.sweep();
    door.sweep();
  }, sweepEveryMs);

  const stop = async () => {
    state.isStopping = true;
    for (const one of servers) one.close();
    clearInterval(sweeper);
    housekeeping.stop();
    await rooms.close();
    await new Promise((resolve) => setTimeout(resolve, goodbyeMs));
    door.endAll();
    for (const one of servers) one.closeAllConnections();
    await pages.close();
  };
  return { port: portOf(server), rooms, stop };
}

interface Shared {
  readonly rooms: Rooms;
  readonly auth: PageContext["auth"];
}

function pageContexts(
  { sql, env, secrets, network }: ApplicationParts,
  { rooms, auth, port }: Shared & { port: () => number },
) {
  const limits = { signIn: new SignInLimiter(), joinMisses: new JoinMisses() };
  const addresses = () =>
    env.publicUrl === null ? networkAddresses().map((ip) => `http://${ip}:${port()}`) : [env.publicUrl.origin];
  return ({ nonce, ...request }: { nonce: string; secure: boolean; browserId: string }): PageContext => ({
    sql,
    auth,
    secrets,
    nonce,
    limits,
    env: {
      publicUrl: env.publicUrl?.origin ?? null,
      demo: env.demo,
      addresses,
      addressChange: () => network?.change() ?? null,
      https: network?.https ?? null,
    },
    request,
    plans: rooms.plans,
    access: { changed: () => rooms.watch.changed() },
    now: auth.now,
  });
}

function openDoor({ sql, env, log }: ApplicationParts, { rooms, auth }: Shared): SocketDoor {
  const { hub, plans, watch } = rooms;
  return new SocketDoor({
    publicUrl: env.publicUrl,
    trustProxy: env.trustProxy,
    leaveOthersAlone: !env.production,
    log,
    admit: async (wish, from) => {
      const admitted = await admit({ sql, auth }, wish, from);
      if (typeof admitted !== "string") await plans.bringUpToDate(wish.room);
      return admitted;
    },
    enter: (socket, watched) => {
      watch.watch(watched);
      return hub.connect(socket, watched.admission);
    },
    left: (admission) => watch.forget(admission),
  });
}

async function answers(sql: Sql): Promise<boolean> {
  try {
    await sql`select 1`;
    return true;
  } catch {
    // Whatever the reason, requests can't be served now.
    return false;
  }
}
