/**
 * The whole server in one process, built from a database and settings: what `main.ts` starts for people and what
 * tests start on a free port.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createAuth, JoinMisses, type Secrets, SignInLimiter } from "@zaedno/programme";
import type { DocumentStorage } from "@zaedno/sync";
import type { Sql } from "postgres";
import { admit } from "./admission.ts";
import { networkAddresses } from "./announce.ts";
import type { Env } from "./env.ts";
import { Housekeeping } from "./housekeeping.ts";
import { createHttp } from "./http.ts";
import type { Log } from "./log.ts";
import type { PageContext, Pages } from "./pages.ts";
import { openRooms, type Rooms } from "./rooms.ts";
import { StartRefused } from "./start-refused.ts";
import { SocketDoor } from "./upgrade.ts";

export interface ApplicationParts {
  readonly sql: Sql;
  readonly env: Pick<Env, "host" | "port" | "production" | "publicUrl" | "trustProxy" | "demo">;
  readonly secrets: Secrets;
  readonly log: Log;
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
    rules: { ...env, development: !env.production },
    isReady,
    pageContext: pageContexts(parts, { rooms, auth, port: () => portOf(server) }),
  });
  const answer = getRequestListener(http.fetch, { overrideGlobalObjects: false });
  server.on("request", (request, response) => pages.before(request, response, () => void answer(request, response)));
  const door = openDoor(server, parts, { rooms, auth });
  await listen(server, env);
  rooms.watch.start();
  housekeeping.start();
  const sweeper = setInterval(() => {
    rooms.hub.sweep();
    door.sweep();
  }, sweepEveryMs);

  const stop = async () => {
    state.isStopping = true;
    server.close();
    clearInterval(sweeper);
    housekeeping.stop();
    await rooms.close();
    await new Promise((resolve) => setTimeout(resolve, goodbyeMs));
    door.endAll();
    server.closeAllConnections();
    await pages.close();
  };
  return { port: portOf(server), rooms, stop };
}

interface Shared {
  readonly rooms: Rooms;
  readonly auth: PageContext["auth"];
}

function pageContexts({ sql, env, secrets }: ApplicationParts, { rooms, auth, port }: Shared & { port: () => number }) {
  const limits = { signIn: new SignInLimiter(), joinMisses: new JoinMisses() };
  const addresses = () =>
    env.publicUrl === null ? networkAddresses().map((ip) => `http://${ip}:${port()}`) : [env.publicUrl.origin];
  return ({ nonce, ...request }: { nonce: string; secure: boolean; browserId: string }): PageContext => ({
    sql,
    auth,
    secrets,
    nonce,
    limits,
    env: { publicUrl: env.publicUrl?.origin ?? null, demo: env.demo, addresses },
    request,
    plans: rooms.plans,
    access: { changed: () => rooms.watch.changed() },
    now: auth.now,
  });
}

function openDoor(server: Server, { sql, env, log }: ApplicationParts, { rooms, auth }: Shared): SocketDoor {
  const { hub, plans, watch } = rooms;
  return new SocketDoor(server, {
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

function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(whyNotListening(error, port));
    });
    server.listen(port, host, resolve);
  });
}

function whyNotListening(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartRefused("portTaken", { port, other: port + 1 });
    case "EACCES":
      return new StartRefused("wrongSetting", { name: "PORT", why: error.message });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartRefused("wrongSetting", { name: "HOST", why: error.message });
    default:
      return error;
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
