/** Puts together what the texts page knows: the live plan, what is open, who is where. */
import { isMessageId, type Message, type MessageId, type MessageKind } from "@zaedno/plan";
import { useCallback, useState } from "react";
import { usePlan, usePresence } from "../../collab/index.ts";
import { useText } from "../../ui/text.tsx";
import { useEditing, useSay } from "../editing/editing-context.ts";
import { useAddressPart } from "../editing/use-address-part.ts";
import { type TextsPage, type TextVisitor, textsPage } from "./text-context.ts";
import type { TextPage } from "./text-page.server.ts";

interface TextsParts {
  readonly page: TextsPage;
  /** The kind that "Add a message" begins with; null while it is closed. */
  readonly adding: MessageKind | null;
  readonly closeAdd: () => void;
}

export function useTextsPage(first: TextPage): TextsParts {
  const plan = usePlan();
  const address = useAddressPart("text", isMessageId);
  const [adding, setAdding] = useState<MessageKind | null>(null);
  const { openId } = address;
  const shown = plan.messages.find(({ id }) => id === openId) ?? (openId === null ? (plan.messages[0] ?? null) : null);
  const page: TextsPage = {
    plan,
    address,
    shown,
    first,
    at: useVisitors(),
    add: setAdding,
    ...useTextActs(address.open, address.close),
  };
  return { page, adding, closeAdd: () => setAdding(null) };
}

function useTextActs(open: (id: MessageId) => void, close: () => void) {
  const t = useText();
  const { say } = useEditing();
  const run = useSay();
  return {
    startNarrative() {
      const outcome = run((plan) => plan.addMessage({ kind: "narrative", title: t("text.kind.narrative") }));
      if (outcome.ok) open(outcome.value);
    },
    remove(message: Message) {
      const outcome = run((plan) => plan.deleteMessage(message.id));
      if (outcome.ok) say({ text: t("text.deleted", { title: message.title }), icon: "trash-2", undoable: true });
      close();
    },
    restore(message: Message) {
      const outcome = run((plan) => plan.restoreMessage(message.id));
      if (outcome.ok) say({ text: t("text.restored", { title: message.title }), icon: "check" });
    },
  };
}

function useVisitors(): TextsPage["at"] {
  const { here } = usePresence();
  return useCallback(
    (id: MessageId) =>
      here.flatMap((person): TextVisitor[] => {
        const places = person.me ? [] : person.places.filter(({ page, card }) => page === textsPage && card === id);
        return places.length === 0 ? [] : [{ ...person, writes: places.some(({ field }) => field === "body") }];
      }),
    [here],
  );
}
