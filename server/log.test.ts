import { expect, test } from "vitest";
import { loggableError, loggablePath } from "./log.ts";

test("a logged path has no query string", () => {
  expect(loggablePath("/plans/pln_x/steps?step=stp_y")).toBe("/plans/pln_x/steps");
});

test("the token of a door never reaches the log, in a page's or a data request's address", () => {
  expect(loggablePath("/setup/secret-token")).toBe("/setup/…");
  expect(loggablePath("/invite/secret-token.data")).toBe("/invite/…");
  expect(loggablePath("/join/secret-token")).toBe("/join/…");
  expect(loggablePath("/join/secret-token.data?_routes=x")).toBe("/join/…");
});

test("an error of the database is told without the row that it quotes", () => {
  const error = Object.assign(new Error("duplicate key"), {
    code: "23505",
    detail: "Key (email)=(a@b.bg) already exists.",
  });
  const written = JSON.stringify(loggableError(error));
  expect(written).toContain("duplicate key");
  expect(written).toContain("23505");
  expect(written).not.toContain("a@b.bg");
});
