/**
 * The first administrator of an installation. There are no default credentials: whoever can read the server's terminal gets
 * a link that works once and for a day, and behind it makes a programme and an account.
 */
import type { PersonSymbol } from "@zaedno/plan";
import type postgres from "postgres";
import type { Auth, IssuedSession } from "./auth.ts";
import type { Connection } from "./connection.ts";
import { createProgramme, type Named } from "./groups.ts";
import { newId, type ProgrammeId, type SetupLinkId } from "./ids.ts";
import { longestPlaceName, nameFrom } from "./names.ts";
import { beginRefusable } from "./refusable.ts";
import { randomToken, sha256 } from "./secrets.ts";
import { type AddMembershipResult, giveMembership } from "./staff.ts";
import { accountFor, type StaffEntry, type StaffEntryRefusal } from "./staff-entry.ts";

const validMs = 24 * 3_600_000;

export interface SetupLink {
  /** 128 random bits, url-safe; opens `/setup/:token`. Kept nowhere. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Whether somebody administers a programme that is not made up, and can sign in. */
export async function hasAdministrator(sql: Connection): Promise<boolean> {
  const found = await sql`
    select 1 from member m join programme p on p.id = m.programme_id join account a on a.id = m.account_id
    where m.role = 'admin' and m.status = 'active' and not p.fictional and a.password_hash is not null limit 1`;
  return found.count > 0;
}

/**
 * A new link. One of a start replaces that of the start before, and is worth nothing once there is an administrator; one of
 * the command line makes a further administrator too.
 */
export async function createSetupLink(sql: postgres.Sql, madeBy: "start" | "command", now: Date): Promise<SetupLink> {
  const token = randomToken(16);
  const expiresAt = new Date(now.getTime() + validMs);
  await sql.begin(async (tx) => {
    await tx`delete from setup_link where expires_at <= ${now} or (made_by = 'start' and made_by = ${madeBy} and used_at is null)`;
    await tx`
      insert into setup_link (id, token_hash, made_by, created_at, expires_at)
      values (${newId("set")}, ${sha256(token)}, ${madeBy}, ${now}, ${expiresAt})`;
  });
  return { token, expiresAt };
}

export interface SetupOffer {
  /** Programmes that an administrator can be added to; made-up ones are left out. */
  readonly programmes: readonly (Named<ProgrammeId> & { readonly nameEn: string | null })[];
}

/** What the link opens, or null when it is unknown, used, or past its time. Changes nothing. */
export async function findSetup(sql: Connection, token: string, now: Date): Promise<SetupOffer | null> {
  if ((await openLink(sql, token, now)) === null) return null;
  const programmes = await sql<(Named<ProgrammeId> & { nameEn: string | null })[]>`
    select id, name, name_en as "nameEn" from programme where not fictional order by created_at, id`;
  return { programmes };
}

export interface SetupForm extends StaffEntry {
  /** An existing programme, or the names of a new one. */
  readonly programme: { readonly id: ProgrammeId } | { readonly name: string; readonly nameEn: string };
  readonly nickname: string;
  readonly symbol: PersonSymbol;
  readonly deviceLabel: string;
}

export type SetupResult =
  | { readonly ok: true; readonly session: IssuedSession; readonly programmeId: ProgrammeId }
  | { readonly ok: false; readonly reason: "closed" | "programme_invalid" }
  | StaffEntryRefusal
  | Exclude<AddMembershipResult, { ok: true }>;

/** Uses the link up: programme, account and post, all or nothing. Of two at the same moment the second finds it "closed". */
export async function completeSetup(
  sql: postgres.Sql,
  auth: Auth,
  token: string,
  form: SetupForm,
): Promise<SetupResult> {
  const now = auth.now();
  return await beginRefusable(sql, async (tx): Promise<SetupResult> => {
    const link = await openLink(tx, token, now, "lock");
    if (link === null) return { ok: false, reason: "closed" };
    const programmeId = await programmeOf(tx, form.programme);
    if (programmeId === null) return { ok: false, reason: "programme_invalid" };
    const account = await accountFor(tx, form, now);
    if (!account.ok) return account;
    const given = await giveMembership(tx, account.accountId, { role: "admin", programmeId }, form, now);
    if (!given.ok) return given;
    await tx`update setup_link set used_at = ${now} where id = ${link}`;
    return { ok: true, session: await auth.within(tx).createSession(account.accountId, form.deviceLabel), programmeId };
  });
}

async function openLink(sql: Connection, token: string, now: Date, lock?: "lock"): Promise<SetupLinkId | null> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(token)) return null;
  // Two links of starts can be in use at once (two servers); the lock on one row would not see the other's administrator.
  if (lock) await sql`select pg_advisory_xact_lock(hashtext('zaedno setup'))`;
  const [link] = await sql<{ id: SetupLinkId; madeBy: "start" | "command" }[]>`
    select id, made_by as "madeBy" from setup_link
    where token_hash = ${sha256(token)} and used_at is null and expires_at > ${now}`;
  if (link === undefined || (link.madeBy === "start" && (await hasAdministrator(sql)))) return null;
  return link.id;
}

async function programmeOf(tx: Connection, wanted: SetupForm["programme"]): Promise<ProgrammeId | null> {
  if ("id" in wanted) {
    const found = await tx`select 1 from programme where id = ${wanted.id} and not fictional`;
    return found.count === 1 ? wanted.id : null;
  }
  const name = nameFrom(wanted.name, longestPlaceName);
  const nameEn = nameFrom(wanted.nameEn, longestPlaceName) ?? undefined;
  return name === null ? null : await createProgramme(tx, { name, nameEn });
}
