/** What the group wants, from whom and until when; why; and what it has for that. */
import { IssueScreen } from "../features/issue/IssueScreen.tsx";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "issue.title" };

export default IssueScreen;
