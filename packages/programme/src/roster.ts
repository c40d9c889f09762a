/**
 * The people of a group under its lock. Whoever adds somebody or gives out a nickname, a sign or a seat does it here, one at a
 * time: two who join at the same moment never get the same sign, and the last seat is given once.
 */
import {
  type MemberId,
  type PersonColour,
  type PersonSymbol,
  personColours,
  personSymbols,
  type Role,
} from "@zaedno/plan";
import type { Connection } from "./connection.ts";
import { type AccountId, type GroupId, newId, type ProgrammeId } from "./ids.ts";
import { type Nickname, nicknameKey } from "./nickname.ts";

interface RosterEntry {
  readonly memberId: MemberId;
  readonly accountId: AccountId;
  readonly role: Role;
  readonly nicknameKey: string;
  readonly symbol: PersonSymbol;
}

export interface Roster {
  readonly groupId: GroupId;
  readonly programmeId: ProgrammeId;
  /** Out of the lists; nobody new is let in. */
  readonly archived: boolean;
  /** Everybody who holds a place or waits for one. */
  readonly people: readonly RosterEntry[];
}

/** Locks the group until the transaction ends; null when it does not exist. */
export async function lockRoster(tx: Connection, groupId: GroupId): Promise<Roster | null> {
  const [group] = await tx<{ programmeId: ProgrammeId; archived: boolean }[]>`
    select programme_id as "programmeId", archived_at is not null as archived
    from working_group where id = ${groupId} for no key update`;
  if (group === undefined) return null;
  const people = await tx<RosterEntry[]>`
    select id as "memberId", account_id as "accountId", role, nickname_key as "nicknameKey", symbol
    from member where group_id = ${groupId} and status <> 'removed'`;
  return { groupId, ...group, people };
}

export function isPersonSymbol(symbol: string): symbol is PersonSymbol {
  return personSymbols.some((known) => known === symbol);
}

export function isNicknameTaken(roster: Roster, nickname: Nickname): boolean {
  const key = nicknameKey(nickname);
  return roster.people.some((person) => person.nicknameKey === key);
}

export function takenSymbols(roster: Roster): PersonSymbol[] {
  return roster.people.map((person) => person.symbol);
}

/** Seats of people who joined or wait; staff of the group take none. */
export function seatsTaken(roster: Roster): number {
  return roster.people.filter((person) => person.role === "member").length;
}

/** The first sign nobody has; staff share one when all are given out, since their role is shown beside it. */
export function freeSymbol(roster: Roster): PersonSymbol {
  const taken = new Set<PersonSymbol>(takenSymbols(roster));
  return personSymbols.find((symbol) => !taken.has(symbol)) ?? personSymbols[0];
}

interface NewMember {
  readonly accountId: AccountId;
  readonly role: "member" | "mentor" | "facilitator";
  readonly nickname: Nickname;
  readonly symbol: PersonSymbol;
  readonly status: "pending" | "active";
}

/** Gives a place to somebody whose nickname and sign were found free under the same lock. */
export async function addToRoster(tx: Connection, roster: Roster, person: NewMember, now: Date): Promise<MemberId> {
  const id = newId("mem");
  await tx`
    insert into member (id, account_id, programme_id, group_id, role, nickname, nickname_key, symbol, colour, status, created_at)
    values (${id}, ${person.accountId}, ${roster.programmeId}, ${roster.groupId}, ${person.role}, ${person.nickname},
            ${nicknameKey(person.nickname)}, ${person.symbol}, ${colourOf(person.symbol)}, ${person.status}, ${now})`;
  return id;
}

/** The ground goes with the sign: what a person taps at the door is what everybody sees. */
export function colourOf(symbol: PersonSymbol): PersonColour {
  return personColours[personSymbols.indexOf(symbol) % personColours.length] ?? "a";
}
