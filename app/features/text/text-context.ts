/** What every part of the texts page may ask for. */
import type { Message, MessageId, MessageKind, Plan } from "@zaedno/plan";
import { createContext, useContext } from "react";
import type { PresentPerson } from "../../collab/index.ts";
import type { AddressPart } from "../editing/use-address-part.ts";
import type { TextPage } from "./text-page.server.ts";

export interface TextsPage {
  readonly plan: Plan;
  readonly address: AddressPart<MessageId>;
  /** The text beside the list: the open one, else the first. */
  readonly shown: Message | null;
  /** What the server sent of it. */
  readonly first: TextPage;
  readonly at: (id: MessageId) => readonly TextVisitor[];
  /** Opens "Add a message". */
  readonly add: (kind: MessageKind) => void;
  readonly startNarrative: () => void;
  readonly remove: (message: Message) => void;
  readonly restore: (message: Message) => void;
}

/** Somebody else who has a text before them. */
export interface TextVisitor extends PresentPerson {
  readonly writes: boolean;
}

export const textsPage = "text";

export const TextsContext = createContext<TextsPage | null>(null);

export function useTexts(): TextsPage {
  const page = useContext(TextsContext);
  if (page === null) throw new Error("This part belongs inside the texts page.");
  return page;
}
