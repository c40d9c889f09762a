/**
 * The link that opens a card. N.B. not Remix's `<Link>`: that one listens to the address, and three hundred cards would
 * render anew each time one of them is opened.
 */
import type { StepId } from "@zaedno/plan";
import { createContext, type MouseEvent, useContext, useMemo } from "react";
import { readView, searchOf } from "./steps-address.ts";
import type { StepsViewControl } from "./use-steps-view.ts";

/** Stays the same object while only the open card changes. */
export interface StepLinks {
  readonly hrefOf: (id: StepId) => string;
  readonly open: (id: StepId) => void;
}

export const StepLinksContext = createContext<StepLinks | null>(null);

/** Links for the view around the cards; opening one of them leaves them as they are. */
export function useStepLinks({ hrefOf, open }: StepsViewControl): StepLinks {
  const around = hrefOf({ openId: null });
  return useMemo(() => {
    const view = readView(new URLSearchParams(around));
    return { hrefOf: (id) => searchOf({ ...view, openId: id }), open };
  }, [around, open]);
}

export function useStepLink(id: StepId): { href: string; onClick: (event: MouseEvent) => void } {
  const links = useContext(StepLinksContext);
  if (links === null) throw new Error("A card's link needs the steps screen around it.");
  return {
    href: links.hrefOf(id),
    onClick: (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      links.open(id);
    },
  };
}

/** Clicks with a key or another button ask for a new tab: those are the browser's. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
