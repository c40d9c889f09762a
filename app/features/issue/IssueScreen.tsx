/** What the group wants, from whom and until when; why; and what it has for that. */
import { useText } from "../../ui/text.tsx";
import { PageHead } from "../editing/PageHead.tsx";

export function IssueScreen() {
  const t = useText();
  return <PageHead title={t("issue.title")} />;
}
