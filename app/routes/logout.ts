/** Ends this browser's session, or all of the account's. Only by POST: a link could be followed by a preview. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { postedFields } from "../server/posted-form.ts";
import { endedCookie, sessionOf } from "../server/session.ts";

export const loader = () => redirect("/");

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await sessionOf(request, context);
  const everywhere = (await postedFields(request))("where") === "everywhere";
  if (session) {
    if (everywhere) await context.auth.revokeAll(session.accountId);
    else await context.auth.revoke(session.accountId, session.id);
    context.access.changed();
  }
  return redirect("/", { headers: { "Set-Cookie": endedCookie(context) } });
}
