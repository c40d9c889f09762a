/** The words of maps in Bulgarian, for tests. */
import type { Drawing } from "../draw/draw-scene.ts";
import type { GridWords } from "../grid/grid-words.ts";
import type { SpectrumWords } from "../spectrum/spectrum-frame.ts";

const counted = (heading: string, count: number) => `${heading}: ${count}`;

export const gridWords: GridWords = {
  power: "Влияние",
  interest: "Интерес",
  quadrants: {
    close: { name: "Работете отблизо", means: "Голямо влияние, голям интерес" },
    satisfied: { name: "Пазете доволни", means: "Голямо влияние, малък интерес" },
    informed: { name: "Информирайте", means: "Малко влияние, голям интерес" },
    watched: { name: "Следете отдалеч", means: "Малко влияние, малък интерес" },
  },
  unknown: "Не знаем още",
  counted,
};

export const spectrumWords: SpectrumWords = {
  wedges: {
    "active-ally": "Активни съюзници",
    "passive-ally": "Пасивни съюзници",
    neutral: "Неутрални",
    "passive-opponent": "Пасивни противници",
    "active-opponent": "Активни противници",
    unknown: "Не знаем още",
  },
  centre: "Нашето искане",
  counted,
};

export const drawing: Drawing = {
  theme: "screen",
  title: "Спектър на съюзниците",
  desc: "По-близо до средата има повече влияние.",
  stances: {
    "active-ally": "Активен съюзник",
    "passive-ally": "Пасивен съюзник",
    neutral: "Неутрален",
    "passive-opponent": "Пасивен противник",
    "active-opponent": "Активен противник",
    unknown: "Не знаем",
  },
};
