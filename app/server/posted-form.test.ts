import { describe, expect, it } from "vitest";
import { newFormKey, postedFields, postedForm } from "./posted-form.ts";

function posted(body: BodyInit | null, type?: string): Request {
  const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
  return new Request("http://zaedno.test/login", { method: "POST", body, headers });
}

describe("postedForm", () => {
  it.each([
    ["JSON", posted("{}", "application/json")],
    ["a cut-off multipart body", posted("--x\r\nContent-Disp", "multipart/form-data; boundary=x")],
    ["a multipart body without a boundary", posted("--x--", "multipart/form-data")],
    ["nothing at all", posted(null)],
  ])("answers 400 to %s", async (_what, request) => {
    await expect(postedForm(request)).rejects.toMatchObject({ status: 400 });
  });

  it("reads what a plain form and a form with files send", async () => {
    expect((await postedForm(posted(new URLSearchParams({ a: "1" })))).get("a")).toBe("1");
    const form = new FormData();
    form.set("a", "2");
    expect((await postedForm(posted(form))).get("a")).toBe("2");
  });
});

describe("postedFields", () => {
  it("gives text only: files and missing fields count as empty, and nothing is endless", async () => {
    const form = new FormData();
    form.set("name", "Надя");
    form.set("file", new Blob(["x"]));
    form.set("long", "я".repeat(100_000));
    const field = await postedFields(posted(form));
    expect([field("name"), field("file"), field("none")]).toEqual(["Надя", "", ""]);
    expect(field("long")).toHaveLength(300);
  });
});

it("a form key is 128 random bits", () => {
  expect(newFormKey()).toMatch(/^[\w-]{22}$/);
  expect(newFormKey()).not.toBe(newFormKey());
});
