/**
 * The service worker's own build. It runs after the pages' build, because the worker keeps exactly the
 * files which that one has made, and it must be one plain script under an address that never changes.
 */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import type { Build } from "./kept-assets.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const client = `${root}/build/client`;

function presentBuild(): Build {
  const files = readdirSync(`${client}/assets`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:map|gz|br)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(client.length))
    .sort();
  const id = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
  return { id, assets: files };
}

/** Asked only when something is really built: tools that merely read this file find no build. */
const knowsPresentBuild: Plugin = {
  name: "present-build",
  config: () => ({ define: { __BUILD__: JSON.stringify(presentBuild()) } }),
};

export default defineConfig({
  root,
  plugins: [knowsPresentBuild],
  publicDir: false,
  build: {
    outDir: client,
    emptyOutDir: false,
    target: ["chrome109", "firefox115", "safari15.6"],
    rollupOptions: {
      input: { sw: `${root}/app/service-worker/worker.ts`, "sw-off": `${root}/app/service-worker/worker-off.ts` },
      output: { format: "es", entryFileNames: "[name].js" },
    },
  },
});
