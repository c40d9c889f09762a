/** Where a QR code or an invitation link leads: the same door, with the code known. Opening it changes nothing. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { JoinPage } from "../features/join/JoinPage.tsx";
import { answerDoor, offerBehindLink } from "../features/join/join.server.ts";
import type { PageHandle } from "../features/shell/page-title.ts";
import { newFormKey } from "../server/posted-form.ts";

export const handle: PageHandle = { title: "join.pageTitle" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { first: await offerBehindLink(context, params.token ?? ""), formKey: newFormKey() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return await answerDoor(request, context, params.token ?? "");
}

export default function DoorByLink() {
  const { first, formKey } = useLoaderData<typeof loader>();
  return <JoinPage by="link" first={first} formKey={formKey} />;
}
