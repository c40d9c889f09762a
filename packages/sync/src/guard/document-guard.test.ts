import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { OwnerId } from "../owner.ts";
import { DocumentGuard } from "./document-guard.ts";
import { scanUpdate } from "./scan-update.ts";
import type { Verdict } from "./verdict.ts";

const ana = { member: "ana" as OwnerId };

function judge(guard: DocumentGuard, bytes: Uint8Array, sender = ana): Verdict {
  const scan = scanUpdate(bytes, guard.frameLimits(1_000_000));
  if (!scan.ok) throw new Error(`refused by the scanner: ${scan.fault.rule}`);
  return guard.check(scan.update, sender);
}

describe("DocumentGuard", () => {
  it("[G1] lets an honest document through and keeps its clocks", () => {
    const doc = new Y.Doc();
    const guard = new DocumentGuard({ roots: new Set(["steps"]) });
    doc.on("update", (bytes: Uint8Array) => {
      const verdict = judge(guard, bytes);
      if (verdict.kind !== "news") throw new Error(verdict.kind);
      guard.commit(verdict.change);
    });
    const steps = doc.getMap<Y.Map<unknown>>("steps");
    for (let i = 0; i < 20; i++) steps.set(`s${i % 7}`, new Y.Map([["title", "x"]]));
    steps.delete("s3");
    expect(guard.stateVector()).toEqual(Y.encodeStateVector(doc));
    expect(judge(guard, Y.encodeStateAsUpdate(doc)).kind).toBe("known");
  });
});
