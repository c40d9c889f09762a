/**
 * Who may write under which Yjs clientID. An id belongs for ever to the member that used it first; a lease keeps an
 * id that was shown to others, but not yet written under, from being taken by somebody who saw it.
 */
import type { OwnerId } from "../owner.ts";

/** The party behind one socket. A lease ends with this very object, so each socket keeps its own. */
export interface Sender {
  readonly member: OwnerId;
}

export class ClientOwners {
  readonly #owners = new Map<number, OwnerId>();
  readonly #leases = new Map<number, Sender[]>();

  ownerOf(clientId: number): OwnerId | undefined {
    return this.#owners.get(clientId);
  }

  /** False when the id belongs, or is leased, to another member. */
  lease(clientId: number, sender: Sender): boolean {
    const owner = this.#owners.get(clientId);
    if (owner !== undefined) return owner === sender.member;
    const holders = this.#leases.get(clientId);
    if (holders === undefined) this.#leases.set(clientId, [sender]);
    else if (holders[0]?.member !== sender.member) return false;
    else if (!holders.includes(sender)) holders.push(sender);
    return true;
  }

  release(sender: Sender): void {
    for (const [clientId, holders] of this.#leases) {
      const rest = holders.filter((holder) => holder !== sender);
      if (rest.length === 0) this.#leases.delete(clientId);
      else if (rest.length < holders.length) this.#leases.set(clientId, rest);
    }
  }

  /** Whether `member` may be the first to write under an id without owner. */
  mayClaim(clientId: number, member: OwnerId): boolean {
    const holder = this.#leases.get(clientId)?.[0];
    return holder === undefined || holder.member === member;
  }

  setOwner(clientId: number, owner: OwnerId): void {
    this.#owners.set(clientId, owner);
  }

  clearOwner(clientId: number): void {
    this.#owners.delete(clientId);
  }
}
