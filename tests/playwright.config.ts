/** Real browsers against a real server with a fresh database; two workers for two cores. */
import { defineConfig } from "playwright/test";
import { findBrowser } from "./support/browser.mjs";
import { demoPassword, e2eDataDir, e2eHttpsPort, e2ePort, unsafeHost } from "./support/e2e-server.ts";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"]],
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${e2ePort}`,
    locale: "bg-BG",
    timezoneId: "Europe/Sofia",
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // The mapped name is this machine, but no secure context: what a phone meets on a workshop's local network.
      args: ["--no-sandbox", "--disable-dev-shm-usage", `--host-resolver-rules=MAP ${unsafeHost} 127.0.0.1`],
    },
  },
  webServer: {
    command: "node --enable-source-maps build/server.js",
    cwd: "..",
    url: `http://localhost:${e2ePort}/healthz`,
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      NODE_ENV: "production",
      PORT: String(e2ePort),
      HTTPS: "1",
      HTTPS_PORT: String(e2eHttpsPort),
      DATA_DIR: e2eDataDir,
      DEMO: "1",
      DEMO_PASSWORD: demoPassword,
    },
  },
});
