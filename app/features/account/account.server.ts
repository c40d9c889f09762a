/** Gathers the profile page and carries out its forms. */
import { type AppLoadContext, redirect } from "@remix-run/node";
import {
  changeFace,
  emailOf,
  type Membership,
  peopleOfGroup,
  type SessionHandle,
  type SessionView,
  setPin,
} from "@zaedno/programme";
import { postedFields } from "../../server/posted-form.ts";
import { endedCookie, requireMemberships } from "../../server/session.ts";
import { faceOf } from "../group/require-group.server.ts";
import type { AccountAnswer, AccountView, DeviceView, SeatView } from "./account-view.ts";
import { answerEntry, isEntryForm } from "./entry.server.ts";

export async function loadAccount(request: Request, context: AppLoadContext): Promise<AccountView> {
  const { session, memberships } = await requireMemberships(request, context);
  const active = memberships.filter(({ status }) => status === "active");
  // A PIN opens seats only; whoever has a post comes back by password.
  const hasPost = memberships.some(({ role }) => role !== "member");
  const [seats, sessions, email] = await Promise.all([
    Promise.all(active.map((place) => seatView(context, place, hasPost))),
    context.auth.list(session.accountId),
    emailOf(context.sql, session.accountId),
  ]);
  return {
    me: faceOf(memberships[0]),
    email,
    seats,
    devices: sessions.map((one) => deviceView(one, session.id)).sort((a, b) => Number(b.isThis) - Number(a.isThis)),
    memberIds: memberships.map(({ memberId }) => memberId),
  };
}

export async function answerAccount(request: Request, context: AppLoadContext): Promise<AccountAnswer | Response> {
  const { session, memberships } = await requireMemberships(request, context);
  const text = await postedFields(request);
  const intent = text("intent");
  if (isEntryForm(intent)) return await answerEntry(context, session, intent, text);
  const seat = memberships.find(({ memberId }) => memberId === text("seat"));
  switch (intent) {
    case "face":
      return await changeSeat(context, seat, { nickname: text("nickname"), symbol: text("symbol") });
    case "pin":
      return await changePin(context, seat, text("pin"));
    case "end-device":
      return await endDevice(
        context,
        session,
        memberSession(await context.auth.list(session.accountId), text("device")),
      );
    case "end-others":
      await context.auth.revokeAll(session.accountId, session.id);
      context.access.changed();
      return { form: "device", at: "", problem: null, typed: { nickname: "", symbol: "" } };
    default:
      throw new Response(null, { status: 400 });
  }
}

async function seatView(context: AppLoadContext, place: Membership, hasPost: boolean): Promise<SeatView> {
  const { memberId, nickname, symbol, colour, role, group, region, programme, hasPin } = place;
  const people = group ? await peopleOfGroup(context.sql, group.id) : [];
  const others = people.filter((person) => person.status === "active" && person.memberId !== memberId);
  return {
    memberId,
    nickname,
    symbol,
    colour,
    role,
    placeName: group?.name ?? region?.name ?? programme.name,
    isGroup: group !== null,
    takenSymbols: others.map((person) => person.symbol),
    pin: hasPost ? null : hasPin ? "set" : "none",
  };
}

function deviceView({ id, deviceLabel, seenAt }: SessionView, current: SessionHandle): DeviceView {
  return { id, label: deviceLabel, seenAt: seenAt.toISOString(), isThis: id === current };
}

async function changeSeat(
  context: AppLoadContext,
  seat: Membership | undefined,
  typed: { nickname: string; symbol: string },
): Promise<AccountAnswer> {
  const answer = { form: "face", at: seat?.memberId ?? "", typed } as const;
  if (seat === undefined) return { ...answer, problem: { field: "nickname", text: "account.problem.noSeat" } };
  const result = await changeFace(context.sql, seat.memberId, typed);
  if (result.ok) {
    context.access.changed();
    return { ...answer, problem: null };
  }
  switch (result.reason) {
    case "nickname_invalid":
      return { ...answer, problem: { field: "nickname", text: "join.problem.nicknameShape" } };
    case "nickname_taken":
      return { ...answer, problem: { field: "nickname", text: "join.problem.nicknameTaken" } };
    case "symbol_unknown":
      return { ...answer, problem: { field: "symbol", text: "join.problem.noSign" } };
    case "symbol_taken":
      return { ...answer, problem: { field: "symbol", text: "join.problem.signTaken" } };
    case "forbidden":
      return { ...answer, problem: { field: "nickname", text: "account.problem.noSeat" } };
  }
}

async function changePin(context: AppLoadContext, seat: Membership | undefined, pin: string): Promise<AccountAnswer> {
  const answer = { form: "pin", at: seat?.memberId ?? "", typed: { nickname: "", symbol: "" } } as const;
  if (seat === undefined) return { ...answer, problem: { field: "pin", text: "account.problem.noSeat" } };
  const { sql, secrets } = context;
  const result = await setPin(sql, secrets, seat.memberId, seat.memberId, pin);
  if (result.ok) return { ...answer, problem: null };
  switch (result.reason) {
    case "pin_invalid":
      return { ...answer, problem: { field: "pin", text: "join.problem.pinShape" } };
    case "pin_easy":
      return { ...answer, problem: { field: "pin", text: "account.problem.pinEasy" } };
    case "forbidden":
      return { ...answer, problem: { field: "pin", text: "account.problem.noSeat" } };
  }
}

function memberSession(sessions: readonly SessionView[], id: string): SessionHandle | null {
  return sessions.find((session) => session.id === id)?.id ?? null;
}

async function endDevice(
  context: AppLoadContext,
  session: SessionView,
  device: SessionHandle | null,
): Promise<AccountAnswer | Response> {
  if (device !== null) {
    await context.auth.revoke(session.accountId, device);
    context.access.changed();
  }
  if (device === session.id) return redirect("/", { headers: { "Set-Cookie": endedCookie(context) } });
  return { form: "device", at: device ?? "", problem: null, typed: { nickname: "", symbol: "" } };
}
