/** All that is loaded after the first paint, behind one dynamic import: Yjs, the provider, the device's copy. */
export { browserEnvironment } from "./browser-environment.ts";
export { LivePlan } from "./live-plan.ts";
