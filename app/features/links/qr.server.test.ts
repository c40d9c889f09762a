import { encode } from "uqr";
import { expect, it } from "vitest";
import { qrDrawing } from "./qr.server.ts";

it("draws exactly the dark squares, inside a quiet border of four", () => {
  const text = "http://192.168.1.20:3000/join/AAAAAAAAAAAAAAAAAAAAAA";
  const { size, path } = qrDrawing(text);
  const { data } = encode(text, { ecc: "M", border: 4 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  expect(size).toBe(data.length);
  expect(drawn).toEqual(data);
  expect(drawn.slice(0, 4).flat()).not.toContain(true);
});
