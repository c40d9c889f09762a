/**
 * From a scene to SVG elements.
 *
 * Rules
 * [V14] Those who listen get lists: a heading with a count, then the people under it by name and stance; other shapes
 *       say nothing.
 * [V15] The six stances differ by shape, fill or dashes, without any colour.
 */
import type { Sector, Stance } from "@zaedno/plan";
import type { GroundShape, Scene, SceneGroup, ScenePerson, Words } from "../scene.ts";
import { type Point, tenth } from "../shapes.ts";
import { lineHeight } from "../text/measure.ts";
import { drawMark, isFilled } from "./draw-mark.ts";
import { element, type SvgElement } from "./svg-tree.ts";
import { type Theme, type ThemeName, themes } from "./theme.ts";

export interface Drawing {
  readonly theme: ThemeName;
  /** What the picture shows, in a few words. */
  readonly title: string;
  /** How to read it, in a sentence or two. */
  readonly desc: string;
  readonly stances: Readonly<Record<Stance, string>>;
  /** Address of a drawing for a sector, to stand in the mark; left out, marks stay empty. */
  readonly sectorIcon?: ((sector: Sector | null) => string) | undefined;
}

/** The whole picture. Title and description are in it. */
export function drawScene(scene: Scene, drawing: Drawing): SvgElement {
  const theme = themes[drawing.theme];
  const frame = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${tenth(scene.width)} ${tenth(scene.height)}`,
    role: "group",
    "aria-label": drawing.title,
    "font-family": "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', Roboto, Arial, sans-serif",
  };
  return element(
    "svg",
    frame,
    element("title", {}, drawing.title),
    element("desc", {}, drawing.desc),
    element("g", { "aria-hidden": "true" }, ...scene.ground.flatMap((shape) => drawGround(shape, theme))),
    ...scene.groups.map((group) => drawGroup(group, theme, drawing)),
  );
}

function drawGroup(group: SceneGroup, theme: Theme, drawing: Drawing): SvgElement {
  const heading = group.heading.map((words) => drawWords(words, theme));
  const people = group.people.map((person) => drawPerson(person, theme, drawing));
  return element(
    "g",
    { "data-place": group.id },
    element("g", { "aria-hidden": "true" }, ...heading),
    element("g", { role: people.length > 0 ? "list" : "img", "aria-label": group.spoken }, ...people),
  );
}

/** One person. Beside the frame it is also what a screen draws under the pointer. */
export function drawPerson(person: ScenePerson, theme: Theme, { sectorIcon, stances }: Drawing): SvgElement {
  const { chip, isTarget, arrow, label, mark, sector } = person;
  const frame = element("rect", {
    ...(chip && { x: tenth(chip.x), y: tenth(chip.y), width: tenth(chip.width), height: tenth(chip.height) }),
    rx: 8,
    fill: isTarget ? theme.targetGround : theme.surface,
    stroke: isTarget ? theme.target : theme.chipEdge,
    "stroke-width": isTarget ? 2 : 1,
  });
  const icon = sectorIcon && chip === null && mark.size >= 26 ? [drawIcon(person, sectorIcon(sector), theme)] : [];
  return {
    ...element(
      "g",
      { role: "listitem", "data-person": person.id },
      ...(chip ? [frame] : []),
      ...(arrow ? drawArrow(arrow.from, arrow.to, theme) : []),
      element("g", { role: "img", "aria-label": stances[person.stance] }, ...drawMark(person, theme), ...icon),
      drawLabel(label, theme),
    ),
    person: person.id,
  };
}

function drawIcon({ mark, stance }: ScenePerson, href: string, theme: Theme): SvgElement {
  const side = tenth(mark.size * 0.54);
  return element("use", {
    href,
    x: tenth(mark.x - side / 2),
    y: tenth(mark.y - side / 2),
    width: side,
    height: side,
    fill: "none",
    stroke: isFilled(stance) ? theme.words["on-stance"] : theme.words.ink,
    "stroke-width": 2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
}

function drawGround(shape: GroundShape, theme: Theme): readonly SvgElement[] {
  switch (shape.kind) {
    case "rect": {
      const paint = groundPaint(shape.tone, "unknown", theme);
      const dashes = shape.tone === "tray" ? "5 5" : undefined;
      const { x, y, width, height } = shape;
      return [
        element("rect", {
          x: tenth(x),
          y: tenth(y),
          width: tenth(width),
          height: tenth(height),
          rx: shape.radius,
          ...paint,
          "stroke-dasharray": dashes,
          // The inside of the tray has no paint, and takes drops all the same.
          "pointer-events": shape.place === undefined ? undefined : "all",
          "data-drop": shape.place,
        }),
      ];
    }
    case "wedge": {
      const paint = groundPaint(shape.tone, shape.stance, theme);
      return [element("path", { d: shape.path, ...paint, "stroke-width": theme.edge, "data-drop": shape.place })];
    }
    case "arrow":
      return drawArrow(shape.from, shape.to, theme);
    case "words":
      return [drawWords(shape.words, theme)];
  }
}

function groundPaint(tone: "stance" | keyof Theme["ground"], stance: Stance, theme: Theme) {
  return tone === "stance" ? { fill: theme.stance[stance], stroke: theme.surface } : theme.ground[tone];
}

function drawArrow(from: Point, to: Point, { arrow }: Theme): readonly SvgElement[] {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (turn: number) =>
    `${tenth(to.x - 7 * Math.cos(angle + turn))} ${tenth(to.y - 7 * Math.sin(angle + turn))}`;
  const tip = `${tenth(to.x)} ${tenth(to.y)}`;
  const path = `M${tenth(from.x)} ${tenth(from.y)}L${tip}M${wing(0.6)}L${tip}L${wing(-0.6)}`;
  const line = { "stroke-width": 2.2, "stroke-linecap": "round", "stroke-linejoin": "round" };
  return [element("path", { d: path, fill: "none", stroke: arrow, ...line, "aria-hidden": "true", "data-arrow": "" })];
}

/** Free labels may reach over an edge of the ground: a halo keeps the letters apart from it. */
function drawLabel(words: Words, theme: Theme): SvgElement {
  const text = drawWords(words, theme);
  const halo = { "paint-order": "stroke", stroke: theme.surface, "stroke-width": 3, "stroke-linejoin": "round" };
  return { ...text, attributes: { ...text.attributes, ...halo } };
}

function drawWords(words: Words, theme: Theme): SvgElement {
  const { x, y, anchor, size, weight, tone, lines, turn } = words;
  const spot = { x: tenth(x), y: tenth(y) };
  const [only] = lines;
  return element(
    "text",
    {
      ...spot,
      "font-size": size,
      "font-weight": weight,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill: theme.words[tone],
      transform: turn === undefined ? undefined : `rotate(${turn} ${spot.x} ${spot.y})`,
    },
    ...(lines.length === 1 && only
      ? [only.text]
      : lines.map(({ text }, index) =>
          // The space parts the words for those who listen or copy; at a line's end nobody sees it.
          element(
            "tspan",
            { x: spot.x, dy: index === 0 ? undefined : lineHeight(words) },
            index < lines.length - 1 ? `${text} ` : text,
          ),
        )),
  );
}
