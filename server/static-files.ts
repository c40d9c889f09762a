/** Files of the build that are served as they are: hashed assets for ever, the rest for an hour, the service worker never from a cache. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono, type MiddlewareHandler } from "hono";

const foundFile = "foundFile";

export function staticFiles(folder: string): Hono {
  const files = new Hono();
  if (!existsSync(folder)) return files;
  files.use(cacheRule);
  files.get("/assets/*", filesOf(folder), formerFilesOf(folder), (context) => context.text("Not found", 404));
  // A file always has an ending: page addresses never touch the disk.
  files.get("/:file{[^/]+\\.[a-z0-9]+}", filesOf(folder));
  return files;
}

function filesOf(root: string): MiddlewareHandler {
  return serveStatic({ root, precompressed: true, onFound: (_file, context) => context.set(foundFile, true) });
}

/** Pages that were opened before the last update ask for the pieces they were built with. */
function formerFilesOf(folder: string): MiddlewareHandler {
  const former = join(folder, "..", "former-assets");
  return existsSync(former) ? filesOf(former) : (_context, next) => next();
}

// N.B. after the answer is made: what is set while a file is being found comes too late for it. Pages that nobody
// found as a file pass through here too, and have a rule of their own.
async function cacheRule(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  if (context.get(foundFile) === true) context.header("Cache-Control", ruleFor(context.req.path));
}

function ruleFor(path: string): string {
  if (path === "/sw.js") return "no-store";
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
