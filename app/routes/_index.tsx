/** The front door: join by code. Whoever is in already goes to their groups, unless they want another one. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { JoinPage } from "../features/join/JoinPage.tsx";
import { answerDoor } from "../features/join/join.server.ts";
import type { PageHandle } from "../features/shell/page-title.ts";
import { newFormKey } from "../server/posted-form.ts";
import { lostPlaces, sessionOf } from "../server/session.ts";

export const handle: PageHandle = { title: "join.pageTitle" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const wantsAnother = new URL(request.url).searchParams.has("another");
  if (!wantsAnother && (await sessionOf(request, context)) !== null) return redirect("/home");
  return { lost: await lostPlaces(request, context), formKey: newFormKey() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return await answerDoor(request, context, null);
}

export default function FrontDoor() {
  const { lost, formKey } = useLoaderData<typeof loader>();
  return <JoinPage by="code" lost={lost} formKey={formKey} />;
}
