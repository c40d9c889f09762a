/** Gathers the home page: the places that a person has, and for facilitators who waits to be let in. */
import type { AppLoadContext } from "@remix-run/node";
import { groupsUnder, type Membership } from "@zaedno/programme";
import { lostPlaces, requireMemberships } from "../../server/session.ts";
import { waitingSeats } from "../group/desk.server.ts";
import { faceOf } from "../group/require-group.server.ts";
import type { GroupPlace, HomeView, StaffPlace } from "./home-view.ts";

type InGroup = Membership & { group: NonNullable<Membership["group"]> };

/** Whose sheets and codes an address is printed on. */
const handsOutCodes: ReadonlySet<string> = new Set(["admin", "coordinator", "facilitator"]);

export async function loadHome(request: Request, context: AppLoadContext): Promise<HomeView> {
  const { memberships } = await requireMemberships(request, context);
  const active = memberships.filter(({ status }) => status === "active");
  const waiting = memberships.filter(isInGroup).filter(({ status }) => status === "pending");
  const places = active.map((place) => (isInGroup(place) ? groupPlace(context, place) : staffPlace(context, place)));
  return {
    me: faceOf(memberships[0]),
    moved: active.some(({ role }) => handsOutCodes.has(role)) ? context.env.addressChange() : null,
    places: await Promise.all(places),
    lost: await lostPlaces(request, context),
    waitingFor: waiting.map((place) => ({
      memberId: place.memberId,
      groupName: place.group.name,
      face: faceOf(place),
    })),
  };
}

function isInGroup(place: Membership): place is InGroup {
  return place.group !== null;
}

async function groupPlace(context: AppLoadContext, place: InGroup): Promise<GroupPlace> {
  const { memberId, role, group, region, plan } = place;
  return {
    kind: "group",
    memberId,
    role,
    groupId: group.id,
    groupName: group.name,
    regionName: region?.name ?? "",
    plan: plan && { id: plan.id, title: plan.title, lang: plan.lang, fictional: plan.fictional },
    waiting: role === "facilitator" ? await waitingSeats(context, memberId, group.id) : null,
  };
}

async function staffPlace(context: AppLoadContext, place: Membership): Promise<StaffPlace> {
  const { memberId, role, region, programme } = place;
  const scope = region ? { regionId: region.id } : { programmeId: programme.id };
  const groups = role === "official" ? [] : await groupsUnder(context.sql, scope);
  return {
    kind: "staff",
    memberId,
    role,
    programmeId: programme.id,
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
