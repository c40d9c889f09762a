/** An open invitation as its giver sees it: the link to hand over, and taking it back. */
import type { ReactNode } from "react";
import type { Face } from "../../ui/Avatar.tsx";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage, FrontSection } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import type { InvitationDetails } from "../group/group-view.ts";
import { LinkCard } from "./LinkCard.tsx";
import { usePostWords } from "./use-post-words.ts";

interface InvitationPageProps {
  me: Face;
  invitation: InvitationDetails;
  back: { to: string; label: string };
  /** Where taking it back is posted to. */
  action: string;
  /** What happens when somebody opens it. */
  children: ReactNode;
}

export function InvitationPage({ me, invitation, back, action, children }: InvitationPageProps) {
  const t = useText();
  const postWords = usePostWords();
  const { busy } = useFormAnswer("revoke-invitation");
  const { id, role, placeName, note, link } = invitation;
  const post = postWords(role, placeName);
  return (
    <FrontPage me={me} back={back} title={t("invite.readyTitle")} facts={note === "" ? post : `${note} · ${post}`} wide>
      <p>{t("invite.readyText")}</p>
      {link ? (
        <LinkCard link={link} qrLabel={t("invite.qrLabel", { post })} />
      ) : (
        <Band tone="warn" icon="triangle-alert">
          {t("invite.unreadable")}
        </Band>
      )}
      <p className="dim">{children}</p>
      <FrontSection title={t("invite.revokeTitle")}>
        <p>{t("invite.revokeText")}</p>
        <PlainForm intent="revoke-invitation" busy={busy} action={action}>
          <input type="hidden" name="invitation" value={id} />
          <div>
            <Button type="submit" kind="danger" icon="x" disabled={busy}>
              {t("invite.revoke")}
            </Button>
          </div>
        </PlainForm>
      </FrontSection>
    </FrontPage>
  );
}
