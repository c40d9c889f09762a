/**
 * Whether this device spares its line: fewer cursors, no frames of a drag, lists before maps. The
 * person decides, and the device remembers; a slow line only brings up the question.
 */
import { Cell } from "../cell.ts";

const storedAs = "zaedno_weak";

export interface WeakNetwork {
  /** Spare the line. */
  readonly on: boolean;
  /** The line is slow, and nobody has decided on this device. */
  readonly suggested: boolean;
}

interface Facts {
  /** Null until somebody has decided on this device. */
  readonly choice: boolean | null;
  readonly isSlow: boolean;
}

/** One for the page: the line is the device's, not a plan's. */
export const weakNetwork = new Cell<WeakNetwork>({ on: false, suggested: false });

let facts: Facts = { choice: null, isSlow: false };

/** To be called in the browser, before anything asks. Calling it again changes nothing that was learnt. */
export function readWeakNetwork(): void {
  facts = { choice: storedChoice(), isSlow: facts.isSlow || browserSaysSlow() };
  show();
}

/** The person has decided; remembered where this browser keeps anything. */
export function setWeakNetwork(on: boolean): void {
  facts = { ...facts, choice: on };
  try {
    localStorage.setItem(storedAs, on ? "1" : "0");
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  show();
}

/** What was measured on the line of this page. */
export function measuredLine(isSlow: boolean): void {
  facts = { ...facts, isSlow: isSlow || browserSaysSlow() };
  show();
}

function show(): void {
  const now = weakNetwork.get();
  const next = { on: facts.choice === true, suggested: facts.choice === null && facts.isSlow };
  if (now.on !== next.on || now.suggested !== next.suggested) weakNetwork.set(next);
}

function storedChoice(): boolean | null {
  try {
    const stored = localStorage.getItem(storedAs);
    return stored === null ? null : stored === "1";
  } catch {
    return facts.choice;
  }
}

/** Chromium alone tells; everywhere else the network counts as good until it was measured. */
function browserSaysSlow(): boolean {
  if (!("connection" in navigator)) return false;
  const network: unknown = navigator.connection;
  if (typeof network !== "object" || network === null) return false;
  const saves = "saveData" in network && network.saveData === true;
  return (
    saves || ("effectiveType" in network && (network.effectiveType === "2g" || network.effectiveType === "slow-2g"))
  );
}
