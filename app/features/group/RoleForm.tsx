/** Member or facilitator. */
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/Field.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontSection } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import type { PersonDetails } from "./group-view.ts";

export function RoleForm({ person }: { person: PersonDetails }) {
  const t = useText();
  const { errorAt, busy } = useFormAnswer("change-role");
  const error = errorAt("role");
  return (
    <FrontSection title={t("group.role")}>
      <p>{t(person.role === "member" ? "group.roleMember" : "group.roleFacilitator")}</p>
      {person.otherRoles.map((role) => (
        <PlainForm key={role} intent="change-role" busy={busy}>
          <input type="hidden" name="person" value={person.memberId} />
          <input type="hidden" name="role" value={role} />
          {error && <FieldError>{error}</FieldError>}
          <div>
            <Button type="submit" icon="user-check" disabled={busy}>
              {t(role === "member" ? "group.makeMember" : "group.makeFacilitator")}
            </Button>
          </div>
        </PlainForm>
      ))}
    </FrontSection>
  );
}
