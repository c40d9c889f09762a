/** Where a QR code or an invitation link leads: the same door, with the code known. Opening it changes nothing. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { JoinPage } from "../features/join/JoinPage.tsx";
import { answerDoor, offerBehindLink } from "../features/join/join.server.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "join.pageTitle" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  return await offerBehindLink(context, params.token ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return await answerDoor(request, context, params.token ?? "");
}

export default function DoorByLink() {
  return <JoinPage by="link" first={useLoaderData<typeof loader>()} />;
}
