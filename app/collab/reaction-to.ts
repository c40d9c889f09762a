/** What a closing of the socket asks of this page. */
import { type ClientReaction, closeCodes } from "@zaedno/sync";

/** Codes that are not ours (a lost line, a proxy) mean: try again. */
export function reactionTo(code: number | null): ClientReaction {
  return Object.values(closeCodes).find((rule) => rule.code === code)?.reaction ?? "reconnect";
}
