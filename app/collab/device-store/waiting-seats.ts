/** Whose unsent work this device holds: what somebody else on the same phone should know, and nothing more of it. */
import { browserStore, openDatabase } from "./database.ts";
import { copiesOf, readCopy } from "./stored-copies.ts";

export interface WaitingSeat {
  readonly member: string;
  /** Empty when this device does not know it. */
  readonly nickname: string;
  readonly count: number;
}

/** One entry per member; empty where the browser keeps nothing. Never rejects. */
export async function waitingSeats(factory: IDBFactory | undefined = browserStore()): Promise<WaitingSeat[]> {
  const database = await openDatabase(factory);
  if (database === null) return [];
  try {
    const seats = new Map<string, WaitingSeat>();
    for (const record of await copiesOf(database, () => true)) {
      const { unsent, refused, undecided } = await readCopy(database, record);
      const count = unsent.length + refused.length + undecided.length + (seats.get(record.member)?.count ?? 0);
      const nickname = record.nickname ?? seats.get(record.member)?.nickname ?? "";
      if (count > 0) seats.set(record.member, { member: record.member, nickname, count });
    }
    return [...seats.values()];
  } catch {
    // A disk that cannot be read has nothing that could be told of.
    return [];
  } finally {
    database.close();
  }
}
