import { lingui } from "@lingui/vite-plugin";
import { defineConfig } from "vitest/config";

// Unit, property and PostgreSQL tests stand beside the source; what needs a running system is in `tests/`.
export default defineConfig({
  plugins: [lingui()],
  test: {
    include: ["{app,server,packages}/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/database.ts"],
    testTimeout: 30_000,
    pool: "threads",
  },
});
