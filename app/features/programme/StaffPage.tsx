/** One person with a post: the posts and their end, one more group, a forgotten password. */
import { Avatar } from "../../ui/Avatar.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { LinkRow, Rows } from "../forms/Rows.tsx";
import { PasswordReset } from "../group/PasswordReset.tsx";
import { usePostWords } from "../links/use-post-words.ts";
import { AssignForm } from "./AssignForm.tsx";
import { EndPost } from "./EndPost.tsx";
import type { PostRow, ProgrammeView, StaffDetails } from "./programme-view.ts";
import styles from "./StaffPage.module.css";

export function StaffPage({ view, person }: { view: ProgrammeView; person: StaffDetails }) {
  const t = useText();
  if (person.ending) return <EndPost view={view} person={person} post={person.ending} />;
  const here = `/programme/${view.programme.id}`;
  return (
    <FrontPage
      me={view.me}
      back={{ to: here, label: view.programme.name }}
      title={
        <span className={styles.name}>
          <Avatar face={person} />
          <span>{person.nickname}</span>
        </span>
      }
    >
      <Rows label={t("programme.posts")}>
        {person.posts.map((post) => (
          <PostLine key={post.memberId} post={post} endAt={`${here}?person=${person.memberId}&end=${post.memberId}`} />
        ))}
      </Rows>
      {person.groups.length > 0 && <AssignForm person={person} />}
      {person.password && <PasswordReset memberId={person.memberId} password={person.password} />}
    </FrontPage>
  );
}

function PostLine({ post, endAt }: { post: PostRow; endAt: string }) {
  const t = useText();
  const postWords = usePostWords();
  const end = post.mayEnd && (
    <LinkButton kind="danger" icon="user-x" to={endAt}>
      {t("programme.endPost")}
    </LinkButton>
  );
  return <LinkRow title={post.placeName || t("programme.whole")} facts={postWords(post.role, "")} end={end} />;
}
