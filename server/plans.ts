/** Plans as the server itself reads them: for the first view of a page, before the browser has a connection of its own. */
import { type NewPlan, type Plan, type PlanId, type RichAddress, type RichBlock, schemaVersion } from "@zaedno/plan";
import { type PlanRow, planOf, planOfRoom } from "@zaedno/programme";
import type { DocumentStorage, RoomName, ServerAppend } from "@zaedno/sync";
import type { Sql } from "postgres";
import { firstState } from "./plan-documents.ts";
import type { Reviewer } from "./reviewer.ts";

export interface PlanNow {
  readonly plan: Plan;
  readonly room: string;
  readonly seq: number;
  /** The former epoch whose copies on devices may hold acknowledged work that this one lacks: it began from a backup. */
  readonly carriesOn: string | null;
}

export interface PlansOptions {
  readonly sql: Sql;
  readonly storage: DocumentStorage;
  readonly reviewer: Reviewer;
  readonly appendMigration: (room: RoomName, bytes: Uint8Array, head: number) => Promise<ServerAppend>;
}

export class Plans {
  readonly #options: PlansOptions;
  /** Rooms that are of this version, or on their way to it. */
  readonly #current = new Map<RoomName, Promise<void>>();

  constructor(options: PlansOptions) {
    this.#options = options;
  }

  /** The plan with everything that is in its log now. Throws when there is no such plan; the caller has checked access. */
  async read(planId: PlanId): Promise<PlanNow> {
    const { sql, storage, reviewer } = this.#options;
    const row = await planOf(sql, planId);
    if (row === null) throw new Error("A plan was asked for that does not exist");
    const room = row.room as RoomName;
    await this.bringUpToDate(room);
    const heads = await storage.heads([room]);
    const read = await reviewer.readPlan(room, heads.get(room) ?? 0);
    if (read !== null) return { plan: read.plan, room, seq: read.seq, carriesOn: await carriedOn(sql, room) };
    // Between the two questions the document may have moved to a new epoch; otherwise it can't be read.
    if ((await planOf(sql, planId))?.room === room) throw new Error(`The document of ${room} can't be read`);
    return await this.read(planId);
  }

  /** A body or minutes, of which the plan holds only the beginning; null when there is no such text. */
  async text(planId: PlanId, address: RichAddress): Promise<readonly RichBlock[] | null> {
    const { sql, storage, reviewer } = this.#options;
    const row = await planOf(sql, planId);
    if (row === null) return null;
    const room = row.room as RoomName;
    await this.bringUpToDate(room);
    const heads = await storage.heads([room]);
    return await reviewer.readText(room, heads.get(room) ?? 0, address);
  }

  /** Migrates an older document; nobody may be let into the room before. */
  bringUpToDate(room: RoomName): Promise<void> {
    const known = this.#current.get(room);
    if (known !== undefined) return known;
    const migrating = this.#migrate(room).catch((error: unknown) => {
      this.#current.delete(room);
      throw error;
    });
    this.#current.set(room, migrating);
    return migrating;
  }

  /** Writes the first state of a plan that was just made. Harmless when somebody was faster. */
  async begin(row: PlanRow, facts: Pick<NewPlan, "lang" | "area">): Promise<void> {
    const bytes = firstState({ planId: row.id, title: row.title, ...facts });
    await this.#options.appendMigration(row.room as RoomName, bytes, 0);
  }

  /** The server went away between the rows of a plan and its first state: what the rows know of it is enough to begin. */
  async #beginLate(room: RoomName): Promise<void> {
    const row = await planOfRoom(this.#options.sql, room);
    if (row !== null) await this.begin(row, { lang: row.lang === "en" ? "en" : "bg" });
  }

  async #migrate(room: RoomName): Promise<void> {
    const { sql, storage, reviewer, appendMigration } = this.#options;
    const [document] = await sql<
      { version: number; isEmpty: boolean }[]
    >`select schema_version as version, head = 0 as "isEmpty" from document where name = ${room}`;
    if (document?.isEmpty) return await this.#beginLate(room);
    if (document === undefined || document.version === schemaVersion) return;
    for (;;) {
      const stored = await storage.load(room);
      if (stored === null) return;
      const bytes = await reviewer.migrationOf(stored);
      const head = stored.snapshotSeq + stored.tail.length;
      if (bytes !== null && (await appendMigration(room, bytes, head)) === "behind") continue;
      await noteVersion(sql, room);
      return;
    }
  }
}

async function noteVersion(sql: Sql, room: RoomName): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`update document set schema_version = ${schemaVersion} where name = ${room}`;
    await tx`update plan set schema_version = ${schemaVersion} where 'plan:' || id || ':' || epoch = ${room}`;
  });
}

/** Not after a voided row: nothing of that epoch may come back. */
async function carriedOn(sql: Sql, room: RoomName): Promise<string | null> {
  const [document] = await sql<{ epoch: string | null }[]>`
    select parent_epoch as epoch from document where name = ${room} and begun_by in ('restore', 'mending')`;
  return document?.epoch ?? null;
}
