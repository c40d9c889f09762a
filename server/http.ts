/**
 * Everything that is asked over plain HTTP, in the order in which it is decided: headers, where the request
 * comes from, how large it is, then health, files and pages.
 */
import { randomBytes } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { type Log, loggablePath } from "./log.ts";
import type { PageContext, Pages } from "./pages.ts";
import { type BrowserId, browserIdOf, isSecure } from "./request-facts.ts";
import { isFromOwnPage, isReading } from "./same-origin.ts";
import { type PageRules, securityHeaders } from "./security-headers.ts";
import { staticFiles } from "./static-files.ts";

interface Variables {
  nonce: string;
  secure: boolean;
  browser: BrowserId;
}

type App = Hono<{ Bindings: HttpBindings; Variables: Variables }>;
type AppRequest = Context<{ Bindings: HttpBindings; Variables: Variables }>;

export interface HttpParts {
  readonly pages: Pages;
  readonly rules: PageRules;
  readonly log: Log;
  /** Whether requests can be served: the database answers and nobody has asked to stop. */
  readonly isReady: () => Promise<boolean>;
  /** Our certificate authority's certificate; null when there is none. */
  readonly authority?: () => Buffer | null;
  readonly pageContext: (facts: { nonce: string; secure: boolean; browserId: string }) => PageContext;
}

const largestBodyBytes = 256 * 1024;

export function createHttp(parts: HttpParts): App {
  const app: App = new Hono();
  app.use(noteFacts(parts));
  app.use(refuseForeignWrites(parts));
  app.use(bodyLimit({ maxSize: largestBodyBytes, onError: (context) => refused(context, 413, "Too large") }));
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", async (context) =>
    (await parts.isReady()) ? context.text("ok") : context.text("not ready", 503),
  );
  app.get("/trust/zaedno-ca.crt", (context) => giveAuthority(parts, context));
  if (parts.pages.clientFolder !== null) app.route("/", staticFiles(parts.pages.clientFolder));
  app.all("*", compress({ encoding: "gzip" }), (context) => answerPage(parts, context));
  app.notFound((context) => context.text("Not found", 404));
  app.onError((error, context) => {
    parts.log.error({ path: loggablePath(context.req.path), err: error }, "a request failed");
    return context.text("Something went wrong", 500);
  });
  return app;
}

/** With this type phones ask at once whether to install it; without a session, because trust comes first. */
function giveAuthority({ authority }: HttpParts, context: AppRequest): Response {
  const certificate = authority?.() ?? null;
  if (certificate === null) return context.text("Not found", 404);
  return context.body(new Uint8Array(certificate), 200, {
    "Content-Type": "application/x-x509-ca-cert",
    "Content-Disposition": 'attachment; filename="zaedno-ca.crt"',
  });
}

/** Sets what every answer carries, and writes the log line when it is known how the request ended. */
function noteFacts({ rules, log }: HttpParts) {
  return async (context: AppRequest, next: () => Promise<void>): Promise<void> => {
    const began = performance.now();
    const { incoming } = context.env;
    const nonce = randomBytes(16).toString("base64url");
    const secure = isSecure(incoming, rules);
    context.set("nonce", nonce);
    context.set("secure", secure);
    context.set("browser", browserIdOf(incoming, secure));
    await next();
    for (const [name, value] of securityHeaders(incoming, nonce, rules)) context.header(name, value);
    if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
    const ms = Math.round(performance.now() - began);
    log.debug({ method: context.req.method, path: loggablePath(context.req.path), status: context.res.status, ms });
  };
}

function refuseForeignWrites({ rules, log }: HttpParts) {
  return async (context: AppRequest, next: () => Promise<void>): Promise<Response | undefined> => {
    if (isReading(context.req.method) || isFromOwnPage(context.env.incoming, rules)) {
      await next();
      return undefined;
    }
    log.info({ path: loggablePath(context.req.path) }, "refused a write from another site");
    return refused(context, 403, "Requests that change something must come from this site's own pages");
  };
}

/** Its body was not read, so the connection can't be used for another request. */
function refused(context: Context, status: 403 | 413, text: string): Response {
  return context.text(text, status, { Connection: "close" });
}

async function answerPage({ pages, pageContext }: HttpParts, context: AppRequest): Promise<Response> {
  const { nonce, secure, browser } = context.var;
  const answer = await pages.answer(context.req.raw, pageContext({ nonce, secure, browserId: browser.id }));
  if (browser.setCookie === null) return answer;
  const headers = new Headers(answer.headers);
  headers.append("Set-Cookie", browser.setCookie);
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}
