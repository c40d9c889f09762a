/**
 * The link that opens a person's details, for table, list, grid and spectrum alike. N.B. not Remix's `<Link>`: that one
 * listens to the address, and two hundred rows would be drawn anew each time one of them is opened.
 */
import type { StakeholderId } from "@zaedno/plan";
import { createContext, type MouseEvent, useContext } from "react";

/** Stays the same object while only the open person changes. */
export interface PersonLinks {
  readonly hrefOf: (id: StakeholderId) => string;
  readonly open: (id: StakeholderId) => void;
}

export const PersonLinksContext = createContext<PersonLinks | null>(null);

export interface PersonLink {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
}

/** What an `<a>` (also one in SVG) needs to open the details of `id`. */
export function usePersonLink(id: StakeholderId): PersonLink {
  return personLink(usePersonLinks(), id);
}

/** For what opens details of several people: keys, drags, lists. */
export function usePersonLinks(): PersonLinks {
  const links = useContext(PersonLinksContext);
  if (links === null) throw new Error("A person's link needs the people page around it.");
  return links;
}

export function personLink({ hrefOf, open }: PersonLinks, id: StakeholderId): PersonLink {
  return {
    href: hrefOf(id),
    onClick: (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      open(id);
    },
  };
}

/** Clicks with a key or another button ask for a new tab: those are the browser's. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
