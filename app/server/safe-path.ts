/** Where a posted form may send the browser back to: only to a page of this very site. */

export function safePath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== "string") return otherwise;
  // "//host" and "/\host" are addresses of other sites; control characters can hide either from a simple look.
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) ? wanted : otherwise;
}
