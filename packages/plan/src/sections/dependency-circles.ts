/**
 * Finding and cutting circles among dependencies. Pure and deterministic: the same set of edges gives the same cut,
 * in whatever order it arrived.
 */
import type { StepId } from "../ids.ts";

export interface Dependency {
  /** The step that comes first. */
  readonly before: StepId;
  /** The step that waits for it. */
  readonly after: StepId;
  /** Days between the end of one and the start of the other. */
  readonly lagDays: number;
}

/** [D5] Cutting circles takes time that grows with the square. */
export const dependenciesMax = 2000;

export interface Cut {
  readonly kept: readonly Dependency[];
  /** Each of these would close a circle with the kept ones. */
  readonly setAside: readonly Dependency[];
}

/** [D2] Takes the edges in key order and sets aside each that would close a circle; [D4] edges to deleted steps stay out. */
export function cutCircles(dependencies: readonly Dependency[], isLive: (id: StepId) => boolean): Cut {
  const inOrder = [...dependencies].sort(byKey);
  const sorted = inOrder.slice(0, dependenciesMax);
  const tooMany = inOrder.slice(dependenciesMax);
  const live = sorted.filter(({ before, after }) => isLive(before) && isLive(after));
  const suspects = new Set(edgesOnCircles(live));
  if (suspects.size === 0) return { kept: sorted, setAside: tooMany };

  const keptSuspects: Dependency[] = [];
  const setAside = new Set<Dependency>();
  for (const edge of suspects) {
    if (reaches(keptSuspects, edge.after, edge.before)) setAside.add(edge);
    else keptSuspects.push(edge);
  }
  return { kept: sorted.filter((edge) => !setAside.has(edge)), setAside: [...setAside, ...tooMany] };
}

function byKey(a: Dependency, b: Dependency): number {
  if (a.before !== b.before) return a.before < b.before ? -1 : 1;
  return a.after < b.after ? -1 : a.after > b.after ? 1 : 0;
}

/** What is left after taking away, again and again, edges into steps that lead nowhere or from steps nothing leads to. */
function edgesOnCircles(edges: readonly Dependency[]): readonly Dependency[] {
  const forward = peeled(
    edges,
    (edge) => edge.before,
    (edge) => edge.after,
  );
  return peeled(
    forward,
    (edge) => edge.after,
    (edge) => edge.before,
  );
}

/** Takes away every edge whose tail end can be reached from no circle, in one pass over the edges. */
function peeled(
  edges: readonly Dependency[],
  tail: (edge: Dependency) => StepId,
  head: (edge: Dependency) => StepId,
): readonly Dependency[] {
  const incoming = new Map<StepId, number>();
  const outgoing = new Map<StepId, StepId[]>();
  for (const edge of edges) {
    incoming.set(head(edge), (incoming.get(head(edge)) ?? 0) + 1);
    push(outgoing, tail(edge), head(edge));
  }
  const free = [...outgoing.keys()].filter((id) => !incoming.get(id));
  const gone = new Set<StepId>();
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    gone.add(id);
    for (const next of outgoing.get(id) ?? []) {
      const left = (incoming.get(next) ?? 0) - 1;
      incoming.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  return edges.filter((edge) => !gone.has(tail(edge)));
}

/** True when following `edges` leads from one step to another. */
export function reaches(edges: readonly Dependency[], from: StepId, to: StepId): boolean {
  const next = new Map<StepId, StepId[]>();
  for (const { before, after } of edges) push(next, before, after);
  const open = [from];
  const seen = new Set<StepId>(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    for (const step of next.get(id) ?? []) {
      if (!seen.has(step)) open.push(step);
      seen.add(step);
    }
  }
  return false;
}

function push(lists: Map<StepId, StepId[]>, key: StepId, value: StepId): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
