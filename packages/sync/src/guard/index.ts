/** What rooms use of the guard; see GUARD.md for the rules. */
export type { Sender } from "./client-owners.ts";
export { DocumentGuard, type DocumentGuardOptions } from "./document-guard.ts";
export { checkGeometry, type GeometryRule, type GeometryVerdict } from "./geometry.ts";
export type { ScanFault, ScanRule } from "./scan-fault.ts";
export { frameLimits, type ScanLimits, storedLimits } from "./scan-limits.ts";
export { type ScanResult, scanUpdate } from "./scan-update.ts";
export type { ScannedUpdate } from "./scanned-update.ts";
export type { GuardChange, LoadResult, StrikeRule, Verdict } from "./verdict.ts";
