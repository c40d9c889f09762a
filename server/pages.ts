/**
 * The only file of the server that knows Remix: hands requests to the built app, or in development to
 * Vite, which builds it on demand on the same port.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

export type PageContext = AppLoadContext;

export interface Pages {
  answer(request: Request, context: PageContext): Promise<Response>;
  /** Folder of files that are served as they are; null when `before` serves them. */
  readonly clientFolder: string | null;
  /** Looks at each request first; calls `next` for those that it leaves. */
  before(request: IncomingMessage, response: ServerResponse, next: () => void): void;
  close(): Promise<void>;
}

/** The pages of `build/`, as the build command left them. */
export async function builtPages(root: string): Promise<Pages> {
  const file = join(root, "build", "server", "index.js");
  const build: ServerBuild = await import(pathToFileURL(file).href);
  return {
    answer: createRequestHandler(build, "production"),
    clientFolder: join(root, "build", "client"),
    before: (_request, _response, next) => next(),
    close: async () => {},
  };
}

/** Pages that follow the sources while somebody works on them. */
export async function livePages(root: string, server: Server): Promise<Pages> {
  const { createServer } = await import("vite");
  const ours = new Set(process.listeners("SIGTERM").concat(process.listeners("SIGINT")));
  const vite = await createServer({
    root,
    // No answer here is meant for other sites.
    server: { middlewareMode: true, cors: false, hmr: { server } },
    // Looked at because routes name it, but it never goes to a browser.
    optimizeDeps: { exclude: ["@node-rs/argon2"] },
  });
  // Remix's plugin ends the process at the first signal, before the database could be stopped.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    for (const theirs of process.listeners(signal)) if (!ours.has(theirs)) process.off(signal, theirs);
  }
  const build = () => vite.ssrLoadModule("virtual:remix/server-build").then((module) => module as ServerBuild);
  return {
    answer: createRequestHandler(build, "development"),
    clientFolder: null,
    before: (request, response, next) => vite.middlewares(request, response, next),
    close: () => vite.close(),
  };
}
