/** Lets one tab do what all tabs would otherwise do at once: by Web Locks, or by a lease row on plain-http pages. */
import { answered, begin, completed } from "./database.ts";
import { type Lease, storeNames } from "./rows.ts";

const leaseMs = 30_000;

/** Runs `work` unless another tab is at it; true when it ran and answered true. */
export async function inOneTab(
  database: IDBDatabase,
  name: string,
  tab: string,
  work: () => Promise<boolean>,
): Promise<boolean> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks !== undefined)
    return locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? false : work()));
  if (!(await takeLease(database, name, tab))) return false;
  try {
    return await work();
  } finally {
    await giveLeaseBack(database, name);
  }
}

async function takeLease(database: IDBDatabase, name: string, tab: string): Promise<boolean> {
  const transaction = begin(database, "readwrite");
  const done = completed(transaction);
  const leases = transaction.objectStore(storeNames.leases);
  const held: Lease | undefined = await answered(leases.get(name));
  const isFree = held === undefined || held.tab === tab || held.until < Date.now();
  if (isFree) leases.put({ name, tab, until: Date.now() + leaseMs } satisfies Lease);
  await done;
  return isFree;
}

async function giveLeaseBack(database: IDBDatabase, name: string): Promise<void> {
  const transaction = begin(database, "readwrite");
  const done = completed(transaction);
  transaction.objectStore(storeNames.leases).delete(name);
  await done;
}
