import { expect, test } from "vitest";
import { deviceLabel } from "./device-label.ts";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`Mozilla/5.0 (Linux; Android 14; SM-A155F) ${webkit} Chrome/131.0.0.0 Mobile Safari/537.36`, "Chrome · Android"],
  [
    `Mozilla/5.0 (Linux; Android 14) ${webkit} SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36`,
    "Samsung Internet · Android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari · iPhone",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 FxiOS/132.0 Safari/605.1.15",
    "Firefox · iPhone",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
    "Edge · Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox · Linux"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.6 Safari/605.1.15", "Safari · Mac"],
  [`Mozilla/5.0 (X11; CrOS x86_64) ${webkit} Chrome/131.0.0.0 Safari/537.36`, "Chrome · ChromeOS"],
  ["curl/8.5.0", ""],
  ["", ""],
])("[P14] %s is called %s", (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label);
});

test("[P14] no user agent at all, or a hostile one, gives a short label", () => {
  expect(deviceLabel(null)).toBe("");
  expect(deviceLabel(`Firefox/${"9".repeat(100_000)} <script>`)).toBe("Firefox");
});
