/** What somebody does here, in words: each role once, with its places. */
import { useText } from "../../ui/text.tsx";
import { roleWord } from "../group/role-words.ts";
import type { PostRow } from "./programme-view.ts";

export function PostWords({ posts }: { posts: readonly PostRow[] }) {
  const t = useText();
  const roles = [...new Set(posts.map(({ role }) => role))];
  const words = roles.map((role) => {
    const places = posts
      .filter((post) => post.role === role && post.placeName !== "")
      .map(({ placeName }) => placeName);
    return places.length === 0
      ? t(roleWord(role))
      : t("invite.postAt", { role: t(roleWord(role)), place: places.join(", ") });
  });
  return <span>{words.join(" · ")}</span>;
}
