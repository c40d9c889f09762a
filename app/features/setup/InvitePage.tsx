/** Behind an invitation: to what, by whom, and the few fields that make somebody part of it. */
import { Link } from "@remix-run/react";
import { Band } from "../../ui/Band.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Rich, useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import { usePostWords } from "../links/use-post-words.ts";
import { DeadLink } from "./DeadLink.tsx";
import type { InviteView } from "./invite-view.ts";
import { EntryFields, FaceFields, PasswordField } from "./StaffFields.tsx";

export function InvitePage({ view }: { view: InviteView }) {
  const t = useText();
  switch (view.kind) {
    case "post":
      return <PostOffer view={view} />;
    case "password":
      return <NewPassword email={view.email} />;
    case "dead":
      return (
        <DeadLink title={t("setup.inviteTitle")} text={t("setup.inviteDead")}>
          <p>{t("setup.inviteDeadHow")}</p>
          <LinkButton icon="log-in" to="/login">
            {t("join.signIn")}
          </LinkButton>
        </DeadLink>
      );
  }
}

function PostOffer({ view }: { view: Extract<InviteView, { kind: "post" }> }) {
  const t = useText();
  const form = useFormAnswer("post");
  const postWords = usePostWords();
  const { role, placeName, invitedBy, programmeName, present } = view;
  return (
    <FrontPage
      me={null}
      title={t("setup.inviteTitle")}
      facts={t("setup.invitedBy", { nickname: invitedBy, programme: programmeName })}
    >
      <Band icon="user-check" title={`${postWords(role, placeName)}.`}>
        {t(`setup.means.${role}`)}
      </Band>
      <PlainForm intent="post" busy={form.busy}>
        {present && (
          <p>
            <input type="hidden" name="who" value="me" />
            <Rich id="setup.present" values={{ email: present.email }} components={{ link: <Link to="/account" /> }} />
          </p>
        )}
        <FaceFields form={form} takenSymbols={view.takenSymbols} {...(present && { before: present })} />
        {!present && <EntryFields form={form} />}
        <Button type="submit" kind="main" big wide iconAfter="arrow-right" disabled={form.busy}>
          {t("setup.accept")}
        </Button>
      </PlainForm>
    </FrontPage>
  );
}

function NewPassword({ email }: { email: string }) {
  const t = useText();
  const form = useFormAnswer("password");
  return (
    <FrontPage me={null} title={t("setup.passwordTitle")} facts={t("setup.passwordText")}>
      <PlainForm intent="password" busy={form.busy}>
        <p>
          {t("account.email")} <b>{email}</b>
        </p>
        <PasswordField form={form} />
        <Button type="submit" kind="main" big wide disabled={form.busy}>
          {t("setup.passwordDo")}
        </Button>
      </PlainForm>
    </FrontPage>
  );
}
