import { expect, test } from "vitest";
import { loggablePath } from "./log.ts";

test("a logged path has no query string", () => {
  expect(loggablePath("/plans/pln_x/steps?step=stp_y")).toBe("/plans/pln_x/steps");
});

test("a join token never reaches the log, in a page's or a data request's address", () => {
  expect(loggablePath("/join/secret-token")).toBe("/join/…");
  expect(loggablePath("/join/secret-token.data?_routes=x")).toBe("/join/…");
});
