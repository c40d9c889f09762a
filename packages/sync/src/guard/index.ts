/** What rooms use of the guard; see GUARD.md for the rules. */
export type { Sender } from "./client-owners.ts";
export { DocumentGuard } from "./document-guard.ts";
export { checkGeometry, type GeometryVerdict } from "./geometry.ts";
export { storedLimits } from "./scan-limits.ts";
export { scanUpdate } from "./scan-update.ts";
export type { ScannedUpdate } from "./scanned-update.ts";
export type { GuardChange } from "./verdict.ts";
