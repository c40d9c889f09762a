/**
 * Labels in a few short lines, broken where they come out about equally long.
 *
 * Rules
 * [V1] A label has at most two lines as long as two lines of the greatest width can hold it. No name is ever cut short:
 *      what two lines cannot hold takes more of them, and nothing is wider than the greatest width.
 */
import { type Type, textWidth } from "./measure.ts";

export interface Line {
  readonly text: string;
  readonly width: number;
}

export interface LabelRoom {
  /** One line up to this wide stays one line. */
  readonly comfortable: number;
  /** No line is wider than this. */
  readonly widest: number;
}

/** At least one line; never an empty one unless `text` is. */
export function wrapLabel(text: string, type: Type, { comfortable, widest }: LabelRoom): readonly Line[] {
  const words = wordsOf(text, type, widest);
  const whole = words.join(" ");
  if (words.length < 2 || textWidth(whole, type) <= comfortable) return linesOf([whole], type);
  const halves = bestHalves(words, type);
  const fits = halves.every((half) => textWidth(half, type) <= widest);
  return linesOf(fits ? halves : filled(words, type, widest), type);
}

/** A single word wider than a whole line is broken between letters: it has no better place. */
function wordsOf(text: string, type: Type, widest: number): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  return words.flatMap((word) => (textWidth(word, type) <= widest ? [word] : pieces(word, type, widest)));
}

function pieces(word: string, type: Type, widest: number): readonly string[] {
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter, type) > widest) {
      found.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...found, piece];
}

function bestHalves(words: readonly string[], type: Type): readonly string[] {
  const cuts = words.slice(1).map((_, index) => {
    const halves = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    return { halves, width: Math.max(...halves.map((half) => textWidth(half, type))) };
  });
  return cuts.reduce((best, cut) => (cut.width < best.width ? cut : best)).halves;
}

function filled(words: readonly string[], type: Type, widest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = `${last ?? ""} ${word}`;
    if (last !== undefined && textWidth(joined, type) <= widest) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function linesOf(texts: readonly string[], type: Type): readonly Line[] {
  return texts.map((text) => ({ text, width: Math.ceil(textWidth(text, type)) }));
}
