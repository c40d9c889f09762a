/**
 * A big part of a page that only some visits need. The server draws it like everything else; the browser fetches its code
 * before the page wakes when it is in view (`load` in entry.client), and later when somebody comes to it.
 * N.B. not a bare `lazy` around what the server has drawn: live changes that come while React waits for the code would make
 * it throw the drawn page away.
 */
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense, useState } from "react";

export interface Part {
  /** Fetches the code; resolves when the part can be drawn at once. */
  readonly load: () => Promise<void>;
  readonly ready: () => ComponentType | null;
  readonly Later: LazyExoticComponent<ComponentType>;
}

export function partFrom(fetch: () => Promise<ComponentType>): Part {
  let ready: ComponentType | null = null;
  const load = async () => {
    ready ??= await fetch();
  };
  // The server has all code at hand, and must draw what a prepared browser draws.
  if (typeof document === "undefined") void load();
  return { load, ready: () => ready, Later: lazy(async () => ({ default: await fetch() })) };
}

export function FetchedPart({ part, fallback }: { readonly part: Part; readonly fallback: ReactNode }) {
  const [Now] = useState(part.ready);
  if (Now) return <Now />;
  return (
    <Suspense fallback={fallback}>
      <part.Later />
    </Suspense>
  );
}
