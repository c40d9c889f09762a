/** Sign-in with e-mail and password, for facilitators, mentors and staff. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { LoginPage } from "../features/account/LoginPage.tsx";
import { answerLogin } from "../features/account/login.server.ts";
import type { PageHandle } from "../features/shell/page-title.ts";
import { sessionOf } from "../server/session.ts";

export const handle: PageHandle = { title: "login.pageTitle" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  return (await sessionOf(request, context)) === null ? null : redirect("/home");
}

export async function action({ request, context }: ActionFunctionArgs) {
  return await answerLogin(request, context);
}

export default LoginPage;
