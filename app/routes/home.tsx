/** After the door: my groups and their plans; for facilitators also who waits to be let in. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HomePage } from "../features/home/HomePage.tsx";
import { loadHome } from "../features/home/home.server.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "home.pageTitle" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  return await loadHome(request, context);
}

export default function Home() {
  return <HomePage view={useLoaderData<typeof loader>()} />;
}
