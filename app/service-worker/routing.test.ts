import { expect, test } from "vitest";
import { type Route, routeOf } from "./routing.ts";

const origin = "https://zaedno.test";
const navigate = (path: string) => ({ method: "GET", url: origin + path, mode: "navigate" });
const load = (path: string, method = "GET") => ({ method, url: origin + path, mode: "cors" });

test.each<[string, ReturnType<typeof load>, Route]>([
  ["a file of a build", load("/assets/root-abc.js"), "asset"],
  ["the home page", navigate("/home"), "page"],
  ["a plan", navigate("/plans/pln_1/steps?view=list"), "page"],
  ["what a plan loads", load("/plans/pln_1/steps.data?_routes=x"), "data"],
  ["a door with a code in its address", navigate("/join/secret"), "other-page"],
  ["the sign-in page", navigate("/login"), "other-page"],
  ["what the door loads", load("/join/secret.data"), "pass"],
  ["the sync socket", load("/sync/plan:pln_1:e1"), "pass"],
  ["the worker itself", load("/sw.js"), "pass"],
  ["a form", load("/plans/pln_1/steps.data", "POST"), "pass"],
  ["signing out", load("/logout.data", "POST"), "person-changes"],
  ["signing in", load("/login", "POST"), "person-changes"],
  ["joining", load("/join/secret.data", "POST"), "person-changes"],
  ["becoming the first administrator", load("/setup/secret", "POST"), "person-changes"],
  ["taking an invitation", load("/invite/secret.data", "POST"), "person-changes"],
  ["an invitation", navigate("/invite/secret"), "other-page"],
  ["joining by a typed code", load("/_root.data?index", "POST"), "person-changes"],
  ["joining by a typed code without script", load("/?index", "POST"), "person-changes"],
  ["another site", { method: "GET", url: "https://else.test/assets/x.js", mode: "cors" }, "pass"],
])("%s", (_what, request, route) => {
  expect(routeOf(request, origin)).toBe(route);
});
