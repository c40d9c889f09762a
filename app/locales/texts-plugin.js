// Gives the build each catalogue in four parts, compiled: `virtual:texts/bg/plan` and its sisters.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createCompiledCatalog } from "@lingui/cli/api";
import { readSources } from "./check/sources.js";
import { textParts } from "./check/text-parts.js";

const app = fileURLToPath(new URL("..", import.meta.url));
const address = /^virtual:texts\/(bg|en)\/(everywhere|plan|parts|outside)$/;

/**
 * `apart: false` gives all texts as "everywhere", for unit tests, which need not read all sources first.
 *
 * @param {{ apart?: boolean }} [options] @returns {import("vite").Plugin}
 */
export function texts({ apart = true } = {}) {
  /** @type {ReturnType<typeof textParts> | undefined} */
  let parts;
  return {
    name: "texts",
    resolveId: (id) => (address.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, locale = "", part] = address.exec(id.replace("\0", "")) ?? [];
      if (part === undefined) return;
      const file = fileURLToPath(new URL(`${locale}.json`, import.meta.url));
      this.addWatchFile(file);
      /** @type {Record<string, string>} */
      const all = JSON.parse(readFileSync(file, "utf8"));
      parts ??= textParts(apart ? readSources(app) : [], Object.keys(all));
      const wanted = parts;
      const messages = Object.fromEntries(Object.entries(all).filter(([text]) => wanted.get(text) === part));
      const { source, errors } = createCompiledCatalog(locale, messages, { namespace: "es" });
      if (errors.length > 0) this.error(errors.map(({ error }) => error.message).join("\n"));
      return { code: source, map: null };
    },
  };
}
