/** No longer a member: nothing of the group stays on the device, but own unsent work may be taken along as a file. */
import type { Environment } from "./browser-environment.ts";
import type { CopyKey } from "./device-store/rows.ts";
import { dropCopy } from "./device-store/stored-copies.ts";
import { onlyAsFile } from "./offered-work.ts";
import type { OwnChanges } from "./own-changes.ts";
import type { SessionState } from "./session-state.ts";

interface LeaveOptions {
  readonly database: IDBDatabase | null;
  readonly key: CopyKey;
  readonly environment: Environment;
  readonly state: SessionState;
  readonly own: OwnChanges;
}

export function leaveGroup({ database, key, environment, state, own }: LeaveOptions): void {
  const wipe = () => {
    // What cannot be removed now goes with the next sign-out.
    if (database !== null) dropCopy(database, key).catch(() => {});
  };
  environment.forgetPages();
  if (own.fields.length === 0) wipe();
  else {
    const onDecided = () => {
      state.refused.set(null);
      own.setAside();
      wipe();
    };
    state.refused.set(onlyAsFile(own.fields, { saveFile: environment.saveFile, onDecided }));
  }
}
