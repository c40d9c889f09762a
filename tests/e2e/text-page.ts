/** The texts of a plan as people see them in Bulgarian, and what their hands do there. */
import { addMessage, type MessageId, newId, richFragment } from "@zaedno/plan";
import type { Locator, Page } from "playwright/test";
import * as Y from "yjs";
import { expect, openPlanPage, safeOrigin } from "../support/fixtures.ts";
import { actorOf, type Someone, type TestGroup } from "../support/group.ts";
import { PlanClient } from "../support/plan-client.ts";

/** Joins the group's plan by the stock client, does something there, and leaves when it is durable. */
export async function asClient(group: TestGroup, someone: Someone, act: (client: PlanClient) => void): Promise<void> {
  const client = new PlanClient(
    { baseUrl: safeOrigin, cookie: `zaedno=${someone.token}` },
    group.room,
    actorOf(someone),
  );
  await client.synced();
  act(client);
  await client.allSaved();
  client.close();
}

/** A core message of these paragraphs; gives its id. */
export async function aText(group: TestGroup, text: string): Promise<MessageId> {
  let id = newId("msg");
  await asClient(group, group.people.facilitator, ({ doc, actor }) => {
    id = addMessage(doc, actor, { kind: "audience", title: "За кмета", text });
  });
  return id;
}

/** Puts an element into a text that no editor of today knows. */
export async function fromTheFuture(group: TestGroup, id: MessageId): Promise<void> {
  await asClient(group, group.people.facilitator, ({ doc }) => {
    const table = new Y.XmlElement("table");
    table.insert(0, [new Y.XmlText("Ред от таблица")]);
    richFragment(doc, { root: "messages", id, field: "body" })?.push([table]);
  });
}

export async function openText(page: Page, group: TestGroup, id: MessageId): Promise<Page> {
  return await openPlanPage(page, `/plans/${group.planId}/text?text=${id}`);
}

/** The text itself, read or written. */
export const words = (page: Page): Locator => page.getByRole("article").locator("[class*=prose]");

export const editorOf = (page: Page): Locator => page.getByRole("textbox", { name: "За кмета" });

/** Opens the editor by its button; the caret stands at the end. */
export async function write(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Пиши тук" }).click();
  await expect(editorOf(page)).toBeFocused();
  return editorOf(page);
}

export async function expectWords(lines: readonly string[], ...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const blocks = words(page).locator(":scope > *");
    await expect(blocks).toHaveText([...lines]);
  }
}

interface Pasted {
  readonly text?: string;
  readonly html?: string;
  readonly file?: string;
}

/** As the browser tells of a paste: the clipboard itself is closed to pages that are not asked for it. */
export async function paste(page: Page, pasted: Pasted): Promise<void> {
  await page.evaluate(({ text, html, file }) => {
    const data = new DataTransfer();
    if (text !== undefined) data.setData("text/plain", text);
    if (html !== undefined) data.setData("text/html", html);
    if (file !== undefined) data.items.add(new File(["x"], file, { type: "image/png" }));
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, pasted);
}
