/** The piece of a text around what was found, short enough for one line of a list. */

const snippetMax = 90;
const leadMax = 30;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** In one line, with … where it is cut, and where in it the span stands. */
export function snippetOf(text: string, { from, to }: Span): { snippet: string; match: readonly [number, number] } {
  const start = from <= leadMax ? 0 : wordStart(text, from - leadMax, from);
  const end = Math.min(text.length, Math.max(start + snippetMax, to));
  const lead = start > 0 ? "…" : "";
  const tail = end < text.length ? "…" : "";
  // Each break becomes one space, so that places stay what they are.
  const piece = text.slice(start, end).replace(/\s/g, " ");
  const shift = lead.length - start;
  return { snippet: lead + piece + tail, match: [from + shift, to + shift] };
}

/** After the next space, unless that would leave out what was found. */
function wordStart(text: string, at: number, before: number): number {
  const space = text.slice(at, before).search(/\s/);
  return space === -1 ? at : at + space + 1;
}
