/** A server, a plan on it, and devices that open the plan, with time, network and disks in the test's hands. */
import { newId, openPlan, type Plan, type PlanId, readPlan, rootNames, schemaVersion } from "@zaedno/plan";
import { anActor, aPlan, aStep } from "@zaedno/plan/testing";
import { type CloseName, type OwnerId, type RoomName, type SyncHub, serverOwner } from "@zaedno/sync";
import { SyncWorld, type SyncWorldOptions, turn } from "@zaedno/sync/testing";
import { IDBFactory } from "fake-indexeddb";
import * as Y from "yjs";
import type { Environment } from "../browser-environment.ts";
import { Cell } from "../cell.ts";
import { answered, begin, openDatabase } from "../device-store/database.ts";
import { storeNames } from "../device-store/rows.ts";
import { LivePlan } from "../live-plan.ts";
import { initialState, type SessionPerson, type SessionState } from "../session-state.ts";
import { HubNetwork } from "./hub-socket.ts";
import { timersOf } from "./manual-timers.ts";
import { TabLines } from "./tab-lines.ts";

interface OpenOptions {
  readonly access?: "write" | "read";
  /** What the page came with; by default what the server has now. */
  readonly initial?: { readonly plan: Plan; readonly seq: number };
  readonly room?: RoomName;
}

export class PlanWorld {
  readonly planId: PlanId = newId("pln");
  readonly people: SessionPerson[] = [];
  readonly sync: SyncWorld;
  readonly devices: Device[] = [];
  readonly tabs = new TabLines();
  /** A page that opens its plan anew after a refusal. */
  reopening: Promise<void> = Promise.resolve();
  hub: SyncHub;

  constructor(options: Pick<SyncWorldOptions, "storage" | "limits"> = {}) {
    this.sync = new SyncWorld({ roots: new Set(rootNames), ...options });
    this.hub = this.sync.hub;
    this.newEpoch("e1", aPlan({ planId: this.planId }));
  }

  /** Another room for the same plan, with this content. */
  newEpoch(epoch: string, doc: Y.Doc): RoomName {
    const room = this.roomOf(epoch);
    this.sync.log.create(room, [{ bytes: Y.encodeStateAsUpdate(doc), owner: serverOwner, claims: [] }]);
    return room;
  }

  roomOf(epoch: string): RoomName {
    return `plan:${this.planId}:${epoch}` as RoomName;
  }

  person(nickname: string): SessionPerson {
    const person: SessionPerson = { memberId: newId("mem"), nickname, symbol: "sun", colour: "a", role: "member" };
    this.people.push(person);
    return person;
  }

  device(person = this.person("Ана")): Device {
    const device = new Device(this, person);
    this.devices.push(device);
    return device;
  }

  /** What a fresh reader of the log sees. */
  async stored(room = this.roomOf("e1")): Promise<{ plan: Plan; doc: Y.Doc; seq: number }> {
    const doc = openPlan();
    const rows = (await this.sync.log.readSince(room, 0)) ?? [];
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
    return { doc, plan: readPlan(doc), seq: rows.length };
  }

  /** Lets everything under way arrive; no time passes. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      await diskTurns();
      await turn();
      const moved = this.devices.reduce((sum, { network }) => sum + network.deliver(), 0);
      quiet = moved === 0 ? quiet + 1 : 0;
    }
  }

  /** Lets the disks finish, while the network stands still. */
  disks(): Promise<void> {
    return diskTurns();
  }

  async pass(ms: number): Promise<void> {
    await this.settle();
    for (let left = ms; left > 0; left -= 1_000) {
      this.sync.clock.advance(Math.min(left, 1_000));
      this.hub.sweep();
      await this.settle();
    }
  }

  async end(): Promise<void> {
    for (const device of this.devices) await device.close();
    this.sync.close();
  }
}

/** One browser of one person. Closing the page keeps the disk. */
export class Device {
  readonly world: PlanWorld;
  readonly person: SessionPerson;
  readonly network: HubNetwork;
  readonly files: string[] = [];
  readonly readmissions: number[] = [];
  /** The server closes this device's new sockets with this. */
  refuseEntry: CloseName | null = null;
  indexedDB: IDBFactory | undefined = new IDBFactory();
  warns = false;
  readonly weakNetwork = new Cell({ on: false, suggested: false });
  lineIsSlow = false;
  readonly reloadsOffline = new Cell(true);
  /** The former epoch that the present one was restored from. */
  carriesOn: string | null = null;
  #live: LivePlan | null = null;
  #state: SessionState | null = null;
  #access: "write" | "read" = "write";
  #room: RoomName;
  readonly #networkListeners = { online: () => {}, offline: () => {}, shown: () => {} };

