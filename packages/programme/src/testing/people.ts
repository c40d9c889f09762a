/** A small programme to test with: two groups in two regions, and somebody in every role. */
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import { createGroup, createProgramme, createRegion } from "../groups.ts";
import type { AccountId, GroupId, ProgrammeId, RegionId } from "../ids.ts";
import { type Secrets, secretsFrom } from "../secrets.ts";
import { addMembership, createSeat, createStaff, type Post } from "../staff.ts";

export interface TestPerson {
  readonly accountId: AccountId;
  readonly memberId: MemberId;
}

export interface TestProgramme {
  readonly programmeId: ProgrammeId;
  readonly regionId: RegionId;
  readonly groupId: GroupId;
  /** In another region of the same programme. */
  readonly otherGroupId: GroupId;
  readonly admin: TestPerson;
  readonly coordinator: TestPerson;
  readonly facilitator: TestPerson;
  readonly mentor: TestPerson;
  readonly official: TestPerson;
  /** A seat in `groupId`. */
  readonly member: TestPerson;
}

export const testSecrets: Secrets = secretsFrom("a key of thirty-two bytes or more");
export const testPassword = "шест зелени чушки";

export async function createTestProgramme(
  sql: postgres.Sql,
  { fictional = false }: { readonly fictional?: boolean } = {},
): Promise<TestProgramme> {
  const programmeId = await createProgramme(sql, { name: "Заедно на местно ниво", fictional });
  const regionId = await createRegion(sql, { programmeId, name: "Пловдив" });
  const otherRegionId = await createRegion(sql, { programmeId, name: "Лом" });
  const groupId = await createGroup(sql, { regionId, name: "Всяко дете в градината" });
  const otherGroupId = await createGroup(sql, { regionId: otherRegionId, name: "Чист квартал" });
  const staff = (nickname: string, post: Post) => createTestStaff(sql, nickname, post);
  return {
    programmeId,
    regionId,
    groupId,
    otherGroupId,
    admin: await staff("Йоана", { role: "admin", programmeId }),
    coordinator: await staff("Пламен", { role: "coordinator", regionId }),
    facilitator: await staff("Владо", { role: "facilitator", groupId }),
    mentor: await staff("Огнян", { role: "mentor", groupId }),
    official: await staff("Гост", { role: "official", programmeId }),
    member: required(await createSeat(sql, { groupId, nickname: "Надя", symbol: "palette" })),
  };
}

let count = 0;

/** A staff account with `testPassword` and an e-mail of its own. */
export async function createTestStaff(sql: postgres.Sql, nickname: string, post: Post): Promise<TestPerson> {
  count += 1;
  return required(
    await createStaff(sql, { email: `staff${count}@example.org`, password: testPassword, nickname, post }),
  );
}

/** One more place for somebody. */
export async function alsoIn(sql: postgres.Sql, person: TestPerson, nickname: string, post: Post): Promise<MemberId> {
  return required(await addMembership(sql, person.accountId, post, { nickname })).memberId;
}

/** What a test counts on; the refusal is in the error when it does not come. */
export function required<Result extends { readonly ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!isOk(result)) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result;
}

function isOk<Result extends { readonly ok: boolean }>(result: Result): result is Extract<Result, { ok: true }> {
  return result.ok;
}
