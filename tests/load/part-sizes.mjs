// Reads a build: which files each page needs at once, and which parts are fetched later. Knows Remix's manifest.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const assets = path.join(root, "build", "client", "assets");
const layout = "routes/plans.$planId";
/** Begun on every page of a plan after its first paint: later parts may count on what it brings. */
const livePart = "live-part";
/** Of the two languages the larger one. */
const texts = { everywhere: "texts-bg-everywhere", plan: "texts-bg-plan", outside: "texts-bg-outside" };
/** What parts say that are fetched on need comes with the first of them. */
const textsOfParts = "texts-bg-parts";

/** @typedef {{ id: string, parentId?: string, path?: string, index?: boolean, module: string, imports?: string[], css?: string[], hasLoader: boolean }} Route */

export class PartSizes {
  #files = fs.readdirSync(assets);
  #manifestFile = this.#files.find((name) => /^manifest-.*\.js$/.test(name)) ?? "";
  #manifest = readManifest(this.#manifestFile);
  /** @type {Map<string, number>} */
  #known = new Map();

  /** Every route that is a page of its own, those of a plan first. */
  pages() {
    const routes = Object.values(this.#manifest.routes);
    const isPage = (/** @type {Route} */ { id, module }) =>
      id !== "root" && id !== layout && !this.#isEmpty(path.basename(module));
    return routes
      .filter(isPage)
      .map((route) => ({
        id: route.id,
        script: this.#kb(this.#scriptsOf(route)),
        style: this.#kb(this.#stylesOf(route)),
      }))
      .sort((a, b) => Number(b.id.startsWith(layout)) - Number(a.id.startsWith(layout)) || a.id.localeCompare(b.id));
  }

  /** What is fetched on need, the largest first, without what the pages that ask for it have by then. */
  lazyParts() {
    const live = this.#closure([this.#chunk(livePart)]);
    const parts = [...this.#lazyEntries()].map(([file, askers]) => {
      const there = this.#hadBy(askers);
      const name = nameOf(file);
      if (name !== livePart) for (const one of live) there.add(one);
      return { name, script: this.#kb(without(this.#closure([file]), there)) };
    });
    return parts.filter(({ script }) => script > 0).sort((a, b) => b.script - a.script);
  }

  /** What every page has that may ask. @param {Set<string>} askers @returns {Set<string>} */
  #hadBy(askers) {
    const pages = Object.values(this.#manifest.routes).map((route) => this.#scriptsOf(route));
    const asking = pages.filter((files) => [...askers].some((asker) => files.has(asker)));
    const [first, ...others] = asking.length > 0 ? asking : [this.#scriptsOf(this.#route(layout))];
    return new Set([...(first ?? [])].filter((file) => others.every((files) => files.has(file))));
  }

  /** @param {Route} route @returns {Set<string>} */
  #scriptsOf(route) {
    const { entry } = this.#manifest;
    const modules = [entry, ...this.#withParents(route)].flatMap(({ module, imports = [] }) => [module, ...imports]);
    const files = modules.map((address) => path.basename(address));
    const own = route.id.startsWith(layout) ? texts.plan : texts.outside;
    return this.#closure([...files, this.#manifestFile, this.#chunk(texts.everywhere), this.#chunk(own)]);
  }

  /** @param {Route} route @returns {Set<string>} */
  #stylesOf(route) {
    const { entry } = this.#manifest;
    const sheets = [entry, ...this.#withParents(route)].flatMap(({ css = [] }) => css);
    return new Set(sheets.map((address) => path.basename(address)));
  }

  /** @param {Route} route @returns {Route[]} */
  #withParents(route) {
    return route.parentId === undefined ? [route] : [...this.#withParents(this.#route(route.parentId)), route];
  }

  /** @param {string} id @returns {Route} */
  #route(id) {
    const route = this.#manifest.routes[id];
    if (!route) throw new Error(`The build has no route ${id}.`);
    return route;
  }

  /** @param {string} name of a chunk, without the letters that stand for its content */
  #chunk(name) {
    const file = this.#files.find((one) => one.endsWith(".js") && nameOf(one) === name);
    if (!file) throw new Error(`The build has no chunk ${name}.`);
    return file;
  }

  /** Files that others fetch when they need them, each with those others; the texts of pages apart. */
  #lazyEntries() {
    /** @type {Map<string, Set<string>>} */
    const found = new Map();
    for (const file of this.#files.filter((one) => one.endsWith(".js"))) {
      for (const [, target = ""] of read(file).matchAll(/import\("\.\/([\w.-]+\.js)"\)/g)) {
        const isPart = !target.startsWith("texts-") || nameOf(target) === textsOfParts;
        if (isPart) found.set(target, (found.get(target) ?? new Set()).add(file));
      }
    }
    return found;
  }

  /** These files and everything they import at once. @param {string[]} files @returns {Set<string>} */
  #closure(files) {
    /** @type {Set<string>} */
    const found = new Set();
    for (const waiting = [...files]; waiting.length > 0; ) {
      const file = waiting.pop() ?? "";
      if (found.has(file)) continue;
      found.add(file);
      const imports = read(file).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g);
      for (const [, imported = ""] of imports) waiting.push(imported);
    }
    return found;
  }

  /** Routes that only answer requests leave nothing in the browser. @param {string} file */
  #isEmpty(file) {
    return this.#size(file) < 100;
  }

  /** @param {Set<string>} files */
  #kb(files) {
    return [...files].reduce((sum, file) => sum + this.#size(file), 0) / 1024;
  }

  /** @param {string} file */
  #size(file) {
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const size = gzipSync(fs.readFileSync(path.join(assets, file)), { level: 9 }).length;
    this.#known.set(file, size);
    return size;
  }
}

/** @param {string} file @returns {{ entry: Pick<Route, "module" | "imports" | "css">, routes: Record<string, Route> }} */
function readManifest(file) {
  if (file === "") throw new Error("There is no build: run `pnpm start` once.");
  return JSON.parse(read(file).replace(/^window\.__remixManifest=|;$/g, ""));
}

/** @param {string} file */
function read(file) {
  return fs.readFileSync(path.join(assets, file), "utf8");
}

/** `live-part` of `live-part-BjYv4Ml8.js`. @param {string} file */
function nameOf(file) {
  return file.replace(/-[\w-]{8}\.js$/, "");
}

/** @type {(set: Set<string>, known: Set<string>) => Set<string>} */
function without(set, known) {
  return new Set([...set].filter((file) => !known.has(file)));
}
