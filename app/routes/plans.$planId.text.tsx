/** The group's texts: its story, and what it says to whom. The plan itself is opened by the layout around this route. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../features/shell/page-title.ts";
import { TextScreen } from "../features/text/TextScreen.tsx";
import { loadTextPage, type TextPage } from "../features/text/text-page.server.ts";

export const handle: PageHandle = { title: "text.title" };

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<TextPage> {
  return await loadTextPage(request, context, params.planId);
}

/** Within the app the document is here already, and there may be no network. */
export function clientLoader(): TextPage {
  return { id: null, blocks: null };
}

/** What the server sent is for the first moment only. */
export function shouldRevalidate(): boolean {
  return false;
}

export default function TextRoute() {
  return <TextScreen first={useLoaderData<TextPage>()} />;
}
