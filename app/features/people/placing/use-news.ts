/** What a person who can't see the map hears while somebody is in the hand. */
import { useMemo, useState } from "react";
import { useText } from "../../../ui/text.tsx";
import type { Held } from "./held.ts";
import type { Placing } from "./placing.ts";

export interface News {
  readonly text: string;
  readonly taken: (held: Held) => void;
  readonly at: (place: string) => void;
  readonly stays: (held: Held) => void;
  readonly silence: () => void;
}

export function useNews({ wordsOf }: Placing): News {
  const t = useText();
  const [text, setText] = useState("");
  return useMemo(
    () => ({
      text,
      taken: ({ person, over }) =>
        setText(`${t("maps.drag.taken", { name: person.label })} ${over === null ? "" : wordsOf(over)}`),
      at: (place) => setText(wordsOf(place)),
      stays: ({ person }) => setText(t("maps.drag.stays", { name: person.label })),
      silence: () => setText(""),
    }),
    [t, text, wordsOf],
  );
}
