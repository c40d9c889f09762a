/** The people around the demand, as table, spectrum or grid. The plan itself is opened by the layout around this route. */
import { PeopleScreen } from "../features/people/PeopleScreen.tsx";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "people.title" };

export default PeopleScreen;
