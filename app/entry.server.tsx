/** Renders pages on the server, in the reader's language. */
import { Readable } from "node:stream";
import { I18nProvider } from "@lingui/react";
import type { AppLoadContext, EntryContext, HandleDataRequestFunction, HandleErrorFunction } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "./features/shell/nonce.ts";
import { speak } from "./locales/catalogue.ts";
import { readLocale } from "./server/locale.ts";
import { sendPendingCookies } from "./server/session.ts";
import { wholeLetters } from "./server/whole-letters.ts";

const renderLimitMs = 5_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
) {
  const { nonce } = context;
  const i18n = await speak(readLocale(request));
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", i18n.locale);
  // Pages hold a person's own view; neither a shared browser's back button nor a proxy may keep one.
  headers.set("Cache-Control", "no-store");
  sendPendingCookies(context, headers);
  const page = (
    <NonceProvider value={nonce}>
      <I18nProvider i18n={i18n}>
        <RemixServer context={remixContext} url={request.url} abortDelay={renderLimitMs} nonce={nonce} />
      </I18nProvider>
    </NonceProvider>
  );
  const whole = isbot(request.headers.get("user-agent")) || remixContext.isSpaMode;
  return new Promise<Response>((resolve, reject) => {
    let answer = status;
    const send = () => {
      const body = wholeLetters();
      pipe(body);
      resolve(new Response(createReadableStreamFromReadable(Readable.from(body)), { headers, status: answer }));
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whole ? "onAllReady" : "onShellReady"]: send,
      onShellError: reject,
      onError: () => {
        answer = 500;
      },
    });
    setTimeout(abort, renderLimitMs + 1_000).unref();
  });
}

/** The same for pages whose data is fetched by script. */
export const handleDataRequest: HandleDataRequestFunction = (response, { context }) => {
  sendPendingCookies(context, response.headers);
  return response;
};

/**
 * A visitor who left early is not a fault, nor is a request that no page of ours makes: strangers must not fill the log.
 * Everything else is, and is told to whoever runs the server.
 */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  // The stack alone: what the database adds to its errors quotes e-mails and names.
  console.error(error instanceof Error ? error.stack : error);
};
