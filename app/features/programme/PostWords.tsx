/** What somebody does here, in words: each role once, with its places. */
import { usePostWords } from "../links/use-post-words.ts";
import type { PostRow } from "./programme-view.ts";

export function PostWords({ posts }: { posts: readonly PostRow[] }) {
  const postWords = usePostWords();
  const roles = [...new Set(posts.map(({ role }) => role))];
  const words = roles.map((role) => {
    const places = posts.filter((post) => post.role === role && post.placeName !== "");
    return postWords(role, places.map(({ placeName }) => placeName).join(", "));
  });
  return <span>{words.join(" · ")}</span>;
}
