import { defineConfig } from "vitest/config";
import { texts } from "./app/locales/texts-plugin.js";

// Unit, property and PostgreSQL tests stand beside the source; what needs a running system is in `tests/`.
export default defineConfig({
  plugins: [texts({ apart: false })],
  test: {
    include: ["{app,server,packages}/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/database.ts"],
    testTimeout: 30_000,
    pool: "threads",
  },
});
