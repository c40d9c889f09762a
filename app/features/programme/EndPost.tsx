/** The question before a post ends, with what happens then in plain words. */
import { Button, LinkButton } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import { usePostWords } from "../links/use-post-words.ts";
import type { PostRow, ProgrammeView, StaffDetails } from "./programme-view.ts";

export function EndPost({ view, person, post }: { view: ProgrammeView; person: StaffDetails; post: PostRow }) {
  const t = useText();
  const postWords = usePostWords();
  const { busy } = useFormAnswer("end-post");
  const here = `/programme/${view.programme.id}`;
  const back = `${here}?person=${person.memberId}`;
  const { nickname } = person;
  return (
    <FrontPage
      me={view.me}
      back={{ to: back, label: t("forms.back") }}
      title={t("programme.endTitle", { nickname })}
      facts={postWords(post.role, post.placeName || view.programme.name)}
    >
      <p>{t(person.posts.length > 1 ? "programme.endText" : "programme.endLast", { nickname })}</p>
      <PlainForm intent="end-post" busy={busy} action={here} inRow>
        <input type="hidden" name="post" value={post.memberId} />
        <LinkButton kind="main" to={back}>
          {t("programme.endNo")}
        </LinkButton>
        <Button type="submit" kind="danger" icon="user-x" disabled={busy}>
          {t("programme.endYes")}
        </Button>
      </PlainForm>
    </FrontPage>
  );
}
