/** A programme, for its administrators and coordinators: regions, groups, people with a post, invitations. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProgrammePage } from "../features/programme/ProgrammePage.tsx";
import { loadProgramme } from "../features/programme/programme.server.ts";
import { actInProgramme } from "../features/programme/programme-actions.server.ts";
import type { ProgrammeView } from "../features/programme/programme-view.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "programme.pageTitle" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return await loadProgramme(request, context, params.programmeId);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return await actInProgramme(request, context, params.programmeId);
}

export default function Programme() {
  return <ProgrammePage view={useLoaderData<ProgrammeView>()} />;
}
