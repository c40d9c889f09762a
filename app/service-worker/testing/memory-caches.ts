/** The browser's caches as a Map: as much of them as the service worker uses. */

export class MemoryCaches implements CacheStorage {
  readonly #caches = new Map<string, MemoryCache>();

  async open(name: string): Promise<Cache> {
    const cache = this.#caches.get(name) ?? new MemoryCache();
    this.#caches.set(name, cache);
    return cache;
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  async has(name: string): Promise<boolean> {
    return this.#caches.has(name);
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(request);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

class MemoryCache implements Cache {
  readonly #entries = new Map<string, Response>();

  async add(): Promise<void> {
    throw new Error("not used");
  }

  async addAll(): Promise<void> {
    throw new Error("not used");
  }

  async delete(request: RequestInfo | URL): Promise<boolean> {
    return this.#entries.delete(addressOf(request));
  }

  async keys(): Promise<Request[]> {
    return [...this.#entries.keys()].map((url) => new Request(url));
  }

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    return this.#entries.get(addressOf(request))?.clone();
  }

  async matchAll(): Promise<Response[]> {
    return [...this.#entries.values()].map((response) => response.clone());
  }

  /** Like the real one: complete or not at all, and at the end. */
  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    await response.clone().arrayBuffer();
    this.#entries.delete(addressOf(request));
    this.#entries.set(addressOf(request), response);
  }
}

function addressOf(request: RequestInfo | URL): string {
  return new URL(request instanceof Request ? request.url : request, "https://zaedno.test").href;
}
