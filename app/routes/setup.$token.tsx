/** Where the link in the terminal leads: the first administrator. Opening it changes nothing. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SetupPage } from "../features/setup/SetupPage.tsx";
import { answerSetup, loadSetup } from "../features/setup/setup.server.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "setup.title" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return await loadSetup(request, context, params.token ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return await answerSetup(request, context, params.token ?? "");
}

export default function Setup() {
  return <SetupPage view={useLoaderData<typeof loader>()} />;
}
