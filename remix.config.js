/**
 * The options that `vite.config.ts` passes to Remix's Vite plugin.
 * All `v3_*` flags but one are on, so that a move to React Router 7 stays mechanical.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  ignoredRouteFiles: ["**/*.test.*", "**/*.module.css"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // Off on purpose: two navigations at one moment can meet a route that is not known yet and end on an error page, and
    // without the network a page that was never visited could not be found at all. All routes together are some kilobytes.
    v3_lazyRouteDiscovery: false,
  },
};
