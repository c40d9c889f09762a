/** What the server answers to the join form; the same for the first page, without script, and for live checks. */
import type { TextId } from "../../locales/catalogue.ts";
import type { Face } from "../../ui/Avatar.tsx";

/** The group behind a code, as far as somebody at the door may know it. */
export interface OfferView {
  groupName: string;
  regionName: string;
  /** Seats are listed only behind a link: digits can be guessed, and who takes part is nobody else's business. */
  via: "token" | "digits";
  needsApproval: boolean;
  takenSymbols: readonly string[];
  /** Seats with a PIN, which their owners can return to. */
  seats: readonly (Face & { memberId: string; choosesPin: boolean })[];
}

export type JoinField = "code" | "nickname" | "symbol" | "seat" | "pin";

export interface JoinAnswer {
  /** `new` asks for a nickname and a sign, `return` for a seat and its PIN. */
  mode: "new" | "return";
  offer: OfferView | null;
  problem: { field: JoinField; text: TextId; values?: Record<string, number> } | null;
  /** What was typed, so that nobody types it twice. */
  typed: { code: string; nickname: string; symbol: string; seat: string };
}

export const emptyAnswer: JoinAnswer = {
  mode: "new",
  offer: null,
  problem: null,
  typed: { code: "", nickname: "", symbol: "", seat: "" },
};
