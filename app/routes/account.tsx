/** The person's own page: name and sign, PIN, language, look, devices. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountPage } from "../features/account/AccountPage.tsx";
import { answerAccount, loadAccount } from "../features/account/account.server.ts";
import type { AccountView } from "../features/account/account-view.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "account.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  return await loadAccount(request, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  return await answerAccount(request, context);
}

export default function Account() {
  return <AccountPage view={useLoaderData<AccountView>()} />;
}
