/** Why something could not come into the text, in words, until the next change of it. */
import type { TextId } from "../../../locales/catalogue.ts";
import { FieldError } from "../../../ui/Field.tsx";
import { useText } from "../../../ui/text.tsx";
import type { PasteRefusal } from "./paste-rules.ts";
import type { WritingRefusal } from "./writing-limits.ts";

export type Refusal = PasteRefusal | WritingRefusal;

const sentences: Readonly<Record<Refusal, TextId>> = {
  large: "text.refused.large",
  files: "text.refused.files",
  full: "text.refused.full",
  deep: "text.refused.deep",
};

export function Refused({ refusal }: { refusal: Refusal | null }) {
  const t = useText();
  return refusal === null ? null : <FieldError>{t(sentences[refusal])}</FieldError>;
}
