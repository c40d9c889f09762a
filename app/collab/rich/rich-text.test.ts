import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { isMessageId, type MessageId, type RichAddress, richTextPlain } from "@zaedno/plan";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type Device, PlanWorld } from "../testing/plan-world.ts";
import { addressText } from "./carets.ts";

let world: PlanWorld;
let ana: Device;
let boris: Device;

beforeEach(async () => {
  world = new PlanWorld();
  [ana, boris] = [world.device(), world.device(world.person("Борис"))];
  await ana.open();
  await boris.open();
});

afterEach(() => world.end());

const bodyOf = (id: MessageId): RichAddress => ({ root: "messages", id, field: "body" });

async function newText(words = "Един час помощ."): Promise<RichAddress> {
  const address = bodyOf(ana.actions.addMessage({ kind: "core", title: "Основно", text: words }));
  await world.settle();
  return address;
}

/** As the editor's binding writes: one transaction of its own for each key. */
function typeInto(device: Device, address: RichAddress, letters: string): void {
  const fragment = device.state.texts.get()?.fragment(address);
  const paragraph = fragment?.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText) || text.doc === null) throw new Error("There is no paragraph to type in.");
  for (const letter of letters) text.doc.transact(() => text.insert(text.length, letter), ySyncPluginKey);
}

function read(device: Device, address: RichAddress): string {
  return richTextPlain(device.state.texts.get()?.text(address).get() ?? []);
}

describe("what is typed in a text", () => {
  test("is this person's own change: counted, sent, stored, and read by the others", async () => {
    const address = await newText();
    ana.goOffline();
    typeInto(ana, address, " да");
    await world.settle();
    expect(ana.state.saved.get()).toMatchObject({ kind: "kept", count: 3, onDevice: true });
    ana.goOnline();
    await world.settle();
    expect(ana.state.saved.get()).toEqual({ kind: "saved" });
    expect(read(boris, address)).toBe("Един час помощ. да");
  });

  test("offline survives the page, and what the other wrote meanwhile stays beside it", async () => {
    const address = await newText();
    ana.goOffline();
    typeInto(ana, address, " да");
    await world.settle();
    await ana.kill();
    typeInto(boris, address, " не");
    await world.settle();
    await ana.open();
    // An older copy waits a moment for the server before it is shown.
    await world.pass(5_000);
    expect(read(ana, address)).toContain("да");
    ana.goOnline();
    await world.settle();
    expect(read(ana, address)).toBe(read(boris, address));
    for (const words of ["Един час помощ.", " да", " не"]) expect(read(boris, address)).toContain(words);
  });

  test("is none of the plan's undo: that takes back what was done before it", async () => {
    const address = await newText();
    const step = ana.actions.addStep({ title: "Писмо", column: "todo" });
    typeInto(ana, address, " да");
    expect(ana.state.undo.get()?.undo().kind).toBe("done");
    expect(ana.plan.steps.some(({ id }) => id === step)).toBe(false);
    expect(read(ana, address)).toBe("Един час помощ. да");
  });
});

describe("somebody who only reads", () => {
  test("sees the text change, and keeps the paragraphs that did not", async () => {
    const address = await newText("Първо\nВторо");
    const live = boris.state.texts.get()?.text(address);
    let told = 0;
    const stop = live?.subscribe(() => {
      told += 1;
    });
    const before = live?.get();
    typeInto(ana, address, "!");
    await world.pass(1_000);
    expect(live?.get()?.map((block) => richTextPlain([block]))).toEqual(["Първо!", "Второ"]);
    expect(live?.get()?.[1]).toBe(before?.[1]);
    expect(told).toBeGreaterThan(0);
    stop?.();
  });

  test("is told when the text comes into being", async () => {
    const id = ana.actions.addMessage({ kind: "core", title: "Основно", text: "Ето" });
    expect(isMessageId(id)).toBe(true);
    const live = boris.state.texts.get()?.text(bodyOf(id));
    expect(live?.get()).toBeNull();
    const stop = live?.subscribe(() => {});
    await world.pass(1_000);
    expect(richTextPlain(live?.get() ?? [])).toBe("Ето");
    stop?.();
  });
});

describe("carets", () => {
  const span = { anchor: "AQID", head: "AQID" };

  test("are shown to the others with the person's own name, and go with the person", async () => {
    const text = addressText(await newText());
    boris.state.myCaret.set({ text, ...span });
    await world.pass(1_000);
    expect(ana.state.carets.get()).toMatchObject([{ text, ...span, person: { nickname: "Борис" } }]);
    await boris.close();
    await world.pass(1_000);
    expect(ana.state.carets.get()).toEqual([]);
  });

  test("are told at most eight times a second, the newest at last", async () => {
    const text = addressText(await newText());
    let seen = 0;
    ana.state.carets.subscribe(() => {
      seen += 1;
    });
    for (let letter = 10; letter < 60; letter += 1) {
      boris.state.myCaret.set({ text, anchor: `AQ${letter}`, head: `AQ${letter}` });
      await world.pass(20);
    }
    await world.pass(1_000);
    expect(ana.state.carets.get()).toMatchObject([{ head: "AQ59" }]);
    expect(seen).toBeLessThanOrEqual(11);
  });

  test("are neither told nor shown where the line is spared; the place still is", async () => {
    const text = addressText(await newText());
    boris.weakNetwork.set({ on: true, suggested: false });
    boris.state.myPlace.set({ page: "text", card: "msg_1" });
    boris.state.myCaret.set({ text, ...span });
    ana.state.myCaret.set({ text, ...span });
    await world.pass(1_000);
    expect(ana.state.carets.get()).toEqual([]);
    expect(boris.state.carets.get()).toEqual([]);
    expect(ana.state.here.get()[1]?.places).toEqual([{ page: "text", card: "msg_1" }]);
  });

  test("do not make the screen draw the people anew", async () => {
    const text = addressText(await newText());
    await world.pass(1_000);
    const before = ana.state.here.get();
    boris.state.myCaret.set({ text, ...span });
    await world.pass(1_000);
    expect(ana.state.carets.get()).toHaveLength(1);
    expect(ana.state.here.get()).toBe(before);
  });
});
