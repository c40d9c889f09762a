/** The door's answers: finds the group behind a code, gives a seat, or brings somebody back to theirs. */
import { setTimeout as wait } from "node:timers/promises";
import { type AppLoadContext, redirect } from "@remix-run/node";
import { isMemberId } from "@zaedno/plan";
import {
  deviceLabel,
  findJoin,
  type IssuedSession,
  type JoinOffer,
  type JoinResult,
  joinGroup,
  type Membership,
  type ReturnResult,
  returnToSeat,
} from "@zaedno/programme";
import { postedFields } from "../../server/posted-form.ts";
import { sessionOf, startedCookie } from "../../server/session.ts";
import { codeLength, digitsOf } from "./code-digits.ts";
import { emptyAnswer, type JoinAnswer, type OfferView } from "./join-answer.ts";

type Problem = JoinAnswer["problem"];
type Failed<Result> = Exclude<Result, { ok: true }>;

/** What `/join/:token` shows at first. Only reads: chat programs fetch links to preview them. */
export async function offerBehindLink(context: AppLoadContext, token: string): Promise<JoinAnswer> {
  const offer = await findJoin(context.sql, context.secrets, { token }, context.now());
  return offer === null ? { ...emptyAnswer, problem: deadLink } : { ...emptyAnswer, offer: viewOf(offer) };
}

/** Answers the posted form; `token` is null where the code is typed. A seat is a redirect into the plan. */
export async function answerDoor(
  request: Request,
  context: AppLoadContext,
  token: string | null,
): Promise<JoinAnswer | Response> {
  const form = readForm(await postedFields(request));
  if (token === null && form.code.length < codeLength) return answer(form, null, codeShort);
  const offer = token === null ? await findByDigits(context, form.code) : await findByToken(context, token);
  if (offer === null) return answer(form, null, token === null ? codeBad : deadLink);
  switch (form.intent) {
    case "join":
      return await takeSeat(request, context, offer, form);
    case "return":
      return await takeOldSeat(request, context, offer, form);
    default:
      return answer(form, offer, null);
  }
}

interface DoorForm {
  intent: string;
  code: string;
  nickname: string;
  symbol: string;
  seat: string;
  pin: string;
  /** Came with the page: a second tap is known by it. */
  formKey: string;
}

function readForm(text: (name: string) => string): DoorForm {
  const code = digitsOf(text("code"));
  return {
    intent: text("intent"),
    code,
    nickname: text("nickname"),
    symbol: text("symbol"),
    seat: text("seat"),
    pin: text("pin"),
    formKey: text("formKey"),
  };
}

function findByToken(context: AppLoadContext, token: string): Promise<JoinOffer | null> {
  return findJoin(context.sql, context.secrets, { token }, context.now());
}

/** Whoever guesses waits longer each time; nobody is shut out, and right codes never wait for their neighbours' mistakes. */
async function findByDigits(context: AppLoadContext, digits: string): Promise<JoinOffer | null> {
  const { joinMisses } = context.limits;
  const delayMs = joinMisses.delayFor(context.request.browserId);
  if (delayMs > 0) await wait(delayMs);
  const offer = await findJoin(context.sql, context.secrets, { digits }, context.now());
  if (offer === null) joinMisses.miss(context.request.browserId);
  return offer;
}

async function takeSeat(request: Request, context: AppLoadContext, offer: JoinOffer, form: DoorForm) {
  const present = await sessionOf(request, context);
  const result = await joinGroup(context.sql, context.auth, offer, {
    nickname: form.nickname,
    symbol: form.symbol,
    deviceLabel: deviceLabel(request.headers.get("user-agent")),
    ...(present && { present }),
    once: { browserId: context.request.browserId, formKey: form.formKey },
  });
  if (result.ok) return enter(context, result.session, result.member);
  if (result.reason === "already_seated") return redirect("/home");
  const taken = result.reason === "symbol_taken" ? result.taken : offer.takenSymbols;
  return answer(form, { ...offer, takenSymbols: taken }, whyNoSeat(result));
}

async function takeOldSeat(request: Request, context: AppLoadContext, offer: JoinOffer, form: DoorForm) {
  const { seat, nickname, pin } = form;
  if (offer.via === "token" && !isMemberId(seat))
    return answer(form, offer, { field: "seat", text: "join.problem.noSeat" });
  if (!/^\d{4}$/.test(pin)) return answer(form, offer, { field: "pin", text: "join.problem.pinShape" });
  const result = await returnToSeat(context.sql, context.auth, context.secrets, offer, {
    seat: isMemberId(seat) ? { memberId: seat } : { nickname },
    pin,
    deviceLabel: deviceLabel(request.headers.get("user-agent")),
  });
  if (result.ok) return enter(context, result.session, result.member);
  return answer(form, offer, whyNoReturn(result, offer, context.now()));
}

function enter(context: AppLoadContext, session: IssuedSession, member: Membership): Response {
  const isIn = member.status === "active" && member.plan !== null;
  const headers = { "Set-Cookie": startedCookie(session, context) };
  return redirect(isIn ? `/plans/${member.plan?.id}` : "/home", { headers });
}

function answer(form: DoorForm, offer: JoinOffer | null, problem: Problem): JoinAnswer {
  const { code, nickname, symbol, seat } = form;
  const mode = form.intent === "show-return" || form.intent === "return" ? "return" : "new";
  return { mode, offer: offer && viewOf(offer), problem, typed: { code, nickname, symbol, seat } };
}

function viewOf(offer: JoinOffer): OfferView {
  const { group, region, via, needsApproval, takenSymbols, seats } = offer;
  return { groupName: group.name, regionName: region.name, via, needsApproval, takenSymbols, seats };
}

const codeShort: Problem = { field: "code", text: "join.problem.codeShort" };
const codeBad: Problem = { field: "code", text: "join.problem.codeBad" };
const deadLink: Problem = { field: "code", text: "join.problem.linkBad" };

function whyNoSeat({ reason }: Failed<JoinResult>): Problem {
  switch (reason) {
    case "nickname_invalid":
      return { field: "nickname", text: "join.problem.nicknameShape" };
    case "nickname_taken":
      return { field: "nickname", text: "join.problem.nicknameTaken" };
    case "symbol_unknown":
      return { field: "symbol", text: "join.problem.noSign" };
    case "symbol_taken":
      return { field: "symbol", text: "join.problem.signTaken" };
    case "group_full":
      return { field: "symbol", text: "join.problem.full" };
    case "responsible":
      return { field: "nickname", text: "join.problem.responsible" };
    case "closed":
    case "already_seated":
      return codeBad;
  }
}

function whyNoReturn(result: Failed<ReturnResult>, { via }: JoinOffer, now: Date): Problem {
  switch (result.reason) {
    case "pin_invalid":
      return { field: "pin", text: "join.problem.pinShape" };
    case "pin_easy":
      return { field: "pin", text: "account.problem.pinEasy" };
    case "wrong":
      return {
        field: "pin",
        text: via === "token" ? "join.problem.pinWrong" : "join.problem.nicknameOrPinWrong",
        values: { count: result.triesLeft },
      };
    case "locked": {
      const minutes = Math.max(1, Math.ceil((result.until.getTime() - now.getTime()) / 60_000));
      return { field: "pin", text: "join.problem.pinLocked", values: { minutes } };
    }
  }
}
