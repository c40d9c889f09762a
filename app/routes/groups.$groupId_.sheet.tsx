/** The group's code on one page of paper. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SheetPage } from "../features/group/SheetPage.tsx";
import { loadSheet, type SheetView } from "../features/group/sheet.server.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "group.sheet" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return await loadSheet(request, context, params.groupId);
}

export default function Sheet() {
  return <SheetPage view={useLoaderData<SheetView>()} />;
}
