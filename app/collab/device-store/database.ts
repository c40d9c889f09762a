/**
 * Opens the device's database, or says that there is none: private windows, strict settings and
 * full disks refuse IndexedDB in different ways, and none of them may stop anybody from editing.
 */
import { rowsByCopy, storeNames } from "./rows.ts";

const databaseName = "zaedno-plans";
const databaseVersion = 1;
/** A browser that has not answered by then is treated as one without a store, for this page. */
const openPatienceMs = 3_000;

/** Where this browser lets sites keep data, if it does. Some throw at the mere question when its owner has forbidden it. */
export function browserStore(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB ?? undefined;
  } catch {
    return undefined;
  }
}

/** The database, or null where this browser keeps nothing. Never rejects. */
export function openDatabase(factory: IDBFactory | undefined): Promise<IDBDatabase | null> {
  if (factory === undefined) return Promise.resolve(null);
  return new Promise((resolve) => {
    let waiting = true;
    const settle = (database: IDBDatabase | null) => {
      if (!waiting) database?.close();
      waiting = false;
      clearTimeout(giveUp);
      resolve(database);
    };
    const giveUp = setTimeout(() => settle(null), openPatienceMs);
    try {
      const request = factory.open(databaseName, databaseVersion);
      request.onupgradeneeded = () => layOut(request.result);
      request.onsuccess = () => settle(shareable(request.result));
      request.onerror = () => settle(null);
    } catch {
      // Some browsers throw at the call instead of failing the request when storage is forbidden.
      settle(null);
    }
  });
}

function layOut(database: IDBDatabase): void {
  database.createObjectStore(storeNames.documents, { keyPath: ["document", "epoch", "member"] });
  const rows = database.createObjectStore(storeNames.rows, { keyPath: "id", autoIncrement: true });
  rows.createIndex(rowsByCopy, ["document", "epoch", "member"]);
  database.createObjectStore(storeNames.leases, { keyPath: "name" });
}

/** Lets go when another tab brings a newer layout, so that it is never blocked by this one. */
function shareable(database: IDBDatabase): IDBDatabase {
  database.onversionchange = () => database.close();
  return database;
}

/** Begins a transaction; strict where the browser knows the word, so that "kept" survives a power cut. */
export function begin(
  database: IDBDatabase,
  mode: "readonly" | "readwrite",
  durability: "strict" | "relaxed" = "relaxed",
): IDBTransaction {
  return database.transaction(Object.values(storeNames), mode, { durability });
}

/** Resolves when everything in the transaction is on the disk; rejects when nothing of it is. */
export function completed(transaction: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The device's database gave up a transaction."));
  });
  // A caller that failed before it came to wait has told of the failure already.
  done.catch(() => {});
  return done;
}

export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The device's database refused a request."));
  });
}
