/**
 * Ids are random and prefixed, made by whoever creates the thing, never counted: two phones without a network
 * must never invent the same one. The prefix says what it names when it shows up in a log.
 */

export type PlanId = string & { readonly __brand: "PlanId" };
export type MemberId = string & { readonly __brand: "MemberId" };
export type StepId = string & { readonly __brand: "StepId" };
export type CheckItemId = string & { readonly __brand: "CheckItemId" };
export type StakeholderId = string & { readonly __brand: "StakeholderId" };
export type RelationId = string & { readonly __brand: "RelationId" };
export type DemandId = string & { readonly __brand: "DemandId" };
export type EventId = string & { readonly __brand: "EventId" };
export type MessageId = string & { readonly __brand: "MessageId" };

/** The prefixes whose ids have a type of their own. */
interface IdOfPrefix {
  readonly pln: PlanId;
  readonly mem: MemberId;
  readonly stp: StepId;
  readonly chk: CheckItemId;
  readonly stk: StakeholderId;
  readonly rel: RelationId;
  readonly dem: DemandId;
  readonly evt: EventId;
  readonly msg: MessageId;
}

type IdOf<Prefix extends string> = Prefix extends keyof IdOfPrefix ? IdOfPrefix[Prefix] : string;

/** Gives `size` random bytes; injected in tests so that a seed repeats a whole run. */
export type RandomBytes = (size: number) => Uint8Array;

/** N.B. not `randomUUID`: browsers offer that only on https, and Zaedno also runs on plain LAN addresses. */
export const systemRandom: RandomBytes = (size) => crypto.getRandomValues(new Uint8Array(size));

/** A new id: the prefix, `_`, and 128 random bits in 22 characters that are safe in addresses and flat keys. */
export function newId<Prefix extends string>(prefix: Prefix, random: RandomBytes = systemRandom): IdOf<Prefix> {
  return `${prefix}_${urlSafe(random(16))}` as IdOf<Prefix>;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function urlSafe(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet.charAt((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (6 - bits)) & 63);
}

export const isPlanId = (text: unknown): text is PlanId => isIdOf("pln", text);
export const isStepId = (text: unknown): text is StepId => isIdOf("stp", text);
export const isCheckItemId = (text: unknown): text is CheckItemId => isIdOf("chk", text);
export const isStakeholderId = (text: unknown): text is StakeholderId => isIdOf("stk", text);
export const isRelationId = (text: unknown): text is RelationId => isIdOf("rel", text);
export const isDemandId = (text: unknown): text is DemandId => isIdOf("dem", text);
export const isEventId = (text: unknown): text is EventId => isIdOf("evt", text);
export const isMessageId = (text: unknown): text is MessageId => isIdOf("msg", text);

/** Members are rows of the programme's database: the plan only asks that the id can stand in a flat key. */
export const isMemberId = (text: unknown): text is MemberId =>
  typeof text === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(text);

const randomPart = /^[A-Za-z0-9_-]{22}$/;

function isIdOf(prefix: keyof IdOfPrefix, text: unknown): boolean {
  return typeof text === "string" && text.startsWith(`${prefix}_`) && randomPart.test(text.slice(prefix.length + 1));
}
