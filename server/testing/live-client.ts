/** The stock y-websocket client over a real socket, with the headers that a browser would send. */
import { openPlan } from "@zaedno/plan";
import { messageType } from "@zaedno/sync";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import type { LiveServer } from "./live-server.ts";

export interface LiveClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Close codes of this client's sockets, oldest first. */
  readonly closings: number[];
  /** Every frame whose number is ours and not y-websocket's. */
  readonly ownMessages: Uint8Array[];
  leave(): void;
}

export interface Knock {
  readonly cookie?: string;
  readonly origin?: string | null;
  readonly params?: Record<string, string>;
}

export function openLiveClient(server: LiveServer, room: string, knock: Knock): LiveClient {
  const doc = openPlan();
  const closings: number[] = [];
  const ownMessages: Uint8Array[] = [];
  const headers = headersOf(server, knock);
  class BrowserLikeSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols ?? [], { headers });
      this.on("close", (code) => closings.push(code));
      this.on("message", (data: ArrayBuffer) => {
        const frame = new Uint8Array(data);
        if ((frame[0] ?? 0) >= 100) ownMessages.push(frame);
      });
    }
  }
  const provider = new WebsocketProvider(`${server.origin.replace("http", "ws")}/sync`, room, doc, {
    // The real one is the browser's; this one only adds the headers that Node leaves out.
    WebSocketPolyfill: BrowserLikeSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: knock.params ?? {},
  });
  // The stock client passes over numbers it does not know, and says so on the console each time.
  for (const type of Object.values(messageType)) provider.messageHandlers[type] ??= () => {};
  const leave = () => {
    provider.destroy();
    doc.destroy();
  };
  return { doc, provider, closings, ownMessages, leave };
}

function headersOf({ origin }: LiveServer, knock: Knock): Record<string, string> {
  const from = knock.origin === undefined ? origin : knock.origin;
  return {
    ...(from === null ? {} : { Origin: from }),
    ...(knock.cookie === undefined ? {} : { Cookie: knock.cookie }),
  };
}

/** Waits for a condition, and says which one never came true. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>, mostMs = 15_000): Promise<void> {
  const end = performance.now() + mostMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Waited ${mostMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
