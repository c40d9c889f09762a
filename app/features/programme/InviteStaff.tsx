/** Inviting somebody to a post anywhere in the programme. */
import { useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { InviteForm, type PostChoice } from "../links/InviteForm.tsx";
import type { ProgrammeView } from "./programme-view.ts";

interface InviteStaffProps {
  view: ProgrammeView;
  posts: readonly PostChoice[];
  first: string;
}

export function InviteStaff({ view, posts, first }: InviteStaffProps) {
  const t = useText();
  return (
    <FrontPage
      me={view.me}
      back={{ to: `/programme/${view.programme.id}`, label: t("forms.back") }}
      title={t("invite.title")}
      facts={view.programme.name}
    >
      <InviteForm formKey={view.formKey} posts={posts} first={first} />
    </FrontPage>
  );
}
