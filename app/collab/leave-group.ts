/** No longer a member: nothing of the group stays on the device, but own unsent work may be taken along as a file. */
import type { Environment } from "./browser-environment.ts";
import type { DeviceCopy } from "./device-store/device-copy.ts";
import type { CopyKey, DocumentRecord } from "./device-store/rows.ts";
import { copiesOf, dropCopy } from "./device-store/stored-copies.ts";
import { addressText } from "./field-address.ts";
import type { LeftOverWork } from "./left-over-work.ts";
import { onlyAsFile } from "./offered-work.ts";
import type { OwnChanges } from "./own-changes.ts";
import type { SessionState } from "./session-state.ts";
import type { UnsentField } from "./unsent-fields.ts";
import { waitingWork } from "./waiting-work.ts";

interface LeaveOptions {
  readonly database: IDBDatabase | null;
  readonly key: CopyKey;
  readonly copy: DeviceCopy;
  readonly environment: Environment;
  readonly state: SessionState;
  readonly own: OwnChanges;
  readonly leftOver: LeftOverWork;
}

/** Wipes the copies of all epochs at once, unless something in one of them or in this page was never sent. */
export async function leaveGroup(options: LeaveOptions): Promise<void> {
  const { environment, state, own } = options;
  environment.forgetPages();
  const work = await unsentWork(options);
  if (work.length === 0) return wipe(options);
  const onDecided = () => {
    state.refused.set(null);
    own.setAside();
    void wipe(options);
  };
  state.refused.set(onlyAsFile(work, { saveFile: environment.saveFile, onDecided }));
}

async function unsentWork({ database, key, copy, own, leftOver }: LeaveOptions): Promise<readonly UnsentField[]> {
  await copy.settled();
  // What the disk does not give is at least taken from the page.
  const kept = database === null ? [] : await waitingWork(database, isCopyOf(key)).catch(() => []);
  // The page knows the last word of each field; the disk knows other tabs and other epochs.
  const byAddress = new Map([...kept, ...leftOver.waiting, ...own.fields].map((field) => [addressText(field), field]));
  return [...byAddress.values()];
}

async function wipe({ database, key }: LeaveOptions): Promise<void> {
  if (database === null) return;
  try {
    for (const copy of await copiesOf(database, isCopyOf(key))) await dropCopy(database, copy);
  } catch {
    // What cannot be removed now goes with the next visit to the front door, or the next sign-out.
  }
}

const isCopyOf =
  (key: CopyKey) =>
  ({ document, member }: DocumentRecord): boolean =>
    document === key.document && member === key.member;
