import { expect, test } from "vitest";
import { EarlyFrames, type Frame } from "./early-frames.ts";

const frame = (...bytes: number[]): Frame => ({ bytes: Uint8Array.from(bytes), isBinary: true });

test("what was said early is handed over in order, before what comes later", () => {
  const frames = new EarlyFrames(100);
  const heard: Frame[] = [];
  frames.add(frame(1));
  frames.add(frame(2));
  frames.deliverTo((one) => heard.push(one));
  frames.add(frame(3));
  expect(heard).toEqual([frame(1), frame(2), frame(3)]);
});

test("whoever says too much too early is told so", () => {
  const frames = new EarlyFrames(3);
  expect([frames.add(frame(1, 2)), frames.add(frame(3, 4))]).toEqual([true, false]);
});
