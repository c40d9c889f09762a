/** The first page of a plan: what we demand, how far we are, what comes next. */
import { OverviewScreen } from "../features/overview/OverviewScreen.tsx";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "overview.title" };

export default OverviewScreen;
