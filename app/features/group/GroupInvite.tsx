/** Inviting a facilitator or mentor to this group. */
import { useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { InviteForm } from "../links/InviteForm.tsx";
import type { GroupView } from "./group-view.ts";

export function GroupInvite({ view }: { view: GroupView }) {
  const t = useText();
  const { group } = view;
  return (
    <FrontPage
      me={view.me}
      back={{ to: `/groups/${group.id}`, label: t("forms.back") }}
      title={t("invite.title")}
      facts={group.name}
    >
      <InviteForm formKey={view.formKey} roles={view.mayInvite} />
    </FrontPage>
  );
}
