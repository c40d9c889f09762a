import { type Actor, addStep, day } from "@zaedno/plan";
import { encodeAwareness, encodeQueryAwareness, encodeStep1, encodeUpdate, messageType, syncType } from "@zaedno/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { messagePermissions } from "./permissions.ts";
import { type LiveClient, openLiveClient, until } from "./testing/live-client.ts";
import { type LiveServer, startLiveServer } from "./testing/live-server.ts";

type Kind = keyof typeof messagePermissions;
const kinds = ["step1", "update", "awareness", "queryAwareness"] as const satisfies readonly Kind[];
const roles = ["member", "facilitator", "mentor", "coordinator", "admin", "official"] as const;
type RoleKey = (typeof roles)[number];

let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.stop());

const cells = roles.flatMap((role) =>
  kinds.map((kind) => [role, kind, may(role, kind) ? "takes effect" : "is refused"] as const),
);

test.each(cells)("from a socket of %s the message %s %s", async (role, kind) => {
  const talk = await speak(role, kind);
  if (may(role, kind)) await until("it takes effect", talk.tookEffect);
  else {
    await until("it is refused", talk.wasRefused);
    expect(talk.tookEffect()).toBe(false);
  }
  talk.end();
});

function may(role: RoleKey, kind: Kind): boolean {
  const readers: readonly RoleKey[] = ["member", "facilitator", "mentor"];
  return readers.includes(role) && !(messagePermissions[kind] === "plan-writers" && role === "mentor");
}

interface Talk {
  readonly tookEffect: () => boolean;
  readonly wasRefused: () => boolean;
  readonly end: () => void;
}

/** A room of its own for each message, with one more person in it, so that effects can't be mistaken. */
async function speak(role: RoleKey, kind: Kind): Promise<Talk> {
  const plan = await server.createPlan(server.programme.groupId);
  const witness = openLiveClient(server, plan.room, { cookie: await cookieOf("facilitator") });
  await until("the witness is in sync", () => witness.provider.synced);
  const doc = new Y.Doc();
  const heard: Uint8Array[] = [];
  const socket = new WebSocket(`${server.origin.replace("http", "ws")}/sync/${plan.room}`, {
    headers: { Cookie: await cookieOf(role), Origin: server.origin },
  });
  socket.on("message", (data: Buffer) => {
    heard.push(data);
    // Presence comes once with the document, and must come again because it was asked for.
    if (kind === "queryAwareness" && presenceFrames(heard) === 1) socket.send(encodeQueryAwareness());
  });
  socket.on("open", () => socket.send(firstFrame(kind, doc)));
  return {
    tookEffect: effectOf(kind, { heard, witness, doc }),
    wasRefused: () => socket.readyState === socket.CLOSED || heard.some(([type]) => type === messageType.refused),
    end: () => {
      socket.terminate();
      witness.leave();
    },
  };
}

function firstFrame(kind: Kind, doc: Y.Doc): Uint8Array {
  switch (kind) {
    case "step1":
    case "queryAwareness":
      return encodeStep1(Y.encodeStateVector(doc));
    case "update":
      addStep(doc, actor, { title: "Стъпка", column: "todo" });
      return encodeUpdate(Y.encodeStateAsUpdate(doc));
    case "awareness":
      return presenceOf(doc);
  }
}

function effectOf(
  kind: Kind,
  { heard, witness, doc }: { heard: readonly Uint8Array[]; witness: LiveClient; doc: Y.Doc },
): () => boolean {
  switch (kind) {
    case "step1":
      return () => heard.some(([type, sync]) => type === messageType.sync && sync === syncType.update);
    case "update":
      return () => witness.doc.getMap("steps").size > 0;
    case "awareness":
      return () => witness.provider.awareness.getStates().has(doc.clientID);
    case "queryAwareness":
      return () => presenceFrames(heard) > 1;
  }
}

function presenceFrames(heard: readonly Uint8Array[]): number {
  return heard.filter(([type]) => type === messageType.awareness).length;
}

function presenceOf(doc: Y.Doc): Uint8Array {
  const awareness = new Awareness(doc);
  awareness.setLocalState({ place: "steps" });
  const frame = encodeAwareness(encodeAwarenessUpdate(awareness, [doc.clientID]));
  awareness.destroy();
  return frame;
}

const actor: Actor = {
  memberId: "mem_anybody" as Actor["memberId"],
  today: day("2027-02-08"),
  now: "2027-02-08T09:00:00.000Z",
};

const cookieOf = (role: RoleKey): Promise<string> => server.signIn(server.programme[role].accountId);
