import { defineConfig } from "vitest/config";

// What starts, kills and restarts whole servers: one file at a time, so that each has the machine's two cores.
export default defineConfig({
  test: {
    include: ["tests/fault/**/*.test.ts", "tests/security/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
