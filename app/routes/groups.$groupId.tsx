/** A group: its people, and for those responsible its code, seats and settings. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GroupPage } from "../features/group/GroupPage.tsx";
import { loadGroup } from "../features/group/group.server.ts";
import { actInGroup } from "../features/group/group-actions.server.ts";
import type { GroupView } from "../features/group/group-view.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "group.pageTitle" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return await loadGroup(request, context, params.groupId);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return await actInGroup(request, context, params.groupId);
}

export default function Group() {
  return <GroupPage view={useLoaderData<GroupView>()} />;
}
