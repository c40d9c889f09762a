import { expect, it } from "vitest";
import { explainError } from "./explain-error.ts";

const response = (status: number) => ({ status, statusText: "", internal: false, data: null });

it("tells a missing page from one that belongs to others and from a fault of ours", () => {
  expect(explainError(response(404), true).title).toBe("error.missingTitle");
  expect(explainError(response(403), true).title).toBe("error.notYoursTitle");
  expect(explainError(new TypeError("x"), true).title).toBe("error.brokenTitle");
});

it("without the internet speaks of nothing else", () => {
  expect(explainError(new TypeError("x"), false).title).toBe("error.offlineTitle");
});
