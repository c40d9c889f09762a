/** Who a change belongs to: the member row of a person, or the server itself. */

export type OwnerId = string & { readonly __brand: "OwnerId" };

/** Migrations, repairs and creations are the server's own; no socket can ever speak as it. */
export const serverOwner = "server" as OwnerId;
