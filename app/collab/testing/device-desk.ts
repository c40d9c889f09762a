/** A device's store with tabs that keep their changes in it, as tests of it need them. */
import { ManualClock } from "@zaedno/sync/testing";
import { IDBFactory } from "fake-indexeddb";
import * as Y from "yjs";
import { openDatabase } from "../device-store/database.ts";
import { DeviceCopy } from "../device-store/device-copy.ts";
import type { CopyKey } from "../device-store/rows.ts";
import { timersOf } from "./manual-timers.ts";

export const ana: CopyKey = { document: "plan:one", epoch: "e1", member: "mem_ana" };

export interface Desk {
  readonly factory: IDBFactory;
  readonly database: IDBDatabase;
  readonly clock: ManualClock;
  /** Another tab of this device; with `null` one that has no store. */
  readonly openTab: (key?: CopyKey, store?: IDBDatabase | null, onChange?: () => void) => DeviceCopy;
}

export async function newDesk(): Promise<Desk> {
  const factory = new IDBFactory();
  const database = await openDatabase(factory);
  if (database === null) throw new Error("no database");
  const clock = new ManualClock();
  let tabs = 0;
  return {
    factory,
    database,
    clock,
    openTab(key = ana, store = database, onChange = () => {}) {
      tabs += 1;
      const tab = `tab-${tabs}`;
      return new DeviceCopy({ database: store, key, nickname: "Ана", tab, timers: timersOf(clock), onChange });
    },
  };
}

/** One small change after the other, and the document they are made in. */
export function editor() {
  const doc = new Y.Doc();
  const changes: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => changes.push(bytes));
  return {
    doc,
    edit(text: string): Uint8Array {
      doc.getMap("steps").set(text, 1);
      return changes.at(-1) ?? new Uint8Array();
    },
  };
}

export function contentOf(updates: readonly Uint8Array[]): string[] {
  const doc = new Y.Doc();
  for (const bytes of updates) Y.applyUpdate(doc, bytes);
  return [...doc.getMap("steps").keys()].sort();
}
