/** Everything of the browser that the live plan touches, in one place, so that tests bring their own. */

import { forgetPages, pageKept } from "../service-worker/register.ts";
import type { Cell } from "./cell.ts";
import type { SocketConstructor } from "./counting-socket.ts";
import { browserStore } from "./device-store/database.ts";
import { browserNetworkEvents, type NetworkEvents } from "./network-events.ts";
import { saveFile } from "./save-file.ts";
import { openTabLine, type TabLine } from "./tab-line.ts";
import { browserTimers, type Timers } from "./timers.ts";
import { measuredLine, type WeakNetwork, weakNetwork } from "./weak-network/weak-network.ts";

export interface Environment {
  /** `ws://host/sync` */
  readonly syncUrl: string;
  readonly Socket: SocketConstructor;
  readonly indexedDB: IDBFactory | undefined;
  readonly timers: Timers;
  readonly random: () => number;
  /** Names this tab on the device. */
  readonly tab: string;
  /** Whether this device spares its line, now and when the person changes it. */
  readonly weakNetwork: Cell<WeakNetwork>;
  /** What the traffic of this page says about the line. */
  measuredLine(isSlow: boolean): void;
  networkEvents(): NetworkEvents;
  /** To the other tabs of this browser; `heard` is called when one of them has something new on the disk. */
  openTabLine(name: string, heard: () => void): TabLine;
  /** True once the page that is shown is known to open without the network. */
  readonly reloadsOffline: Cell<boolean>;
  warnBeforeLeaving(warn: boolean): void;
  /** Asks the browser not to clear the device's copy when space is short. */
  askToPersist(): void;
  saveFile(content: string): void;
  /** Tells the service worker to forget the pages it keeps for this person. */
  forgetPages(): void;
}

export function browserEnvironment(): Environment {
  const { protocol, host } = window.location;
  return {
    syncUrl: `${protocol === "https:" ? "wss" : "ws"}://${host}/sync`,
    Socket: WebSocket,
    indexedDB: browserStore(),
    timers: browserTimers,
    random: Math.random,
    tab: randomName(),
    weakNetwork,
    measuredLine,
    networkEvents: browserNetworkEvents,
    openTabLine,
    // Only a service worker can open the page without the network; plain-http pages have none.
    reloadsOffline: pageKept,
    warnBeforeLeaving,
    // A refusal changes nothing: the sign never promises more than what is on the disk now.
    askToPersist: () => void navigator.storage?.persist?.().catch(() => {}),
    saveFile,
    forgetPages,
  };
}

/** N.B. not `randomUUID`: plain-http pages do not have it. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function warnBeforeLeaving(warn: boolean): void {
  // Adding the same listener twice adds it once.
  if (warn) window.addEventListener("beforeunload", askFirst);
  else window.removeEventListener("beforeunload", askFirst);
}
