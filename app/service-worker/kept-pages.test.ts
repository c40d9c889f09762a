import { beforeEach, describe, expect, test } from "vitest";
import { forgetAllPages, keepPage, keptPlans, type PageNetwork, pageResponse, similarPage } from "./kept-pages.ts";
import { MemoryCaches } from "./testing/memory-caches.ts";

const steps = "https://zaedno.test/plans/pln_1/steps";
const dayMs = 86_400_000;
let caches: MemoryCaches;
let fetched: string[];
let answer: () => Promise<Response>;
let patienceEnds: () => void;

beforeEach(() => {
  caches = new MemoryCaches();
  fetched = [];
  answer = async () => page("нова");
  patienceEnds = () => {};
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
  const response = await pageResponse(caches, new Request(url), network, (promise) => work.push(promise));
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

  test("is found under another question mark", async () => {
    expect(await similarPage(caches, `${steps}?view=list`)).toBe(steps);
    expect(await similarPage(caches, "https://zaedno.test/plans/pln_2/steps")).toBeNull();
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
    await keepPage(caches, steps, network, 0);
    await keepPage(caches, steps, network, dayMs - 1);
    expect(fetched).toHaveLength(1);
    await keepPage(caches, steps, network, dayMs);
    expect(fetched).toHaveLength(2);
  });
});
