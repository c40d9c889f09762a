/**
 * Where in the plan a person is: the only part of presence a client says itself (name, sign
 * and colour are the server's).
 */
export interface PresencePlace {
  readonly page: string;
  readonly card?: string | undefined;
  readonly field?: string | undefined;
  readonly drag?: { readonly column: string; readonly before?: string | undefined } | undefined;
}

/** True when somebody at `place` is at (or deeper inside) `where`. */
export function isAt(place: PresencePlace | null, where: PresencePlace): boolean {
  if (place === null || place.page !== where.page) return false;
  if (where.card !== undefined && place.card !== where.card) return false;
  return where.field === undefined || place.field === where.field;
}
