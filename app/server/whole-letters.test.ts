/** Pages in Bulgarian: letters of two bytes that meet the end of one of React's blocks. */
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { wholeLetters } from "./whole-letters.ts";

async function rendered(through: PassThrough | ReturnType<typeof wholeLetters>): Promise<Buffer> {
  const items = Array.from({ length: 300 }, (_, key) => createElement("li", { key, title: "Студенти" }, "я"));
  const { pipe } = renderToPipeableStream(createElement("ul", null, items), { onAllReady: () => pipe(through) });
  return await buffer(through);
}

test("a page has every letter whole and no zero byte", async () => {
  const page = await rendered(wholeLetters());
  expect(page.includes(0)).toBe(false);
  expect(page.toString()).toContain('title="Студенти"');
  expect(page.toString()).not.toContain("\ufffd");
});

test("React still needs this: without it there are zero bytes", async () => {
  expect((await rendered(new PassThrough())).includes(0)).toBe(true);
});
