/** How somebody shows up in their group: the nickname and the sign, which they may change themselves. */
import type { MemberId, PersonSymbol } from "@zaedno/plan";
import type postgres from "postgres";
import type { Connection } from "./connection.ts";
import type { GroupId } from "./ids.ts";
import { nicknameFrom, nicknameKey } from "./nickname.ts";
import { colourOf, isNicknameTaken, isPersonSymbol, lockRoster, type Roster, takenSymbols } from "./roster.ts";

export type ChangeFaceResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: "forbidden" | "nickname_invalid" | "nickname_taken" | "symbol_unknown" | "symbol_taken";
    };

/** Changes one's own nickname and sign. The access version rises, so that rooms show the new ones at once. */
export async function changeFace(
  sql: postgres.Sql,
  by: MemberId,
  face: { readonly nickname: string; readonly symbol: string },
): Promise<ChangeFaceResult> {
  const nickname = nicknameFrom(face.nickname);
  if (nickname === null) return { ok: false, reason: "nickname_invalid" };
  const { symbol } = face;
  if (!isPersonSymbol(symbol)) return { ok: false, reason: "symbol_unknown" };
  return await sql.begin(async (tx): Promise<ChangeFaceResult> => {
    const others = await lockOthers(tx, by);
    const present = await lockFace(tx, by);
    if (present === null) return { ok: false, reason: "forbidden" };
    if (others !== null && isNicknameTaken(others, nickname)) return { ok: false, reason: "nickname_taken" };
    // Staff may share a sign when all were given out; keeping it is no new claim.
    const isClaimed = others !== null && symbol !== present.symbol && takenSymbols(others).includes(symbol);
    if (isClaimed) return { ok: false, reason: "symbol_taken" };
    await tx`
      update member
      set nickname = ${nickname}, nickname_key = ${nicknameKey(nickname)}, symbol = ${symbol}, colour = ${colourOf(symbol)},
          access_version = access_version + 1
      where id = ${by}`;
    return { ok: true };
  });
}

/** Everybody else in the group, which stays locked; null for staff above groups, who need not differ from anybody. */
async function lockOthers(tx: Connection, memberId: MemberId): Promise<Roster | null> {
  const [place] = await tx<
    { groupId: GroupId | null }[]
  >`select group_id as "groupId" from member where id = ${memberId}`;
  const roster = place?.groupId ? await lockRoster(tx, place.groupId) : null;
  return roster && { ...roster, people: roster.people.filter((person) => person.memberId !== memberId) };
}

async function lockFace(tx: Connection, memberId: MemberId): Promise<{ symbol: PersonSymbol } | null> {
  const [face] = await tx<{ symbol: PersonSymbol }[]>`
    select symbol from member where id = ${memberId} and status = 'active' for update`;
  return face ?? null;
}
