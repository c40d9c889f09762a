/** One form of a page: its refusal at the right field, what was typed, and whether it is on its way. */
import { useActionData, useNavigation } from "@remix-run/react";
import { useText } from "../../ui/text.tsx";
import type { FormAnswer } from "./form-answer.ts";

export interface FormState {
  /** For the `error` of a field. */
  errorAt(field: string): string | undefined;
  /** What was typed before the refusal, or else `before`. */
  typed(field: string, before?: string): string;
  busy: boolean;
}

export function useFormAnswer(form: string): FormState {
  const t = useText();
  const latest = useActionData<FormAnswer | null>();
  const answer = latest?.form === form ? latest : null;
  const navigation = useNavigation();
  return {
    errorAt: (field) => (answer?.problem.field === field ? t(answer.problem.text, answer.problem.values) : undefined),
    typed: (field, before = "") => answer?.typed[field] ?? before,
    busy: navigation.state !== "idle" && navigation.formData?.get("intent") === form,
  };
}
