/** "My data": everything that is kept about the person who asks, as a file to take along. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownData } from "@zaedno/programme";
import { requireMemberships } from "../server/session.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await requireMemberships(request, context);
  const data = await ownData(context.sql, session.accountId, context.now());
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Disposition": 'attachment; filename="zaedno-my-data.json"',
    "Cache-Control": "no-store",
  };
  return new Response(`${JSON.stringify(data, null, 2)}\n`, { headers });
}
