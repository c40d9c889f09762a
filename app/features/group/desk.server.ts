/** The facilitator's desk of a group: who waits, and the code on the wall. */
import type { AppLoadContext } from "@remix-run/node";
import type { MemberId } from "@zaedno/plan";
import { currentJoinCode, type GroupId, type JoinCode, pendingSeats } from "@zaedno/programme";
import { qrDrawing } from "../links/qr.server.ts";
import { sharedAddress } from "../links/shared-address.server.ts";
import type { CodeView, DeskView, WaitingSeat } from "./group-view.ts";

/** `by`: as whom the viewer manages the group's seats; without the right to, all is empty. */
export async function loadDesk(
  request: Request,
  context: AppLoadContext,
  { by, groupId, seats }: { by: MemberId; groupId: GroupId; seats: number },
): Promise<DeskView> {
  const { sql, secrets } = context;
  const [waiting, found] = await Promise.all([
    waitingSeats(context, by, groupId),
    currentJoinCode(sql, secrets, by, groupId, context.now()),
  ]);
  const code = found.ok && found.code ? codeView(request, context, found.code) : null;
  return { waiting, code, seatsTaken: seats + waiting.length };
}

export async function waitingSeats(context: AppLoadContext, by: MemberId, groupId: GroupId): Promise<WaitingSeat[]> {
  const waiting = await pendingSeats(context.sql, by, [groupId]);
  return waiting.map(({ memberId, nickname, symbol, colour }) => ({ memberId, nickname, symbol, colour }));
}

export function codeView(request: Request, context: AppLoadContext, code: JoinCode): CodeView {
  const url = sharedAddress(request.url, context.env, `/join/${code.token}`);
  const { digits, maxSeats } = code;
  return { digits, url, qr: qrDrawing(url), validTo: code.validTo.toISOString(), maxSeats };
}
