/**
 * Parts of a page that only some visits need. The server draws them like everything else; the browser fetches their code and
 * words before the page wakes when its address shows them, soon after when somebody may come to them, and else on need.
 * N.B. not React's `lazy`: around what the server has drawn, live changes that come while React waits for the code would make
 * it throw the drawn page away, and code that once failed to come would never come.
 */
import { type ComponentType, useEffect, useState } from "react";
import { learnTextsOfParts } from "../locales/catalogue.ts";

/** Tried again after this long, as on a train that leaves a tunnel. */
const tryAgainMs = 3_000;
const isBrowser = typeof document !== "undefined";

export interface Part<Props> {
  /** Fetches the code; resolves when the part can be drawn at once. */
  readonly load: () => Promise<void>;
  readonly ready: () => ComponentType<Props> | null;
  /** Styles that stay with the page, because the server may draw the part before its code is here. */
  readonly styles: readonly Styles[];
}

type Styles = Readonly<Record<string, string>>;

interface PartOptions {
  /** True for the addresses under which the server draws the part. */
  readonly isShownAt?: (here: Pick<Location, "pathname" | "search">) => boolean;
  readonly styles?: readonly Styles[];
}

const shownFirst: Promise<void>[] = [];

/** N.B. the texts of what is imported inside of this call travel apart from those of the pages: see `text-parts`. */
export function partFrom<Props = object>(
  fetch: () => Promise<ComponentType<Props>>,
  { isShownAt = () => false, styles = [] }: PartOptions = {},
): Part<Props> {
  let ready: ComponentType<Props> | null = null;
  const load = async () => {
    const [code] = await Promise.all([fetch(), isBrowser && learnTextsOfParts()]);
    ready ??= code;
  };
  // The server has all code at hand, and must draw what a prepared browser draws.
  if (!isBrowser) void load();
  else if (isShownAt(window.location)) shownFirst.push(load());
  return { load, ready: () => ready, styles };
}

/** Resolves when the page can wake as the server drew it. Without the network or the code it wakes all the same. */
export async function partsShownFirst(): Promise<void> {
  await Promise.allSettled(shownFirst);
}

/** `failed`: it did not come, and is tried again. */
export type Fetched<Props> =
  | { readonly Part: ComponentType<Props>; readonly failed: false }
  | { readonly Part: null; readonly failed: boolean };

export function useFetchedPart<Props>(part: Part<Props>): Fetched<Props> {
  const [state, setState] = useState(() => begin(part));
  // Another part in the same place, as one sheet after another: what is known of the former says nothing of it.
  const { Part, failed } = state.part === part ? state : begin(part);
  useEffect(() => {
    if (Part !== null) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetch = () => {
      part.load().then(
        () => !isGone && setState(begin(part)),
        () => {
          if (isGone) return;
          setState({ part, Part: null, failed: true });
          timer = setTimeout(fetch, tryAgainMs);
        },
      );
    };
    fetch();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [Part, part]);
  return Part === null ? { Part, failed } : { Part, failed: false };
}

interface Known<Props> {
  readonly part: Part<Props>;
  readonly Part: ComponentType<Props> | null;
  readonly failed: boolean;
}

function begin<Props>(part: Part<Props>): Known<Props> {
  return { part, Part: part.ready(), failed: false };
}

type Loadable = Pick<Part<object>, "load">;

/**
 * Fetches parts as soon as the page has woken, so that they open at once later, also without the network. N.B. not in a quiet
 * moment: effects of pages come before the session's, so these few kilobytes are here before the page calls itself live.
 */
export function usePartsAtHand(parts: readonly Loadable[]): void {
  useEffect(() => fetchAll(parts), [parts]);
}

/** What does not come is fetched when somebody comes to it. */
export function fetchAll(parts: readonly Loadable[]): void {
  for (const { load } of parts) load().catch(() => undefined);
}
