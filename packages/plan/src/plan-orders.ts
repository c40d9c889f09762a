/**
 * The orders in which a plan lists things. N.B. by code unit, not by a language's alphabet: server and browser must
 * agree to the letter. Screens sort for reading.
 */
import { messageKinds } from "./choices.ts";
import { byRank } from "./ordering.ts";
import type { Broken } from "./plan.ts";
import type { Entity } from "./sections/entity.ts";
import type { PlanEvent } from "./sections/events.ts";
import type { Fact } from "./sections/facts.ts";
import type { Link } from "./sections/links.ts";
import type { Message } from "./sections/messages.ts";
import type { Step } from "./sections/steps/steps.ts";

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byPlace(a: Step, b: Step): number {
  return byRank({ id: a.id, rank: a.place.rank }, { id: b.id, rank: b.place.rank });
}

export const byAge = (a: Entity, b: Entity): number => compare(a.createdAt, b.createdAt) || compare(a.id, b.id);

export const byDeletion = (a: Entity, b: Entity): number =>
  compare(b.deletedAt ?? "", a.deletedAt ?? "") || compare(a.id, b.id);

export const byEnds = (a: Link, b: Link): number => compare(a.from, b.from) || compare(a.to, b.to);

export const byField = (a: Fact, b: Fact): number => compare(a.about, b.about) || compare(a.field, b.field);

/** Events without a time come first in their day. */
export const byWhen = (a: PlanEvent, b: PlanEvent): number =>
  compare(a.day, b.day) || compare(a.startTime ?? "", b.startTime ?? "") || compare(a.id, b.id);

export const byKind = (a: Message, b: Message): number =>
  messageKinds.indexOf(a.kind) - messageKinds.indexOf(b.kind) || byAge(a, b);

export const byBrokenEntry = (a: Broken, b: Broken): number =>
  compare(a.section, b.section) || compare(a.id, b.id) || compare(a.field ?? "", b.field ?? "");
