import { describe, expect, it } from "vitest";
import { catalogueFaults } from "./catalogue-faults.js";
import { messageParts } from "./message-parts.js";
import { sourceFaults } from "./source-faults.js";
import { parse } from "./sources.js";

describe("messageParts", () => {
  it("finds values, marks, cases and the bare words, also inside plurals", () => {
    const parts = messageParts("{name}: {count, plural, one {# <b>стъпка</b>} other {# стъпки}} днес");
    expect(parts?.values).toEqual(["name", "count"]);
    expect(parts?.choices).toEqual(["one", "other"]);
    expect(parts?.tags).toEqual(["b", "b"]);
    expect(parts?.words.replace(/\s+/g, " ")).toBe(": стъпка стъпки днес");
  });
});

describe("catalogueFaults", () => {
  const faultsOf = (bg: string, en: string) => catalogueFaults({ bg: { "a.b": bg }, en: { "a.b": en } });

  it("passes two texts that say the same", () => {
    expect(faultsOf("Влезте с QR код, {name}", "Join with a QR code, {name}")).toEqual([]);
  });

  it("sees a value, a mark or a case that one language lacks", () => {
    expect(faultsOf("Здравей, {name}", "Hello")).toHaveLength(1);
    expect(faultsOf("<b>Да</b>", "Yes")).toHaveLength(1);
    expect(faultsOf("{n, plural, one {#} other {#}}", "{n, plural, other {#}}")).toHaveLength(1);
  });

  it("sees a Latin letter that looks like a Cyrillic one", () => {
    expect(faultsOf("Стъпкa", "Step")).toEqual(["a.b: Latin letters in Bulgarian: Стъпкa"]);
  });

  it("sees what is missing, empty or not a message", () => {
    expect(catalogueFaults({ bg: { "a.b": "Да" }, en: {} })).toEqual(["a.b: missing in en.json"]);
    expect(faultsOf("Да", " ")).toEqual(["a.b: empty"]);
    expect(faultsOf("{n", "{n")).toContain("a.b: a brace is not closed");
    expect(faultsOf("{n, plural, one {а}}", "{n, plural, one {a}}")).toContain('a.b: no case "other"');
  });
});

describe("sourceFaults", () => {
  const faultsOf = (text: string, ids = ["a.b"]) =>
    sourceFaults([{ file: "x/Y.tsx", tree: parse("x/Y.tsx", text) }], ids);

  it("passes words that come from the catalogue", () => {
    expect(faultsOf('const y = <p aria-label={t("a.b")} className="x">{t("a.b")} · 4</p>;')).toEqual([]);
    expect(faultsOf(["const y = t(`a.", "{x}`);"].join("$"))).toEqual([]);
  });

  it("sees words in elements, in spoken attributes and in Cyrillic anywhere", () => {
    expect(faultsOf('const y = <p>Hello {t("a.b")}</p>;')).toHaveLength(1);
    expect(faultsOf('const y = <p title="Hello">{t("a.b")}</p>;')).toHaveLength(1);
    expect(faultsOf('const y = ["Здравей", t("a.b")];')).toHaveLength(1);
  });

  it("sees unknown ids and texts that nobody shows", () => {
    expect(faultsOf('t("a.c")')).toEqual(["app/x/Y.tsx:1: no such text: a.c", "a.b: no screen shows it"]);
  });
});
