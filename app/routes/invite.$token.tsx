/** Where an invitation to a post, or a link for a new password, leads. Opening it changes nothing. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InvitePage } from "../features/setup/InvitePage.tsx";
import { answerInvite, loadInvite } from "../features/setup/invite.server.ts";
import type { InviteView } from "../features/setup/invite-view.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "setup.inviteTitle" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return await loadInvite(request, context, params.token ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return await answerInvite(request, context, params.token ?? "");
}

export default function Invite() {
  return <InvitePage view={useLoaderData<InviteView>()} />;
}
