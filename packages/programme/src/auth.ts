/**
 * The only file that knows lucia. Lucia 3 is past its support, so it is kept at arm's length: it decides whether a token
 * opens a session, through an adapter that shows it hashes only; lifetimes, renewal and rotation are ours (`sessions.ts`).
 * To leave it, replace `lucia.validateSession` and `lucia.createSession` by the two statements behind them.
 */
import { PostgresJsAdapter } from "@lucia-auth/adapter-postgresql";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type postgres from "postgres";
import type { Connection } from "./connection.ts";
import { forgetEndedSessions } from "./ended-sessions.ts";
import { type AccountId, newId, type SessionHandle } from "./ids.ts";
import { randomToken, sha256 } from "./secrets.ts";
import {
  cookieEnd,
  endPreviousToken,
  endSession,
  endSessions,
  findSession,
  replaceToken,
  type SessionKind,
  type SessionLimits,
  type SessionView,
  sessionEnd,
  sessionLimits,
  sessionsOf,
  touchSession,
} from "./sessions.ts";

declare module "lucia" {
  interface Register {
    Lucia: SessionLibrary;
    UserId: AccountId;
    DatabaseSessionAttributes: SessionRow;
    DatabaseUserAttributes: AccountRow;
  }
}

interface SessionRow {
  handle: SessionHandle;
  kind: SessionKind;
  device_label: string;
  created_at: Date;
  seen_at: Date;
}

interface AccountRow {
  locale: string | null;
  theme: "light" | "dark" | "auto" | null;
}

/** What the browser gets: the token is shown once and kept nowhere. */
export interface IssuedSession {
  readonly token: string;
  /** When the browser may forget the cookie. The session itself ends earlier if it is not used. */
  readonly expiresAt: Date;
}

/** A session with the choices of the account that owns it. */
export interface SignedIn extends SessionView, Readonly<AccountRow> {}

export interface Auth {
  readonly now: () => Date;
  /** A new session with a new token; staff where there is a password and more to decide than a member's own seat. */
  createSession(accountId: AccountId, deviceLabel: string): Promise<IssuedSession>;
  /** Whose session this is, or null; notes that it was used, which moves its end. */
  validate(token: string): Promise<SignedIn | null>;
  /**
   * A new token for a session whose `rotationDue` is set; null means "keep the cookie". The former token works until the
   * new one was seen, and a minute more, so that neither a lost answer nor parallel requests sign anybody out.
   */
  rotate(token: string): Promise<IssuedSession | null>;
  /** Ends one session of the account (sign-out, "not my device"); false when it has none of that name. */
  revoke(accountId: AccountId, id: SessionHandle): Promise<boolean>;
  revokeAll(accountId: AccountId, exceptId?: SessionHandle): Promise<void>;
  list(accountId: AccountId): Promise<SessionView[]>;
  /** Housekeeping: rows past their end are already worthless. */
  deleteExpired(): Promise<void>;
  /** The same over an open transaction. */
  within(connection: Connection): Auth;
}

interface AuthOptions {
  readonly now?: () => Date;
  readonly limits?: SessionLimits;
}

const tokenBytes = 32;
const touchEveryMs = 60_000;
const longestLabel = 60;

/** Sessions over this connection. `now` and `limits` are for tests. */
export function createAuth(sql: Connection, options: AuthOptions = {}): Auth {
  const now = options.now ?? (() => new Date());
  const limits = options.limits ?? sessionLimits;
  const lucia = sessionLibrary(new HashingAdapter(sql, now, limits));

  return {
    now,
    createSession: async (accountId, deviceLabel) => {
      const token = randomToken(tokenBytes);
      const at = now();
      const kind = await kindOf(sql, accountId);
      await lucia.createSession(
        accountId,
        { handle: newId("ses"), kind, device_label: deviceLabel.slice(0, longestLabel), created_at: at, seen_at: at },
        { sessionId: token },
      );
      return { token, expiresAt: cookieEnd(kind, at, at, limits) };
    },
    validate: (token) => validate(sql, lucia, token, now(), limits),
    rotate: async (token) => {
      const fresh = randomToken(tokenBytes);
      const at = now();
      const replaced = await replaceToken(sql, { from: hashOf(token), to: hashOf(fresh) }, at, limits);
      return replaced && { token: fresh, expiresAt: cookieEnd(replaced.kind, at, replaced.createdAt, limits) };
    },
    revoke: (accountId, id) => endSession(sql, accountId, id),
    revokeAll: (accountId, exceptId) => endSessions(sql, accountId, exceptId),
    list: (accountId) => sessionsOf(sql, accountId, now()),
    deleteExpired: () => lucia.deleteExpiredSessions(),
    within: (connection) => createAuth(connection, options),
  };
}

