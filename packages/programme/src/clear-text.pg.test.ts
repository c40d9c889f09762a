/** A reader of the whole database: every row of every table, as text and as bytes, searched for what must not be there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAuth } from "./auth.ts";
import { openJoinCode } from "./join-codes.ts";
import { findJoin, joinGroup } from "./joining.ts";
import { makePasswordLink } from "./password-links.ts";
import { setPin } from "./pins.ts";
import { requireRotation } from "./sessions.ts";
import { createSetupLink } from "./setup-links.ts";
import {
  createTestProgramme,
  freshDatabase,
  required,
  type TestDatabase,
  testPassword,
  testSecrets,
} from "./testing/index.ts";
import { newInvitation } from "./testing/links.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("[P40] no token, password, PIN or code is in any row in clear", async () => {
  const { sql } = database;
  const people = await createTestProgramme(sql);
  const auth = createAuth(sql);
  const now = new Date();
  const opening = { groupId: people.groupId, hours: 8, maxSeats: 8 };
  const { code } = required(await openJoinCode(sql, testSecrets, people.facilitator.memberId, opening, now));
  const offer = await findJoin(sql, testSecrets, { token: code.token }, now);
  if (offer === null) throw new Error("No offer");
  const joined = required(await joinGroup(sql, auth, offer, { nickname: "Севда", symbol: "music", deviceLabel: "" }));
  // A PIN of four digits would be found by chance in any hash: the hash is compared as a whole instead.
  const { pin } = required(await setPin(sql, testSecrets, joined.member.memberId, joined.member.memberId, "random"));
  const signedIn = await auth.createSession(people.facilitator.accountId, "");
  await requireRotation(sql, people.facilitator.accountId);
  const rotated = await auth.rotate(signedIn.token);

  const { token: setup } = await createSetupLink(sql, "command", now);
  const post = { role: "facilitator", groupId: people.groupId } as const;
  const invitation = await newInvitation(sql, people.coordinator, post, now);
  const forgotten = required(
    await makePasswordLink(sql, testSecrets, people.coordinator.accountId, people.facilitator.memberId, now),
  );

  const everything = await wholeDatabase();
  const links = [setup, invitation, forgotten.token];
  const tokens = [joined.session.token, signedIn.token, rotated?.token ?? "", ...links];
  const hidden = [...tokens, code.token, code.digits, testPassword];
  for (const secret of hidden) {
    expect(secret).not.toBe("");
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString("hex"));
    expect(everything).not.toContain(Buffer.from(secret, "base64url").toString("hex"));
  }
  const rows = await sql<{ row: Record<string, unknown> }[]>`select to_jsonb(m) as row from member m`;
  for (const value of rows.flatMap(({ row }) => Object.values(row))) expect(String(value)).not.toBe(pin);
  const [seat] = await sql<
    { hash: string }[]
  >`select pin_hash as hash from member where id = ${joined.member.memberId}`;
  expect(seat?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

async function wholeDatabase(): Promise<string> {
  const tables = await database.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const dumps = await Promise.all(
    tables.map(({ name }) => database.sql<{ row: string }[]>`select t::text as row from ${database.sql(name)} t`),
  );
  const text = dumps.flatMap((rows) => rows.map(({ row }) => row)).join("\n");
  expect(text).toContain("Севда");
  return text;
}
