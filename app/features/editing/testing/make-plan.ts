/** Plans for tests: built by the same operations that people use, then read as screens read them. */
import { type Actor, createPlan, day, type MemberId, newId, openPlan, type Plan, readPlan } from "@zaedno/plan";

export const nadya = "mem_nadya" as MemberId;
export const sevda = "mem_sevda" as MemberId;
export const testDay = day("2027-02-08");
export const planId = newId("pln");

type Doc = ReturnType<typeof openPlan>;

/** Somebody on the test's day, in the morning unless another moment is given. */
export const actorOf = (memberId: MemberId, now = "2027-02-08T09:00:00.000Z"): Actor => ({
  memberId,
  today: testDay,
  now,
});

export function makePlan(build: (doc: Doc, actor: Actor) => void = () => {}): Plan {
  const doc = openPlan();
  createPlan(doc, { planId, title: "Всяко дете в градината", lang: "bg" });
  build(doc, actorOf(nadya));
  return readPlan(doc);
}

/** Texts by their ids with what is put in, so that a test sees which sentence was chosen. */
export const idsAsWords = (id: string, values: Record<string, string | number> = {}): string =>
  [id, ...Object.values(values)].join("|");
