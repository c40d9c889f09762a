/** Ids of the rows kept here. Random, never counted: a neighbour's id cannot be guessed from one's own. */
import type { MemberId, PlanId } from "@zaedno/plan";
import { randomToken } from "./secrets.ts";

export type Brand<Value, Name extends string> = Value & { readonly __brand: Name };

export type AccountId = Brand<string, "AccountId">;
export type ProgrammeId = Brand<string, "ProgrammeId">;
export type RegionId = Brand<string, "RegionId">;
export type GroupId = Brand<string, "GroupId">;
export type JoinCodeId = Brand<string, "JoinCodeId">;
export type SetupLinkId = Brand<string, "SetupLinkId">;
export type InvitationId = Brand<string, "InvitationId">;
/** Names a session on screens and sockets; it opens nothing. */
export type SessionHandle = Brand<string, "SessionHandle">;

interface IdOfPrefix {
  readonly acc: AccountId;
  readonly prg: ProgrammeId;
  readonly reg: RegionId;
  readonly grp: GroupId;
  readonly jcd: JoinCodeId;
  readonly set: SetupLinkId;
  readonly inv: InvitationId;
  readonly ses: SessionHandle;
  readonly mem: MemberId;
  readonly pln: PlanId;
}

/** The prefix, `_`, and 128 random bits in 22 url-safe characters. */
export function newId<Prefix extends keyof IdOfPrefix>(prefix: Prefix): IdOfPrefix[Prefix] {
  return `${prefix}_${randomToken(16)}` as IdOfPrefix[Prefix];
}
