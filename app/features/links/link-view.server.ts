/** Makes a link ready to be shown: the address for other devices, and its QR. */
import type { AppLoadContext } from "@remix-run/node";
import type { LinkView } from "./link-view.ts";
import { qrDrawing } from "./qr.server.ts";
import { sharedAddress } from "./shared-address.server.ts";

export function linkView(request: Request, context: AppLoadContext, path: string, until: Date): LinkView {
  const url = sharedAddress(request.url, context.env, path);
  return { url, qr: qrDrawing(url), until: until.toISOString() };
}
