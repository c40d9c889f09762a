/** The rooms of this server, joined with everything that follows what is written in them. */
import { isPlanId, rootNames } from "@zaedno/plan";
import { type Auth, accessState, setPlanTitle } from "@zaedno/programme";
import { type DocumentStorage, LocalFanOut, type RoomName, SyncHub, systemClock } from "@zaedno/sync";
import type { Sql } from "postgres";
import { AccessWatch } from "./access-watch.ts";
import { ActivityLog } from "./activity/activity-log.ts";
import { Compaction } from "./compaction.ts";
import type { Log } from "./log.ts";
import { Plans } from "./plans.ts";
import { PostgresStorage } from "./postgres-storage.ts";
import { Reviewer } from "./reviewer.ts";
import { voidRow } from "./void-row.ts";

export interface Rooms {
  readonly hub: SyncHub;
  readonly plans: Plans;
  readonly watch: AccessWatch;
  close(): Promise<void>;
}

interface RoomsParts {
  readonly sql: Sql;
  readonly auth: Auth;
  readonly log: Log;
  readonly wrapStorage?: ((storage: DocumentStorage) => DocumentStorage) | undefined;
}

export function openRooms({ sql, auth, log, wrapStorage = (storage) => storage }: RoomsParts): Rooms {
  const storage = new PostgresStorage(sql);
  const hub = new SyncHub({
    storage: wrapStorage(storage),
    fanOut: new LocalFanOut().join(),
    clock: systemClock,
    roots: new Set(rootNames),
    log,
    onLoaded: (room, { tail }) => compaction.opened(room, tail),
    onCommitted: (room, rows) => {
      reviewer.follow(room, rows);
      compaction.grew(room, rows);
    },
  });
  const reviewer = new Reviewer({
    storage,
    log,
    appendRepair: (room, bytes, head) => hub.appendAsServer(room, bytes, head),
    repaired: (room, repairs) => {
      for (const repair of repairs) hub.publish(room, { event: "repaired", ...repair });
    },
    titleChanged: (room, title) => void copyTitle(sql, log, room, title),
    saw: (room, seq, deeds) => activity.saw(room, seq, deeds),
    seenUpto: (room) => activity.upto(room),
    badRow: (room, row) => {
      log.error({ room, seq: row.seq, member: row.owner }, "a modified client wrote to this room");
      voidRow({ sql, storage, hub, reviewer }, room, row).catch((error: unknown) => {
        log.error({ room, err: error }, "the room could not be begun anew");
      });
    },
  });
  const activity = activityOf(sql, log, hub);
  const compaction = new Compaction({
    sql,
    storage,
    log,
    merge: (stored) => reviewer.mergedLog(stored),
    done: (room, snapshot) => hub.adoptSnapshot(room, snapshot),
  });
  const plans = new Plans({ sql, storage, reviewer, appendMigration: (...change) => hub.appendAsServer(...change) });
  const watch = watchOf({ sql, auth, log }, hub);
  const close = async () => {
    watch.stop();
    await hub.close();
    await compaction.idle();
    await reviewer.close();
    await activity.close();
  };
  return { hub, plans, watch, close };
}

function activityOf(sql: Sql, log: Log, hub: SyncHub): ActivityLog {
  return new ActivityLog({
    sql,
    log,
    now: () => new Date(),
    later: (ms, task) => void setTimeout(task, ms).unref(),
    noted: (room, deeds) => hub.publish(room, { event: "deeds", deeds }),
  });
}

function watchOf({ sql, auth, log }: Pick<RoomsParts, "sql" | "auth" | "log">, hub: SyncHub): AccessWatch {
  return new AccessWatch({
    read: (memberIds, sessionIds) => accessState(sql, { memberIds, sessionIds }, auth.now()),
    close: (decide) => void hub.closeWhere(decide),
    failed: (error) => log.error({ err: error }, "memberships could not be read"),
  });
}

async function copyTitle(sql: Sql, log: Log, room: RoomName, title: string): Promise<void> {
  const planId = room.split(":")[1];
  if (!isPlanId(planId)) return;
  await setPlanTitle(sql, planId, title).catch((error: unknown) => {
    log.error({ room, err: error }, "a title could not be copied to the list of plans");
  });
}
