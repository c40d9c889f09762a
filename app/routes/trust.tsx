/** Helps a device trust this installation's own certificate. For anybody: it comes before the door. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TrustPage } from "../features/network/TrustPage.tsx";
import { loadTrust } from "../features/network/trust.server.ts";
import type { PageHandle } from "../features/shell/page-title.ts";

export const handle: PageHandle = { title: "trust.pageTitle" };

export function loader({ request, context }: LoaderFunctionArgs) {
  return loadTrust(request, context);
}

export default function Trust() {
  return <TrustPage view={useLoaderData<typeof loader>()} />;
}
