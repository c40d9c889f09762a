// `pnpm fuzz`: the property tests and the hostile-input fuzz of the suite, many times over. Ends at the first
// failure, which prints its seed; run again with FUZZ_SEED to see it.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const runs = process.env.FUZZ_RUNS ?? "20000";
const vitest = path.join(root, "node_modules", ".bin", "vitest");
const done = spawnSync(vitest, ["run", "packages/plan", "packages/sync", "--testTimeout", "3600000"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FUZZ_RUNS: runs },
});
process.exit(done.status ?? 1);
