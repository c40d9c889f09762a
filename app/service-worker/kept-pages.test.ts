import { beforeEach, describe, expect, test } from "vitest";
import {
  forgetAllPages,
  isPageKept,
  keepPage,
  keptPlans,
  type PageNetwork,
  pageResponse,
  standInAddress,
} from "./kept-pages.ts";
import { MemoryCaches } from "./testing/memory-caches.ts";

const steps = "https://zaedno.test/plans/pln_1/steps";
const dayMs = 86_400_000;
let caches: MemoryCaches;
let fetched: string[];
let answer: () => Promise<Response>;
let patienceEnds: () => void;
let standIn: Response | null;

beforeEach(() => {
  caches = new MemoryCaches();
  fetched = [];
  answer = async () => page("нова");
  patienceEnds = () => {};
  standIn = null;
});

function page(text: string, init: ResponseInit = {}): Response {
  return new Response(text, { headers: { date: new Date(0).toUTCString() }, ...init });
}

const network: PageNetwork = {
  fetch: (input) => {
    fetched.push(String(input instanceof Request ? input.url : input));
    return answer();
  },
  wait: () =>
    new Promise((resolve) => {
      patienceEnds = resolve;
    }),
};

async function get(url: string): Promise<string> {
  const work: Promise<unknown>[] = [];
  const response = await pageResponse(caches, new Request(url), {
    network,
    afterwards: (promise) => work.push(promise),
    standIn: async () => standIn,
  });
  await Promise.all(work);
  return response.text();
}

const noNetwork = () => Promise.reject(new TypeError("Failed to fetch"));

describe("a page that was opened before", () => {
  beforeEach(async () => {
    answer = async () => page("първа");
    await get(steps);
  });

  test("comes fresh while the network is quick", async () => {
    answer = async () => page("втора");
    expect(await get(steps)).toBe("втора");
  });

  test("comes from the device without a network", async () => {
    answer = noNetwork;
    expect(await get(steps)).toBe("първа");
  });

  test("comes from the device after three seconds of a weak network, which still renews it", async () => {
    let arrive: (response: Response) => void = () => {};
    answer = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const got = get(steps);
    await new Promise((resolve) => setImmediate(resolve));
    patienceEnds();
    expect(await got).toBe("първа");
    arrive(page("трета"));
    await new Promise((resolve) => setImmediate(resolve));
    answer = noNetwork;
    expect(await get(steps)).toBe("трета");
  });

  test("stays while the new one is still on its way: a browser closed in the middle has the former one", async () => {
    const halfWay = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("полови")) });
    answer = async () => new Response(halfWay);
    void pageResponse(caches, new Request(steps), { network, afterwards: () => {}, standIn: async () => null });
    await new Promise((resolve) => setImmediate(resolve));
    answer = noNetwork;
    expect(await get(steps)).toBe("първа");
  });

  test("is dropped when the server no longer gives it to this person", async () => {
    answer = async () => page("няма", { status: 404 });
    await get(steps);
    answer = noNetwork;
    await expect(get(steps)).rejects.toThrow();
  });

  test("outlives a server that is ill", async () => {
    answer = async () => page("грешка", { status: 503 });
    await get(steps);
    answer = noNetwork;
    expect(await get(steps)).toBe("първа");
  });

  test("is forgotten when the person leaves the device", async () => {
    await forgetAllPages(caches);
    answer = noNetwork;
    await expect(get(steps)).rejects.toThrow();
  });

  test("stands in for itself under another question mark, and for the other pages of its plan", async () => {
    const people = "https://zaedno.test/plans/pln_1/people?view=grid";
    expect(await standInAddress(caches, `${steps}?view=list`)).toBe(
      `${steps}#open=%2Fplans%2Fpln_1%2Fsteps%3Fview%3Dlist`,
    );
    expect(await standInAddress(caches, people)).toBe(`${steps}#open=%2Fplans%2Fpln_1%2Fpeople%3Fview%3Dgrid`);
    expect(await standInAddress(caches, "https://zaedno.test/plans/pln_1")).toBe(`${steps}#open=%2Fplans%2Fpln_1`);
    for (const other of [
      "https://zaedno.test/plans/pln_2/steps",
      "https://zaedno.test/plans/pln_10",
      "https://zaedno.test/home",
    ])
      expect(await standInAddress(caches, other)).toBeNull();
  });

  test("is enough for every page of its plan to open without the network", async () => {
    expect(await isPageKept(caches, steps)).toBe(true);
    expect(await isPageKept(caches, "https://zaedno.test/plans/pln_1/people")).toBe(true);
    expect(await isPageKept(caches, "https://zaedno.test/plans/pln_2/people")).toBe(false);
  });
});

describe("a page that was never opened", () => {
  test("is another's to stand in for, without a network and after three seconds of a weak one", async () => {
    answer = noNetwork;
    standIn = page("друга страница");
    expect(await get(steps)).toBe("друга страница");
    answer = () => new Promise(() => {});
    standIn = page("друга страница");
    const got = get(steps);
    await new Promise((resolve) => setImmediate(resolve));
    patienceEnds();
    expect(await got).toBe("друга страница");
  });

  test("is waited for as long as it takes when nothing can stand in", async () => {
    let arrive: (response: Response) => void = () => {};
    answer = () => new Promise((resolve) => (arrive = resolve));
    const got = get(steps);
    await new Promise((resolve) => setImmediate(resolve));
    patienceEnds();
    arrive(page("закъсняла"));
    expect(await got).toBe("закъсняла");
  });
});

test("a redirect to the door is never kept as a plan", async () => {
  answer = async () => page("", { status: 202 });
  await get(steps);
  expect(await keptPlans(caches)).toEqual([]);
});

test("the latest thirty pages are kept, without what they load in the list of plans", async () => {
  for (let index = 0; index < 40; index += 1) await get(`https://zaedno.test/plans/pln_${index}/steps`);
  await get(`${steps}.data`);
  const plans = await keptPlans(caches);
  expect(plans).toHaveLength(29);
  expect(plans[0]).toBe("/plans/pln_39/steps");
});

describe("a page that was reached without loading it", () => {
  test("is fetched and kept once a day", async () => {
    await keepPage(caches, steps, { network, now: 0 });
    await keepPage(caches, steps, { network, now: dayMs - 1 });
    expect(fetched).toHaveLength(1);
    await keepPage(caches, steps, { network, now: dayMs });
    expect(fetched).toHaveLength(2);
  });

  test("is fetched again at once when its plan has another room", async () => {
    await keepPage(caches, steps, { network, now: 0 });
    await keepPage(caches, steps, { network, now: 1, anew: true });
    expect(fetched).toHaveLength(2);
  });
});
