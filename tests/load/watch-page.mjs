// Runs in a page before its own scripts and notes when its words were there, when React had woken them, and what was slow.
{
  let lcp = 0;
  let readable = 0;
  let awake = 0;
  /** @type {PerformanceEntry[]} */
  const longTasks = [];
  new PerformanceObserver((list) => {
    lcp = list.getEntries().at(-1)?.startTime ?? lcp;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries());
  }).observe({ type: "longtask", buffered: true });

  /** The last element of the page's content: React comes to it last. */
  const lastElement = () => {
    let element = document.querySelector("main");
    while (element?.lastElementChild instanceof HTMLElement) element = element.lastElementChild;
    return element;
  };
  const look = () => {
    const last = document.readyState === "loading" ? null : lastElement();
    if (last !== null && readable === 0) readable = performance.now();
    if (last !== null && Object.keys(last).some((key) => key.startsWith("__reactFiber"))) awake = performance.now();
    if (awake === 0) requestAnimationFrame(look);
  };
  look();

  const painted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
  /** What came over the line, as it was sent. @param {string} ending @param {number} [before] */
  const kb = (ending, before = Number.POSITIVE_INFINITY) =>
    performance
      .getEntriesByType("resource")
      .filter(({ name, startTime }) => new URL(name).pathname.endsWith(ending) && startTime < before)
      .reduce((sum, one) => sum + (one instanceof PerformanceResourceTiming ? one.encodedBodySize : 0), 0) / 1024;

  Reflect.set(window, "pageWatch", {
    /** Awake, and nothing long has happened for a while. */
    isAtRest() {
      const last = Math.max(awake, ...longTasks.map(({ startTime, duration }) => startTime + duration));
      return awake > 0 && document.readyState === "complete" && performance.now() > last + 600;
    },
    /** Pages of a plan open without the network from now on, all pages without their files being fetched again. */
    async isKept() {
      const worker = await navigator.serviceWorker.getRegistration();
      const isPlan = location.pathname.startsWith("/plans/");
      const isHere = !isPlan || (await caches.match(location.href, { ignoreVary: true })) !== undefined;
      return isHere && worker?.active?.state === "activated";
    },
    figures() {
      const [opened] = performance.getEntriesByType("navigation");
      return {
        html: (opened instanceof PerformanceNavigationTiming ? opened.encodedBodySize : Number.NaN) / 1024,
        css: kb(".css"),
        font: kb(".woff2"),
        js: kb(".js", awake),
        "js all": kb(".js"),
        LCP: lcp,
        readable: Math.max(readable, painted()),
        awake,
        blocked: longTasks
          .filter(({ startTime }) => startTime >= painted())
          .reduce((sum, { duration }) => sum + duration - 50, 0),
      };
    },
  });
}
