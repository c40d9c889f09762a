import { beforeEach, describe, expect, test } from "vitest";
import { SentLedger } from "./sent-ledger.ts";

let ledger: SentLedger;

beforeEach(() => {
  ledger = new SentLedger();
});

function change(number: number): void {
  ledger.changed({ change: number, bytes: new Uint8Array(), since: 0 });
}

/** A change made while connected: Yjs hands it over, the provider sends it. */
function changeAndSend(number: number): void {
  change(number);
  ledger.sentUpdate();
}

describe("on one connection", () => {
  beforeEach(() => {
    ledger.connected();
    ledger.sentEverything();
  });

  test("a change counts until the server names its message durable", () => {
    changeAndSend(1);
    expect(ledger.acknowledged(1)).toEqual([]);
    expect(ledger.count).toBe(1);
    expect(ledger.acknowledged(2)).toEqual([1]);
    expect(ledger.count).toBe(0);
  });

  test("one answer may settle several changes at once, and never those after it", () => {
    for (const number of [1, 2, 3]) changeAndSend(number);
    expect(ledger.acknowledged(3)).toEqual([1, 2]);
    expect(ledger.unsent.map((entry) => entry.change)).toEqual([3]);
  });

  test("an answer beyond what was ever sent settles nothing", () => {
    changeAndSend(1);
    expect(ledger.acknowledged(99)).toEqual([]);
    expect(ledger.count).toBe(1);
  });

  test("the same answer twice settles nothing the second time", () => {
    changeAndSend(1);
    ledger.acknowledged(2);
    expect(ledger.acknowledged(2)).toEqual([]);
  });
});

describe("across connections", () => {
  test("what was made without a connection rides in the first step 2", () => {
    change(1);
    change(2);
    ledger.connected();
    ledger.sentEverything();
    expect(ledger.acknowledged(1)).toEqual([1, 2]);
  });

  test("what was sent but not answered before a loss rides again, under the new count", () => {
    ledger.connected();
    ledger.sentEverything();
    changeAndSend(1);
    ledger.connected();
    expect(ledger.acknowledged(0)).toEqual([]);
    ledger.sentEverything();
    expect(ledger.acknowledged(1)).toEqual([1]);
  });

  test("a key pressed before step 2 does not settle the offline work before it", () => {
    change(1);
    ledger.connected();
    changeAndSend(2);
    ledger.sentEverything();
    expect(ledger.acknowledged(1)).toEqual([2]);
    expect(ledger.acknowledged(2)).toEqual([1]);
  });

  test("pieces of a large step 2 prove nothing before the whole of it", () => {
    change(1);
    change(2);
    ledger.connected();
    ledger.sentPiece();
    ledger.sentPiece();
    ledger.sentEverything();
    expect(ledger.acknowledged(2)).toEqual([]);
    expect(ledger.acknowledged(3)).toEqual([1, 2]);
  });
});
