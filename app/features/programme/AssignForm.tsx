/** One more group for somebody who is here already. */
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Select } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontSection } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import type { StaffDetails } from "./programme-view.ts";

export function AssignForm({ person }: { person: StaffDetails }) {
  const t = useText();
  const { errorAt, typed, busy } = useFormAnswer("assign");
  return (
    <FrontSection title={t("programme.assignTitle")}>
      <PlainForm intent="assign" busy={busy}>
        <input type="hidden" name="person" value={person.memberId} />
        <Field label={t("programme.assignGroup")} error={errorAt("group")}>
          <Select name="group" defaultValue={typed("group")}>
            {person.groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("programme.assignRole")}>
          <Select name="role" defaultValue={typed("role", person.role === "mentor" ? "mentor" : "facilitator")}>
            <option value="facilitator">{t("ui.role.facilitator")}</option>
            <option value="mentor">{t("ui.role.mentor")}</option>
          </Select>
        </Field>
        <div>
          <Button type="submit" icon="user-plus" disabled={busy}>
            {t("programme.assign")}
          </Button>
        </div>
      </PlainForm>
    </FrontSection>
  );
}
