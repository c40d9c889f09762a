/** Role and place of a colleague who shall come in by link; both are fixed from here on. */
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Select, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import type { InvitedRole } from "../group/group-view.ts";
import { usePostWords } from "./use-post-words.ts";

/** A post to be given: role and place in one, as one choice. */
export interface PostChoice {
  value: string;
  role: InvitedRole;
  placeName: string;
}

interface InviteFormProps {
  formKey: string;
  /** At a place that is known already. */
  roles?: readonly InvitedRole[];
  /** Or anywhere. */
  posts?: readonly PostChoice[];
  /** Chosen at first. */
  first?: string | undefined;
}

export function InviteForm({ formKey, roles = [], posts = [], first = "" }: InviteFormProps) {
  const t = useText();
  const postWords = usePostWords();
  const { errorAt, typed, busy } = useFormAnswer("invite");
  return (
    <PlainForm intent="invite" busy={busy} formKey={formKey}>
      <p>{t("invite.text")}</p>
      <Field label={t("invite.post")} error={errorAt("role")}>
        <Select name="role" defaultValue={typed("role", first)}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {postWords(role, "")}
            </option>
          ))}
          {posts.map(({ value, role, placeName }) => (
            <option key={value} value={value}>
              {postWords(role, placeName)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("invite.note")} hint={t("invite.noteHint")}>
        <TextInput name="note" maxLength={80} autoComplete="off" defaultValue={typed("note")} />
      </Field>
      <div>
        <Button type="submit" kind="main" icon="link" disabled={busy}>
          {t("invite.make")}
        </Button>
      </div>
    </PlainForm>
  );
}
