/** Short ways to a verdict for tests. */
import * as Y from "yjs";
import type { OwnerId } from "../../owner.ts";
import type { Sender } from "../client-owners.ts";
import { DocumentGuard } from "../document-guard.ts";
import { scanUpdate } from "../scan-update.ts";
import type { Verdict } from "../verdict.ts";

export function member(name: string): Sender {
  return { member: name as OwnerId };
}

/** The verdict's kind with the rule that spoke: `news`, `known`, `gap`, `foreign`, `strike:key`, `scan:count`. */
export function judge(guard: DocumentGuard, bytes: Uint8Array, sender: Sender, maxBytes = 1_000_000): string {
  const verdict = verdictOn(guard, bytes, sender, maxBytes);
  return verdict.kind === "strike" || verdict.kind === "scan" ? `${verdict.kind}:${verdict.rule}` : verdict.kind;
}

export function verdictOn(
  guard: DocumentGuard,
  bytes: Uint8Array,
  sender: Sender,
  maxBytes = 1_000_000,
): Verdict | { readonly kind: "scan"; readonly rule: string } {
  const scan = scanUpdate(bytes, guard.frameLimits(maxBytes));
  return scan.ok ? guard.check(scan.update, sender) : scan.fault;
}

/** Judges and commits; throws when it is not news. Returns the bytes to store. */
export function accept(guard: DocumentGuard, bytes: Uint8Array, sender: Sender): Uint8Array {
  const verdict = verdictOn(guard, bytes, sender);
  if (verdict.kind !== "news") throw new Error(`Expected news, got ${judge(guard, bytes, sender)}`);
  guard.commit(verdict.change);
  return verdict.bytes;
}

export function guardOf(roots: readonly string[] = ["steps", "text"]): DocumentGuard {
  return new DocumentGuard({ roots: new Set(roots) });
}

/** A Y.Doc of one person with a fixed clientID. */
export function docOf(clientId: number, gc = true): Y.Doc {
  const doc = new Y.Doc({ gc });
  doc.clientID = clientId;
  return doc;
}
