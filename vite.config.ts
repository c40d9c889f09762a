import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import bg from "./app/locales/bg.json" with { type: "json" };
import { catalogueFaults } from "./app/locales/check/catalogue-faults.js";
import en from "./app/locales/en.json" with { type: "json" };
import { texts } from "./app/locales/texts-plugin.js";
import remixConfig from "./remix.config.js";

/** A text that one language lacks stops the build. */
const completeTexts: Plugin = {
  name: "complete-texts",
  buildStart() {
    const faults = catalogueFaults({ bg, en });
    if (faults.length > 0) this.error(faults.join("\n"));
  },
};

/**
 * Parts that every screen has travel as one file, not as thirty small ones. N.B. whatever such a part imports travels with
 * it: dragging must stay outside, and parts of `ui` take only types from the plan.
 */
function sharedChunk(id: string): string | undefined {
  const [, locale, part] = /virtual:texts\/(\w+)\/(\w+)/.exec(id) ?? [];
  if (part !== undefined) return `texts-${locale}-${part}`;
  return /\/app\/(ui\/(?!drag\/)|locales\/catalogue)|node_modules\/@lingui\//.test(id) ? "ui" : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [completeTexts, remix(remixConfig), texts()],
  resolve: { dedupe: ["yjs", "lib0", "y-protocols", "react", "react-dom"] },
  ssr: { noExternal: [/^@zaedno\//] },
  // The browser floor of the README: the last versions that old Windows laptops and phones can run.
  build: {
    target: ["chrome109", "firefox115", "safari15.6"],
    cssMinify: "lightningcss",
    assetsInlineLimit: 0,
    rollupOptions: { output: isSsrBuild ? {} : { manualChunks: sharedChunk } },
  },
  css: {
    transformer: "lightningcss",
    lightningcss: { targets: { chrome: 109 << 16, firefox: 115 << 16, safari: (15 << 16) | (6 << 8) } },
  },
  // Without these two the first page of the development server hangs on "optimized dependencies changed".
  optimizeDeps: {
    entries: ["app/root.tsx", "app/routes/**/*.{ts,tsx}"],
    include: [
      "react",
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "react-dom",
      "react-dom/client",
      "@remix-run/react",
      "@lingui/core",
      "@lingui/react",
    ],
  },
}));
