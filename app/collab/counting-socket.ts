/**
 * A WebSocket that tells the ledger what leaves through it. y-websocket gives no hook for
 * that, and only what really went out may be counted.
 */
import { carriesUpdate } from "@zaedno/sync";

export type SocketConstructor = typeof WebSocket;

export interface SocketWatcher {
  opened(): void;
  /** A frame that the server will count. */
  sentUpdate(frame: Uint8Array): void;
}

export function countingSocket(Base: SocketConstructor, watcher: SocketWatcher): SocketConstructor {
  return class CountingSocket extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      watcher.opened();
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      if (data instanceof Uint8Array && carriesUpdate(data)) watcher.sentUpdate(data);
      super.send(data);
    }
  };
}
