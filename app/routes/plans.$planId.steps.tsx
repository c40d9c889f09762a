/** The steps of a plan, as board or list. The plan itself is opened by the layout around this route. */

import type { PageHandle } from "../features/shell/page-title.ts";
import { StepsScreen } from "../features/steps/StepsScreen.tsx";

export const handle: PageHandle = { title: "steps.title" };

export default StepsScreen;
