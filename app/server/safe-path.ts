/** Where a posted form may send the browser back to: only to a page of this very site. */

export function safePath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== "string") return otherwise;
  // "//host" and "/\host" are addresses of other sites; control characters can hide either from a simple look, and
  // what is not plain ASCII can't be sent in a header at all: browsers write such letters as %D0%BF.
  return /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(wanted) ? wanted : otherwise;
}
