/** Files of the build that are served as they are: hashed assets for ever, the rest for an hour, the service worker never from a cache. */
import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";

export function staticFiles(folder: string): Hono {
  const files = new Hono();
  if (!existsSync(folder)) return files;
  const found = serveStatic({ root: folder, precompressed: true, onFound: (_file, context) => cacheRule(context) });
  files.get("/assets/*", found, (context) => context.text("Not found", 404));
  // A file always has an ending: page addresses never touch the disk.
  files.get("/:file{[^/]+\\.[a-z0-9]+}", found);
  return files;
}

function cacheRule(context: Context): void {
  const { path } = context.req;
  if (path === "/sw.js") context.header("Cache-Control", "no-store");
  else if (path.startsWith("/assets/")) context.header("Cache-Control", "public, max-age=31536000, immutable");
  else context.header("Cache-Control", "public, max-age=3600");
}
