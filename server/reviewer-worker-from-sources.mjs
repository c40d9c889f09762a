// The reviewing thread's entry in development and tests: a thread does not inherit the loader that reads TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./reviewer-worker.ts");
