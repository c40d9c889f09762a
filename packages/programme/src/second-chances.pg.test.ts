/** What goes wrong at the door in a hall: a forgotten PIN, and a second tap. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Auth, createAuth } from "./auth.ts";
import { deleteOldTickets } from "./form-tickets.ts";
import { createGroup } from "./groups.ts";
import type { GroupId } from "./ids.ts";
import { openJoinCode } from "./join-codes.ts";
import { findJoin, type JoinOffer, joinGroup } from "./joining.ts";
import { resetPin, setPin } from "./pins.ts";
import { returnToSeat } from "./returning.ts";
import { createSeat } from "./staff.ts";
import {
  createTestProgramme,
  createTestStaff,
  freshDatabase,
  required,
  type TestDatabase,
  type TestPerson,
  type TestProgramme,
  testSecrets,
} from "./testing/index.ts";

let database: TestDatabase;
let people: TestProgramme;
let auth: Auth;
let now: Date;
let groupId: GroupId;
let facilitator: TestPerson;
let seat: TestPerson;

beforeAll(async () => {
  database = await freshDatabase();
  people = await createTestProgramme(database.sql);
});
afterAll(() => database.drop());
beforeEach(async () => {
  now = new Date("2027-01-15T09:00:00Z");
  auth = createAuth(database.sql, { now: () => now });
  groupId = await createGroup(database.sql, { regionId: people.regionId, name: "Здраве наблизо" });
  facilitator = await createTestStaff(database.sql, "Владо", { role: "facilitator", groupId });
  seat = required(await createSeat(database.sql, { groupId, nickname: "Дари", symbol: "apple" }));
});

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000);
};

async function offered(): Promise<JoinOffer> {
  const opening = { groupId, hours: 8, maxSeats: 8 };
  const { code } = required(await openJoinCode(database.sql, testSecrets, facilitator.memberId, opening, now));
  const found = await findJoin(database.sql, testSecrets, { token: code.token }, now);
  if (found === null) throw new Error("No offer");
  return found;
}

describe("a reset PIN", () => {
  const reset = (by: TestPerson) => resetPin(database.sql, by.memberId, seat.memberId, now);
  const back = async (pin: string, offer?: JoinOffer) =>
    returnToSeat(database.sql, auth, testSecrets, offer ?? (await offered()), {
      seat: { memberId: seat.memberId },
      pin,
      deviceLabel: "",
    });

  test("[P52] is chosen anew by the person who comes back, and asked for from then on", async () => {
    required(await setPin(database.sql, testSecrets, seat.memberId, seat.memberId, "4071"));
    required(await reset(facilitator));
    const offer = await offered();
    expect(offer.seats).toMatchObject([{ memberId: seat.memberId, choosesPin: true }]);
    expect(await back("1111", offer)).toEqual({ ok: false, reason: "pin_easy" });
    expect(await back("12", offer)).toEqual({ ok: false, reason: "pin_invalid" });
    expect(await back("9182", offer)).toMatchObject({ ok: true, member: { memberId: seat.memberId } });
    expect(await back("4071")).toMatchObject({ reason: "wrong" });
    expect((await offered()).seats).toMatchObject([{ choosesPin: false }]);
  });

  test("[P52] waits half an hour; after that the seat can't be returned to", async () => {
    required(await reset(facilitator));
    minutes(30);
    expect((await offered()).seats).toEqual([]);
    expect(await back("9182")).toMatchObject({ reason: "wrong" });
  });

  test("[P52] of ten who come at once one chooses it", async () => {
    required(await reset(facilitator));
    const offer = await offered();
    const pins = ["9182", "9183", "9184", "9185", "9186", "9187", "9188", "9190", "9192", "9193"];
    const all = await Promise.all(pins.map((pin) => back(pin, offer)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("[P52] only who manages the group's seats resets it, and only of an active seat", async () => {
    for (const by of [seat, people.facilitator, people.mentor, people.member])
      expect(await reset(by)).toEqual({ ok: false, reason: "forbidden" });
    const own = await resetPin(database.sql, people.coordinator.memberId, facilitator.memberId, now);
    expect(own).toEqual({ ok: false, reason: "forbidden" });
    expect(await reset(people.coordinator)).toMatchObject({ ok: true });
  });
});

describe("a second tap at the door", () => {
  const join = (offer: JoinOffer, more: { nickname?: string; browserId?: string; formKey?: string } = {}) =>
    joinGroup(database.sql, auth, offer, {
      nickname: more.nickname ?? "Севда",
      symbol: "music",
      deviceLabel: "",
      once: { browserId: more.browserId ?? "browser", formKey: more.formKey ?? "f".repeat(22) },
    });

  test("[P47] gets the seat of the first, with a session of its own", async () => {
    const offer = await offered();
    const taps = await Promise.all([join(offer), join(offer), join(offer)]);
    const seats = taps.map((tap) => required(tap));
    expect(new Set(seats.map(({ member }) => member.memberId)).size).toBe(1);
    expect(new Set(seats.map(({ session }) => session.token)).size).toBe(3);
    for (const { session } of seats) expect(await auth.validate(session.token)).not.toBeNull();
  });

  test("[P47] is another person's with another browser, another form or another name, and after a minute", async () => {
    const offer = await offered();
    required(await join(offer));
    const others = [{ browserId: "other" }, { formKey: "g".repeat(22) }, { formKey: "" }];
    for (const more of others) expect(await join(offer, more)).toMatchObject({ reason: "nickname_taken" });
    expect(await join(offer, { nickname: "Жоро" })).toMatchObject({ reason: "symbol_taken" });
    minutes(1.1);
    expect(await join(offer)).toMatchObject({ reason: "nickname_taken" });
  });

  test("[P47] tickets of yesterday are thrown away", async () => {
    required(await join(await offered()));
    await deleteOldTickets(database.sql, new Date(now.getTime() + 1));
    expect((await database.sql`select 1 from form_ticket`).count).toBe(0);
  });
});
