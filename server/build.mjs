// Bundles the server's own entries for production: workspace packages inside, installed packages outside,
// so that plain Node starts in about a second and no TypeScript is needed at run time.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const manifests = [".", ...fs.readdirSync(path.join(root, "packages")).map((name) => path.join("packages", name))]
  .map((folder) => path.join(root, folder, "package.json"))
  .filter((file) => fs.existsSync(file));

/** Workspace packages are sources and must be bundled; everything else stays an import. */
const external = manifests.flatMap((file) => {
  const {
    dependencies = {},
    optionalDependencies = {},
    devDependencies = {},
  } = JSON.parse(fs.readFileSync(file, "utf8"));
  return Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies })
    .filter(([, version]) => !version.startsWith("workspace:"))
    .flatMap(([name]) => [name, `${name}/*`]);
});

await build({
  absWorkingDir: root,
  entryPoints: { server: "server/main.ts", zaedno: "server/zaedno.ts", "reviewer-worker": "server/reviewer-worker.ts" },
  outdir: "build",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: true,
  external,
  logLevel: "warning",
});

/** Old phones on weak networks: each text asset is stored in both encodings once, at the best level. */
function compressAssets(folder = path.join(root, "build", "client")) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(js|css|svg|json|webmanifest|html)$/.test(file)) continue;
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}
compressAssets();
