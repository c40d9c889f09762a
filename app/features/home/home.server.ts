/** Gathers the home page, and carries out what a facilitator does there. */
import type { AppLoadContext } from "@remix-run/node";
import { isMemberId } from "@zaedno/plan";
import {
  approveSeat,
  closeJoinCode,
  currentJoinCode,
  groupsUnder,
  type JoinCode,
  type Membership,
  openJoinCode,
  pendingSeats,
  refuseSeat,
} from "@zaedno/programme";
import { lostPlaces, requireMemberships } from "../../server/session.ts";
import type { CodeView, GroupPlace, HomeView, StaffPlace } from "./home-view.ts";
import { joinAddress } from "./join-address.server.ts";
import { qrDrawing } from "./qr.server.ts";

type InGroup = Membership & { group: NonNullable<Membership["group"]> };

export async function loadHome(request: Request, context: AppLoadContext): Promise<HomeView> {
  const { memberships } = await requireMemberships(request, context);
  const active = memberships.filter(({ status }) => status === "active");
  const waiting = memberships.filter(isInGroup).filter(({ status }) => status === "pending");
  const places = active.map((place) =>
    isInGroup(place) ? groupPlace(request, context, place) : staffPlace(context, place),
  );
  const [first] = memberships;
  return {
    me: first ?? { nickname: "", symbol: "", colour: "a" },
    places: await Promise.all(places),
    lost: await lostPlaces(request, context),
    waitingFor: waiting.map((place) => ({ memberId: place.memberId, groupName: place.group.name, face: place })),
  };
}

/** True when the button did what it says; false when somebody else was faster or it is not this person's to do. */
export async function actAtDesk(request: Request, context: AppLoadContext): Promise<boolean> {
  const { memberships } = await requireMemberships(request, context);
  const form = await request.formData();
  const desk = memberships.filter(isInGroup).find(({ memberId }) => memberId === form.get("by"));
  if (desk === undefined) return false;
  switch (form.get("intent")) {
    case "approve":
      return await answerSeat(context, approveSeat, desk, form.get("seat"));
    case "refuse":
      return await answerSeat(context, refuseSeat, desk, form.get("seat"));
    case "open-code":
      return await openCode(context, desk, Number(form.get("hours")));
    case "close-code":
      return (await closeJoinCode(context.sql, desk.memberId, desk.group.id, context.now())).ok;
    default:
      return false;
  }
}

function isInGroup(place: Membership): place is InGroup {
  return place.group !== null;
}

async function groupPlace(request: Request, context: AppLoadContext, place: InGroup): Promise<GroupPlace> {
  const { memberId, role, group, region, plan } = place;
  return {
    kind: "group",
    memberId,
    role,
    groupName: group.name,
    regionName: region?.name ?? "",
    plan: plan && { id: plan.id, title: plan.title, fictional: plan.fictional },
    desk: role === "facilitator" ? await deskOf(request, context, place) : null,
  };
}

async function deskOf(request: Request, context: AppLoadContext, { memberId, group }: InGroup) {
  const { sql, secrets } = context;
  const [waiting, found] = await Promise.all([
    pendingSeats(sql, memberId, [group.id]),
    currentJoinCode(sql, secrets, memberId, group.id, context.now()),
  ]);
  const code = found.ok && found.code ? codeView(request, context, found.code) : null;
  return {
    waiting: waiting.map(({ memberId, nickname, symbol, colour }) => ({ memberId, nickname, symbol, colour })),
    code,
  };
}

function codeView(request: Request, context: AppLoadContext, code: JoinCode): CodeView {
  const url = joinAddress(request.url, context.env, code.token);
  return { digits: code.digits, url, qr: qrDrawing(url), validTo: code.validTo.toISOString() };
}

async function staffPlace(context: AppLoadContext, place: Membership): Promise<StaffPlace> {
  const { memberId, role, region, programme } = place;
  const scope = region ? { regionId: region.id } : { programmeId: programme.id };
  const groups = role === "official" ? [] : await groupsUnder(context.sql, scope);
  return {
    kind: "staff",
    memberId,
    role,
    scopeName: region?.name ?? programme.name,
    groups: groups.map(({ id, name, region, seats, pending }) => ({
      id,
      name,
      regionName: region.name,
      seats,
      pending,
    })),
  };
}

async function answerSeat(
  context: AppLoadContext,
  give: typeof approveSeat,
  desk: InGroup,
  seat: FormDataEntryValue | null,
): Promise<boolean> {
  if (!isMemberId(seat)) return false;
  const answer = await give(context.sql, desk.memberId, seat);
  if (answer.ok) context.access.changed();
  return answer.ok;
}

/** More than any working group of the programme has; the facilitator still lets each person in. */
const seatsOfGroup = 20;
const codeHours = [12, 48, 168] as const;

async function openCode(context: AppLoadContext, desk: InGroup, wanted: number): Promise<boolean> {
  const hours = codeHours.find((one) => one === wanted) ?? codeHours[0];
  const opening = { groupId: desk.group.id, hours, maxSeats: seatsOfGroup };
  return (await openJoinCode(context.sql, context.secrets, desk.memberId, opening, context.now())).ok;
}
