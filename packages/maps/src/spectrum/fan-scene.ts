/** The spectrum as a half circle; null when somebody would find no place in it. */
import type { Support } from "@zaedno/plan";
import type { GroundShape, Scene, SceneGroup, Tone, Words } from "../scene.ts";
import { grown, type Rect } from "../shapes.ts";
import { lineHeight } from "../text/measure.ts";
import { label } from "../text/words.ts";
import { type Fan, fanIn, liesInWedge, middleAngle, pointAt, wedgePath, wedges } from "./fan.ts";
import { placePeople } from "./place-people.ts";
import { type SpectrumFrame, type SpectrumWords, stanceOfSupport, type WedgeCrowd } from "./spectrum-frame.ts";
import { trayBeside } from "./tray-beside.ts";

export function fanScene(crowd: WedgeCrowd, { width, height, words }: SpectrumFrame): Scene | null {
  const fan = fanIn(width, height);
  const titles = wedges.map((support) => ({
    support,
    title: words.wedges[stanceOfSupport[support]],
    heading: wedgeTitle(fan, support, words.wedges[stanceOfSupport[support]]),
  }));
  const placed = placePeople(
    fan,
    crowd,
    // The same room in every language, so that everybody sees the same map.
    titles.flatMap(({ support, heading }) => [boxOf(heading), roomForTitle(fan, support)]),
  );
  if (placed === null) return null;
  const groups = titles.map(({ support, title, heading }): SceneGroup => {
    const people = placed.get(support) ?? [];
    return { id: String(support), spoken: words.counted(title, people.length), heading: [heading], people };
  });
  const tray = trayBeside(crowd(null), fan, { width, height, words });
  return {
    form: "fan",
    width,
    height: Math.ceil(Math.max(height, tray.bottom)),
    ground: [
      ...wedges.map(
        (support): GroundShape => ({
          kind: "wedge",
          tone: toneOf(support),
          stance: stanceOfSupport[support],
          place: String(support),
          path: wedgePath(fan, support),
        }),
      ),
      { kind: "words", words: middleWords(fan, words) },
      ...tray.ground,
    ],
    groups: [...groups, tray.group],
  };
}

export function toneOf(support: Support): Tone {
  return support > 0 ? "ally" : support < 0 ? "opponent" : "neutral";
}

/** As far out in the wedge as it fits: there the wedge is widest and nobody powerful stands. */
function roomForTitle(fan: Fan, support: Support): Rect {
  const size = { width: 120, height: 48 };
  for (let distance = fan.outer; distance > fan.inner; distance -= 4) {
    const { x, y } = pointAt(fan, middleAngle(support), distance);
    const room = { x: x - size.width / 2, y: y - size.height / 2, ...size };
    if (liesInWedge(fan, support, room, 6)) return room;
  }
  return { ...fan.centre, width: 0, height: 0 };
}

function wedgeTitle(fan: Fan, support: Support, title: string): Words {
  const type = { size: 15, weight: 700 } as const;
  const room = roomForTitle(fan, support);
  const [x, y] = [room.x + room.width / 2, room.y + room.height / 2];
  const words = label(title, { ...type, x, y, anchor: "middle" }, { comfortable: 70, widest: 200 });
  return { ...words, y: y - ((words.lines.length - 1) * lineHeight(type)) / 2 + 5 };
}

function boxOf({ x, y, lines, size }: Words): Rect {
  const width = Math.max(...lines.map((one) => one.width));
  const height = lines.length * lineHeight({ size });
  return grown({ x: x - width / 2, y: y - size, width, height }, 6);
}

function middleWords(fan: Fan, { centre }: SpectrumWords): Words {
  const words = label(
    centre,
    { x: fan.centre.x, y: 0, size: 16, weight: 700, anchor: "middle", tone: "brand" },
    { comfortable: 40, widest: fan.inner * 1.7 },
  );
  return { ...words, y: fan.centre.y - 14 - (words.lines.length - 1) * lineHeight({ size: 16 }) };
}
