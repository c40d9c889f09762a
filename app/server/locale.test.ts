import { describe, expect, it } from "vitest";
import { readLocale, wishedLocale } from "./locale.ts";

function visit(headers: Record<string, string>) {
  return new Request("http://zaedno.test/", { headers });
}

describe("readLocale", () => {
  it("lets the language chosen by hand win over the browser's", () => {
    expect(readLocale(visit({ cookie: "a=b; zaedno_lang=bg", "accept-language": "en-GB,en" }))).toBe("bg");
  });

  it("passes over a language that we do not have", () => {
    expect(readLocale(visit({ cookie: "zaedno_lang=<script>", "accept-language": "en" }))).toBe("en");
  });
});

describe("wishedLocale", () => {
  it("takes the first wish that we speak, by quality", () => {
    expect(wishedLocale("de-DE,de;q=0.9,en;q=0.8,bg;q=0.7")).toBe("en");
    expect(wishedLocale("en;q=0.5, bg-BG")).toBe("bg");
  });

  it("is Bulgarian when nothing is wished or known", () => {
    expect(wishedLocale(null)).toBe("bg");
    expect(wishedLocale("fr, *;q=0.1")).toBe("bg");
  });
});