/** A member who has added a password can do no more than one without: the phone stays signed in as long. */
async function kindOf(sql: Connection, accountId: AccountId): Promise<SessionKind> {
  const [account] = await sql<{ kind: SessionKind }[]>`
    select case when a.password_hash is null or places.are_seats then 'guest' else 'staff' end as kind
    from account a, lateral (
      select coalesce(bool_and(role = 'member'), false) as are_seats from member
      where account_id = a.id and status <> 'removed') places
    where a.id = ${accountId}`;
  if (account === undefined) throw new Error("A session for an account that does not exist");
  return account.kind;
}

async function validate(
  sql: Connection,
  lucia: SessionLibrary,
  token: string,
  now: Date,
  limits: SessionLimits,
): Promise<SignedIn | null> {
  const found = await findSession(sql, hashOf(token), now);
  if (found === null) return null;
  const { session, user } = await lucia.validateSession(token);
  if (session === null) return null;
  if (!found.isPrevious && found.awaitsNewToken) await endPreviousToken(sql, found.id, now);
  const isStale = now.getTime() - session.seenAt.getTime() >= touchEveryMs;
  const seenAt = isStale ? now : session.seenAt;
  const expiresAt = sessionEnd(session.kind, { createdAt: session.createdAt, seenAt }, limits);
  if (isStale) await touchSession(sql, found.id, seenAt, expiresAt);
  return {
    id: session.handle,
    accountId: session.userId,
    kind: session.kind,
    deviceLabel: session.deviceLabel,
    createdAt: session.createdAt,
    seenAt,
    expiresAt,
    rotationDue: found.rotationDue,
    locale: user.locale,
    theme: user.theme,
  };
}

type SessionLibrary = ReturnType<typeof sessionLibrary>;

function sessionLibrary(adapter: Adapter) {
  return new Lucia(adapter, {
    // Zero switches its own half-time renewal off: our two kinds of session have rules that it does not know.
    sessionExpiresIn: new TimeSpan(0, "s"),
    getSessionAttributes: (row: SessionRow) => ({
      handle: row.handle,
      kind: row.kind,
      deviceLabel: row.device_label,
      createdAt: row.created_at,
      seenAt: row.seen_at,
    }),
    getUserAttributes: (row: AccountRow) => ({ locale: row.locale, theme: row.theme }),
  });
}

/** Lucia takes the cookie's value for the primary key; between the two stands this hash, so that the table opens no session. */
class HashingAdapter implements Adapter {
  readonly #sql: Connection;
  readonly #rows: PostgresJsAdapter;
  readonly #now: () => Date;
  readonly #limits: SessionLimits;

  constructor(sql: Connection, now: () => Date, limits: SessionLimits) {
    this.#sql = sql;
    // The adapter asks for a pool, but calls nothing except `unsafe`, which a transaction has as well.
    this.#rows = new PostgresJsAdapter(sql as postgres.Sql, { user: "auth_account", session: "auth_session" });
    this.#now = now;
    this.#limits = limits;
  }

  async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const now = this.#now();
    const [session, user] = await this.#present(token, now);
    if (session === null || session.expiresAt <= now) return [null, null];
    // Lucia compares with the machine's clock; ours is given. What is left of the session is the same on both.
    const expiresAt = new Date(Date.now() + (session.expiresAt.getTime() - now.getTime()));
    return [{ ...session, id: token, expiresAt }, user];
  }

  /** A parallel request may give the row a new token between two of these questions: then it is asked for anew. */
  async #present(token: string, now: Date, former?: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const found = await findSession(this.#sql, hashOf(token), now);
    if (found === null || found.id === former) return [null, null];
    const [session, user] = await this.#rows.getSessionAndUser(found.id);
    return session !== null && user !== null ? [session, user] : await this.#present(token, now, found.id);
  }

  async setSession(session: DatabaseSession): Promise<void> {
    const { kind, created_at: createdAt, seen_at: seenAt } = session.attributes;
    const expiresAt = sessionEnd(kind, { createdAt, seenAt }, this.#limits);
    await this.#rows.setSession({ ...session, id: hashOf(session.id), expiresAt });
  }

  async deleteSession(token: string): Promise<void> {
    await this.#rows.deleteSession(hashOf(token));
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.#sql`delete from session where expires_at <= ${this.#now()}`;
    await forgetEndedSessions(this.#sql, this.#now());
  }

  async getUserSessions(accountId: AccountId): Promise<DatabaseSession[]> {
    return await this.#rows.getUserSessions(accountId);
  }

  async deleteUserSessions(accountId: AccountId): Promise<void> {
    await this.#rows.deleteUserSessions(accountId);
  }

  async updateSessionExpiration(): Promise<void> {
    throw new Error("Renewal is switched off in lucia");
  }
}

function hashOf(token: string): string {
  return sha256(token).toString("hex");
}
