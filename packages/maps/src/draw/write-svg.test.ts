/** Pictures as text: nothing that people write can break out of it, and those who see no colours or no picture lose nothing. */
import { stances } from "@zaedno/plan";
import { fuzz } from "@zaedno/plan/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridScene } from "../grid/grid-scene.ts";
import type { Scene, ScenePerson } from "../scene.ts";
import { spectrumScene } from "../spectrum/spectrum-scene.ts";
import { planWith, seventeen } from "../testing/map-plans.ts";
import { drawing, gridWords, spectrumWords } from "../testing/map-words.ts";
import { drawScene } from "./draw-scene.ts";
import type { SvgElement } from "./svg-tree.ts";
import { sceneToSvg } from "./write-svg.ts";

const laptop = { width: 1046, height: 560, words: spectrumWords };
/** A scene with one person of this very label; plans themselves take less. */
const labelled = (text: string): Scene => {
  const scene = spectrumScene(
    planWith([{ stakeholder: { type: "ngo", name: "x" }, position: { support: 1 } }]),
    laptop,
  );
  const withLabel = (person: ScenePerson): ScenePerson => ({
    ...person,
    label: { ...person.label, lines: [{ text, width: 10 }] },
  });
  return { ...scene, groups: scene.groups.map((group) => ({ ...group, people: group.people.map(withLabel) })) };
};

const nasty = [
  "</text><script>alert(1)</script>",
  `" onload="alert(1)`,
  "' onfocus='alert(1)",
  "]]><svg/onload=alert(1)>",
  "<!-- & &lt; &#x3c;script&#x3e;",
  "\u0000\u0008\u001b[31m\ud800",
];

describe("a picture as text", () => {
  test.each(nasty)("[V11] shows %j as text", (text) => {
    const svg = sceneToSvg(labelled(text), { ...drawing, title: text, desc: text });
    const plain = sceneToSvg(labelled("x"), { ...drawing, title: "x", desc: "x" });
    const tags = (written: string) => [...written.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
    expect(tags(svg)).toEqual(tags(plain));
    expect(svg).not.toMatch(/<script|<svg\/|<!--|\]\]>/);
  });

  test("[V11] has as many elements as its plain twin, whatever is written", () => {
    const count = (svg: string) => [svg.split("<").length, svg.split(">").length, svg.split('"').length];
    const plain = count(sceneToSvg(labelled("x"), drawing));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(count(sceneToSvg(labelled(text), drawing))).toEqual(plain);
      }),
      fuzz(60),
    );
  });

  test("[V12] has no control character and no half of a letter in it", () => {
    const svg = sceneToSvg(labelled("a\u0000\u0085\ud800b\tc"), drawing);
    expect(svg).toContain("a\ufffd");
    expect(svg).toMatch(/^[^\p{Cc}\p{Cs}]*$/u);
  });

  test.each(["screen", "print"] as const)("[V13] has no style, script or address on the %s", (theme) => {
    const svg = sceneToSvg(spectrumScene(seventeen(), laptop), { ...drawing, theme });
    expect(svg).not.toMatch(/ style=|<style|<script| on\w+=|<a |<foreignObject|<image/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  test("[V13] names the drawings of sectors as the caller says", () => {
    const sectorIcon = (sector: string | null) => `/sprite.svg#${sector}`;
    expect(sceneToSvg(spectrumScene(seventeen(), laptop), { ...drawing, sectorIcon })).toContain(
      'href="/sprite.svg#municipality"',
    );
  });

  test("keeps text as text: every label can be found and copied", () => {
    const svg = sceneToSvg(gridScene(seventeen(), { width: 1046, words: gridWords }), drawing);
    const text = svg.replace(/<[^>]*>/g, "");
    for (const label of ["Кмет на общината", "Дирекция „Образование“ в общината", "Не знаем още"])
      expect(text).toContain(label);
  });
});

describe("for those who listen", () => {
  const find = (node: SvgElement | string, role: string): readonly SvgElement[] =>
    typeof node === "string"
      ? []
      : [...(node.attributes.role === role ? [node] : []), ...node.children.flatMap((child) => find(child, role))];

  test("[V14] a picture is lists with a heading and a count, in reading order", () => {
    const tree = drawScene(spectrumScene(seventeen(), laptop), drawing);
    expect(find(tree, "list").map(({ attributes }) => attributes["aria-label"])).toEqual([
      "Активни съюзници: 3",
      "Пасивни съюзници: 4",
      "Неутрални: 6",
      "Пасивни противници: 2",
      "Активни противници: 1",
      "Не знаем още: 1",
    ]);
    expect(find(tree, "listitem")).toHaveLength(17);
  });

  test("[V14] each person is a name with the word for the stance, and the ground says nothing", () => {
    const tree = drawScene(spectrumScene(seventeen(), laptop), drawing);
    for (const item of find(tree, "listitem")) {
      const spoken = find(item, "img").map(({ attributes }) => attributes["aria-label"]);
      expect(Object.values(drawing.stances)).toContain(spoken[0]);
      expect(spoken).toHaveLength(1);
    }
    const [, , ground] = tree.children;
    expect(typeof ground === "object" && ground.attributes["aria-hidden"]).toBe("true");
  });
});

describe("for those who see no colour", () => {
  test.each(["screen", "print"] as const)("[V15] the six stances differ by shape and fill on the %s", (theme) => {
    const rows = ([2, 1, 0, -1, -2, undefined] as const).map((support, index) => ({
      stakeholder: { type: "ngo" as const, name: `Група ${index}` },
      position: { support },
    }));
    const svg = sceneToSvg(spectrumScene(planWith(rows), laptop), { ...drawing, theme });
    const looks = stances.map((stance) => {
      const mark = svg.match(new RegExp(`<(circle|rect)([^>]*data-mark="${stance}"[^>]*)>`));
      const isHollow = mark?.[2]?.includes(theme === "print" ? 'fill="#fff"' : "--surface") === true;
      return [mark?.[1], isHollow, mark?.[2]?.includes("rotate"), mark?.[2]?.includes("dasharray")].join(" ");
    });
    expect(new Set(looks).size).toBe(6);
    expect(looks.join()).not.toContain("undefined undefined");
  });

  test("[V15] paper has no colour at all", () => {
    const svg = sceneToSvg(spectrumScene(seventeen(), laptop), { ...drawing, theme: "print" });
    for (const [colour = ""] of svg.matchAll(/#[0-9a-f]{3,6}/g)) {
      const digits = colour.slice(1);
      const part = digits.length / 3;
      expect(new Set([digits.slice(0, part), digits.slice(part, 2 * part), digits.slice(2 * part)]).size).toBe(1);
    }
  });
});
