// Which folder may know which, and why. A violation prints the rule's name and its reason.
const browserOnly = "^app/(?!server/)(?!.*\\.server\\.)(?!.*\\.test\\.)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one idea cut in the wrong place.",
      from: { path: "^(app|server|packages|tests)/" },
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "plan-is-pure",
      severity: "error",
      comment:
        "The plan's rules run in the browser, the server and a worker alike: no Node, React, sockets, storage or other package of ours.",
      from: { path: "^packages/plan/", pathNot: "\\.test\\.ts$|/testing/" },
      to: { pathNot: "^packages/plan/|node_modules/(yjs|valibot|fractional-indexing|@internationalized|lib0)/" },
    },
    {
      name: "maps-read-plans-only",
      severity: "error",
      comment:
        "A map is drawn in the browser, on the server and for paper from the same plan: no React, no DOM, no Node, nothing else of ours.",
      from: { path: "^packages/maps/src/", pathNot: "\\.test\\.ts$|/testing/" },
      to: { pathNot: "^packages/(maps|plan)/" },
    },
    {
      name: "sync-knows-no-plan",
      severity: "error",
      comment: "Sync carries bytes of any document; fault tests use three-line documents because of that.",
      from: { path: "^packages/sync/", pathNot: "\\.test\\.ts$|/testing/" },
      to: { pathNot: "^packages/sync/|node_modules/(yjs|y-protocols|lib0)/" },
    },
    {
      name: "programme-looks-down-only",
      severity: "error",
      comment: "People and sessions know the plan's roles, and nothing about sync, screens or the server.",
      from: { path: "^packages/programme/" },
      to: { path: "^(packages/sync|app|server)/" },
    },
    {
      name: "nothing-imports-app",
      severity: "error",
      comment: "Screens are the last layer; only Remix loads them.",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "nothing-imports-server",
      severity: "error",
      comment: "The server joins the parts; a part that needs it has its dependency upside down.",
      from: { path: "^(app|packages)/" },
      to: { path: "^server/" },
    },
    {
      name: "no-server-code-in-the-browser",
      severity: "error",
      comment: "Database, sessions and secrets never reach the browser's bundle.",
      from: {
        path: browserOnly,
        pathNot: "^app/routes/|^app/root\\.tsx$|^app/entry\\.server\\.tsx$|^app/service-worker/vite",
      },
      to: {
        path: "^packages/programme/|^app/server/|\\.server\\.tsx?$|node_modules/(postgres|lucia|ws|hono)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "one-door-to-yjs-sockets",
      severity: "error",
      comment: "Only app/collab knows how a plan travels; screens ask it.",
      from: { path: "^app/(?!collab/)" },
      to: { path: "node_modules/(yjs|y-websocket|y-protocols|lib0)/" },
    },
    {
      name: "one-file-knows-lucia",
      severity: "error",
      comment: "Lucia is past its support: it must be replaceable in a day.",
      from: { path: "^(app|server|packages)/", pathNot: "^packages/programme/src/auth" },
      to: { path: "node_modules/(lucia|@lucia-auth)/" },
    },
    {
      name: "only-app-knows-remix",
      severity: "error",
      comment:
        "Remix 2 is past its support: everything else survives its replacement. The server's one file hands requests over.",
      from: { pathNot: "^app/|^server/pages\\.ts$|^vite\\.config|^remix\\.config" },
      to: { path: "node_modules/@remix-run/" },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      comment: "What production needs does not live among tests.",
      from: { path: "^(app|server|packages)/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-deep-imports",
      severity: "error",
      comment: "A package is its index; what it does not export is free to change.",
      from: { path: "^(app|server|tests)/" },
      to: { path: "^packages/[^/]+/src/(?!index\\.ts$|testing/index\\.ts$)" },
    },
    {
      name: "no-deep-imports-between-packages",
      severity: "error",
      comment: "A package is its index, for its neighbours too.",
      from: { path: "^packages/([^/]+)/" },
      to: { path: "^packages/[^/]+/src/(?!index\\.ts$|testing/index\\.ts$)", pathNot: "^packages/$1/" },
    },
    {
      name: "remix-package-is-a-stub",
      severity: "error",
      comment: "The package `remix` throws when imported; the framework is @remix-run/*.",
      from: {},
      to: { path: "node_modules/remix/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|data)/|\\?lingui$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js"],
    },
  },
};