  constructor(world: PlanWorld, person: SessionPerson) {
    this.world = world;
    this.person = person;
    this.#room = world.roomOf("e1");
    this.network = new HubNetwork((since) =>
      this.refuseEntry === null ? { hub: world.hub, admission: this.#admission(since) } : { refused: this.refuseEntry },
    );
  }

  get state(): SessionState {
    if (this.#state === null) throw new Error("The plan is not open on this device.");
    return this.#state;
  }

  get plan(): Plan {
    return this.state.plan.get();
  }

  get actions() {
    const actions = this.state.actions.get();
    if (actions === null) throw new Error("The plan cannot be edited on this device now.");
    return actions;
  }

  /** Loads the page and opens the plan. */
  async open({ access = "write", initial, room = this.world.roomOf("e1") }: OpenOptions = {}): Promise<void> {
    const { plan, seq } = initial ?? (await this.world.stored(room));
    this.#access = access;
    this.#room = room;
    this.#state = initialState({ me: this.person, people: this.world.people, plan, access });
    await this.#begin(seq);
  }

  async #begin(seq: number): Promise<void> {
    const [, , epoch = ""] = this.#room.split(":");
    const live = new LivePlan({
      state: this.state,
      environment: this.environment(),
      key: { document: `plan:${this.world.planId}`, epoch, member: this.person.memberId },
      room: this.#room,
      schema: schemaVersion,
      access: this.#access,
      initialSeq: seq,
      carriesOn: this.carriesOn,
      readmit: () => this.readmissions.push(this.world.sync.clock.now()),
      reopen: () => {
        this.world.reopening = this.close().then(() => this.#begin(seq));
      },
      onEvent: () => {},
    });
    this.#live = live;
    await live.start();
    await this.world.settle();
  }

  /** The page stays and learns that its plan is in another room now. */
  async moveTo(room: RoomName): Promise<void> {
    await this.close();
    this.#room = room;
    const { seq } = await this.world.stored(room);
    await this.#begin(seq);
    await this.world.settle();
  }

  /** The page goes: unsent work is only on the disk now. */
  async close(): Promise<void> {
    const live = this.#live;
    this.#live = null;
    const closed = live?.stop();
    await this.world.settle();
    this.world.sync.clock.advance(10_000);
    await closed;
  }

  /** The browser is killed: nothing more is written or sent. */
  async kill(): Promise<void> {
    this.network.cut();
    await this.close();
  }

  goOffline(): void {
    this.network.cut();
    this.#networkListeners.offline();
  }

  goOnline(): void {
    this.network.isOn = true;
    this.#networkListeners.online();
  }

  /** The person looks at the page again. */
  lookAgain(): void {
    this.#networkListeners.shown();
  }

  /** Rows of all copies on this device's disk. */
  async storedRows(): Promise<number> {
    const database = await openDatabase(this.indexedDB);
    if (database === null) return 0;
    const rows: unknown[] = await answered(begin(database, "readonly").objectStore(storeNames.rows).getAll());
    database.close();
    return rows.length;
  }

  /** Copies of any epoch that this device knows of. */
  async storedCopies(): Promise<number> {
    const database = await openDatabase(this.indexedDB);
    if (database === null) return 0;
    const copies = await answered(begin(database, "readonly").objectStore(storeNames.documents).count());
    database.close();
    return copies;
  }

  connectAgain(): void {
    this.#live?.connectAgain();
  }

  #admission(since: number | undefined) {
    const { memberId, nickname, symbol, colour, role } = this.person;
    return this.world.sync.admission(memberId, {
      room: this.#room,
      member: memberId as string as OwnerId,
      access: this.#access,
      user: { id: memberId, name: nickname, symbol, colour, role },
      since,
    });
  }

  /** What a page on this device finds around it. */
  environment(): Environment {
    const listeners = this.#networkListeners;
    return {
      syncUrl: "ws://zaedno.test/sync",
      Socket: this.network.Socket,
      indexedDB: this.indexedDB,
      timers: timersOf(this.world.sync.clock),
      random: () => 0,
      tab: `tab-${Math.random()}`,
      weakNetwork: this.weakNetwork,
      measuredLine: (isSlow) => {
        this.lineIsSlow = isSlow;
      },
      openTabLine: (name, heard) => this.world.tabs.open({ disk: this.indexedDB, name, heard }),
      networkEvents: () => ({
        onOnline: (run) => (listeners.online = run),
        onOffline: (run) => (listeners.offline = run),
        onShown: (run) => (listeners.shown = run),
        stop: () => Object.assign(listeners, { online() {}, offline() {}, shown() {} }),
      }),
      reloadsOffline: this.reloadsOffline,
      warnBeforeLeaving: (warn) => {
        this.warns = warn;
      },
      askToPersist: () => {},
      saveFile: (content) => this.files.push(content),
      forgetPages: () => {},
    };
  }
}

/** The disks of this world answer by turns of the event loop, several for one transaction. */
async function diskTurns(): Promise<void> {
  for (let count = 0; count < 16; count += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** A plan document with these steps, made by nobody in particular. */
export function planWith(planId: PlanId, ...titles: string[]): Y.Doc {
  const doc = aPlan({ planId });
  const actor = anActor();
  for (const title of titles) aStep(doc, actor, { title });
  return doc;
}
