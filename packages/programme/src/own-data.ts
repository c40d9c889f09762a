/** All that is kept of one person outside the plans, as that person may take it along. */
import type { MemberId, PersonSymbol, Role } from "@zaedno/plan";
import type { Connection } from "./connection.ts";
import type { AccountId } from "./ids.ts";
import { sessionsOf } from "./sessions.ts";

export interface OwnData {
  readonly email: string | null;
  readonly locale: string | null;
  readonly theme: string | null;
  readonly since: Date;
  readonly places: readonly OwnPlace[];
  readonly devices: readonly {
    readonly device: string;
    readonly since: Date;
    readonly lastSeen: Date;
    readonly until: Date;
  }[];
  readonly deeds: readonly OwnDeed[];
  readonly invitations: readonly OwnInvitation[];
}

/** Lost ones too: the row stays, because plans go on naming who wrote in them. */
interface OwnPlace {
  readonly id: MemberId;
  readonly role: Role;
  readonly status: string;
  readonly nickname: string;
  readonly sign: PersonSymbol;
  readonly programme: string;
  readonly region: string | null;
  readonly group: string | null;
}

/** Of the history of a plan: what kind of thing was done, and when. */
interface OwnDeed {
  readonly verb: string;
  readonly section: string;
  readonly at: Date;
}

/** That this person gave. */
interface OwnInvitation {
  readonly role: Role;
  readonly note: string;
  readonly at: Date;
}

/** Throws when there is no such account. */
export async function ownData(sql: Connection, accountId: AccountId, now: Date): Promise<OwnData> {
  const [account] = await sql<Pick<OwnData, "email" | "locale" | "theme" | "since">[]>`
    select email, locale, theme, created_at as since from account where id = ${accountId}`;
  if (account === undefined) throw new Error("The data of an account that does not exist");
  const devices = await sessionsOf(sql, accountId, now);
  return {
    ...account,
    places: await placesOf(sql, accountId),
    devices: devices.map(({ deviceLabel, createdAt, seenAt, expiresAt }) => ({
      device: deviceLabel,
      since: createdAt,
      lastSeen: seenAt,
      until: expiresAt,
    })),
    deeds: await sql<OwnDeed[]>`
      select d.verb, d.section, d.at from activity d join member m on m.id = d.member_id
      where m.account_id = ${accountId} order by d.at, d.id`,
    invitations: await sql<OwnInvitation[]>`
      select i.role, i.note, i.created_at as at from staff_invitation i join member m on m.id = i.invited_by
      where m.account_id = ${accountId} order by i.created_at, i.id`,
  };
}

async function placesOf(sql: Connection, accountId: AccountId): Promise<OwnPlace[]> {
  return await sql<OwnPlace[]>`
    select m.id, m.role, m.status, m.nickname, m.symbol as sign, p.name as programme, r.name as region, g.name as "group"
    from member m join programme p on p.id = m.programme_id
    left join working_group g on g.id = m.group_id
    left join region r on r.id = coalesce(m.region_id, g.region_id)
    where m.account_id = ${accountId} order by m.created_at, m.id`;
}
