/** The spectrum for a narrow or a very full frame: a small half circle with the counts, then a band of people for each wedge. */
import type { Support } from "@zaedno/plan";
import { flowChips } from "../people/chips.ts";
import type { GroundShape, Scene, SceneGroup } from "../scene.ts";
import { line } from "../text/words.ts";
import { type Fan, fanIn, middleAngle, pointAt, wedgePath, wedges } from "./fan.ts";
import { type SpectrumFrame, type SpectrumWords, stanceOfSupport, type WedgeCrowd } from "./spectrum-frame.ts";

const miniWidth = 280;
const between = 18;

export function bandsScene(crowd: WedgeCrowd, { width, words }: SpectrumFrame): Scene {
  const groups: SceneGroup[] = [];
  let y = miniWidth / 2 + between;
  for (const support of [...wedges, null]) {
    const band = bandOf(support, crowd, { y, width, words });
    groups.push(band.group);
    y = band.bottom + between;
  }
  return { form: "bands", width, height: Math.ceil(y - between + 2), ground: miniFan(crowd, width), groups };
}

function bandOf(
  support: Support | null,
  crowd: WedgeCrowd,
  { y, width, words }: { y: number; width: number; words: SpectrumWords },
): { group: SceneGroup; bottom: number } {
  const title = words.wedges[support === null ? "unknown" : stanceOfSupport[support]];
  const people = crowd(support);
  const chips = flowChips(people, { x: 2, y: y + 28, width: width - 4, size: 15 });
  const type = { size: 16, weight: 700 } as const;
  return {
    group: {
      id: support === null ? "unknown" : String(support),
      spoken: words.counted(title, people.length),
      heading: [
        line(title, { ...type, x: 2, y: y + 16 }),
        line(String(people.length), { size: 15, weight: 400, x: width - 2, y: y + 16, anchor: "end", tone: "quiet" }),
      ],
      people: chips.people,
    },
    bottom: y + 28 + chips.height,
  };
}

/** The half circle with nothing but counts, for screens whose bands are lists of their own. */
export function countsScene(crowd: WedgeCrowd): Scene {
  return { form: "fan", width: miniWidth, height: miniWidth / 2, ground: miniFan(crowd, miniWidth), groups: [] };
}

function miniFan(crowd: WedgeCrowd, width: number): readonly GroundShape[] {
  const small = fanIn(miniWidth, miniWidth / 2);
  const fan: Fan = { ...small, centre: { x: width / 2, y: small.centre.y }, inner: 42 };
  return wedges.flatMap((support): readonly GroundShape[] => {
    const { x, y } = pointAt(fan, middleAngle(support), (fan.inner + fan.outer) / 2);
    const count = line(String(crowd(support).length), {
      x,
      y: y + 8,
      size: 24,
      weight: 700,
      anchor: "middle",
      tone: "on-stance",
    });
    return [
      { kind: "wedge", tone: "stance", stance: stanceOfSupport[support], path: wedgePath(fan, support) },
      { kind: "words", words: count },
    ];
  });
}
