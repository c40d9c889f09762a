/** One text, several hands: written at once, offline and back, undone by each alone, read by the mentor, safe from what is pasted. */
import { expect, keptForOffline, openPlanPage, test } from "../support/fixtures.ts";
import { expectSaved, savedSign } from "./steps-board.ts";
import { aText, editorOf, expectWords, fromTheFuture, openText, paste, words, write } from "./text-page.ts";

test("two people write in one text at once, see each other's carets, and each takes back only the own", async ({
  group,
  browserOf,
}) => {
  const id = await aText(group, "Първи ред\nВтори ред");
  const [nadya, sevda] = await Promise.all(
    [group.people.nadya, group.people.sevda].map(async (who) => (await browserOf(who)).newPage()),
  );
  if (!nadya || !sevda) throw new Error("Two people have two pages.");
  for (const page of [nadya, sevda]) await openText(page, group, id);
  await words(nadya)
    .getByText("Първи ред")
    .click({ position: { x: 2, y: 8 } });
  await expect(editorOf(nadya)).toBeFocused();
  await write(sevda);
  await expect(nadya.locator("[data-name=Севда]")).toBeVisible();
  await expect(sevda.locator("[data-name=Надя]")).toBeVisible();

  await Promise.all([
    nadya.keyboard.type("Много важно: 😀 ", { delay: 15 }),
    sevda.keyboard.type(" и още нещо", { delay: 15 }),
  ]);
  await expectWords(["Много важно: 😀 Първи ред", "Втори ред и още нещо"], nadya, sevda);
  await expectSaved(nadya, sevda);
  await expect(sevda.getByText("Надя пише тук").first()).toBeVisible();

  // A pause in the typing divides what one undo takes back; however often it is asked, the other's words stay.
  for (const _ of Array.from({ length: 20 })) await nadya.keyboard.press("Control+z");
  await expectWords(["Първи ред", "Втори ред и още нещо"], nadya, sevda);
  for (const _ of Array.from({ length: 20 })) await sevda.keyboard.press("Control+z");
  await expectWords(["Първи ред", "Втори ред"], nadya, sevda);
  for (const _ of Array.from({ length: 20 })) await sevda.keyboard.press("Control+Shift+z");
  await expectWords(["Първи ред", "Втори ред и още нещо"], nadya, sevda);
});

test("what is typed offline survives a reload, and joins what others wrote meanwhile", async ({ group, browserOf }) => {
  const id = await aText(group, "Начало");
  const nadya = await (await browserOf(group.people.nadya)).newPage();
  const sevda = await (await browserOf(group.people.sevda)).newPage();
  await openText(nadya, group, id);
  await openText(sevda, group, id);
  await write(nadya);
  await keptForOffline(nadya);
  await nadya.context().setOffline(true);
  await nadya.keyboard.type(" без мрежа");
  await nadya.keyboard.press("Enter");
  await nadya.keyboard.type("- точка");
  await expect(savedSign(nadya)).toHaveText(/Пазим тук/);
  await write(sevda);
  await sevda.keyboard.press("Enter");
  await sevda.keyboard.type("Ред на Севда");
  await expectSaved(sevda);

  await nadya.reload();
  await expect(words(nadya)).toContainText("Начало без мрежа");
  await write(nadya);
  await nadya.keyboard.type(" и пак");
  await nadya.context().setOffline(false);
  await expectSaved(nadya, sevda);
  for (const page of [nadya, sevda])
    for (const line of ["Начало без мрежа", "точка и пак", "Ред на Севда"])
      await expect(words(page)).toContainText(line);
  await expect(words(sevda).getByRole("listitem")).toHaveText("точка и пак");
});

test("a mentor reads along as it is written, and finds nothing to write with", async ({ group, browserOf }) => {
  const id = await aText(group, "Начало");
  const mentor = await (await browserOf(group.people.mentor)).newPage();
  const nadya = await (await browserOf(group.people.nadya)).newPage();
  await openText(mentor, group, id);
  await openText(nadya, group, id);
  await write(nadya);
  await nadya.keyboard.type(" на нещо ново");
  await expectWords(["Начало на нещо ново"], mentor);
  await expect(mentor.getByText("Надя пише тук").first()).toBeVisible();
  await words(mentor).click();
  await expect(mentor.getByRole("textbox")).toHaveCount(0);
  for (const name of ["Пиши тук", "Изтрий текста", "Добави послание", "Промени заглавието"])
    await expect(mentor.getByRole("button", { name })).toHaveCount(0);
});

test("what is pasted comes in clean or is refused in words", async ({ group, browserOf }) => {
  const id = await aText(group, "Начало");
  const nadya = await (await browserOf(group.people.nadya)).newPage();
  const wrong: string[] = [];
  nadya.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await openText(nadya, group, id);
  await write(nadya);
  await nadya.keyboard.press("Enter");
  await paste(nadya, {
    text: "натисни",
    html: `<p onclick="alert(1)" style="color:red">Чисто <a href="javascript:alert(1)">натисни</a>
      <a href="https://example.bg/x">тук</a><img src=x onerror="alert(1)"><script>alert(1)</script><b style="font-weight:700">важно</b></p>`,
  });
  await expectWords(["Начало", "Чисто натисни тукважно"], nadya);
  await expect(words(nadya).getByRole("link")).toHaveAttribute("href", "https://example.bg/x");
  await expect(words(nadya).locator("strong")).toHaveText("важно");
  await expect(words(nadya).locator("img, script, [style*=color], [onclick]")).toHaveCount(0);

  await paste(nadya, { text: "а".repeat(60_000) });
  await expect(nadya.getByRole("alert")).toHaveText(/твърде дълго/);
  await paste(nadya, { file: "снимка.png" });
  await expect(nadya.getByRole("alert")).toHaveText(/Картинки и файлове/);
  await expectWords(["Начало", "Чисто натисни тукважно"], nadya);
  await nadya.keyboard.type("!");
  await expect(nadya.getByRole("alert")).toHaveCount(0);
  await expectSaved(nadya);
  expect(wrong).toEqual([]);
});

test("what a later version has written is read and stays, and the text is not written in here", async ({
  group,
  browserOf,
}) => {
  const id = await aText(group, "Начало");
  const nadya = await (await browserOf(group.people.nadya)).newPage();
  await openText(nadya, group, id);
  await write(nadya);
  await nadya.keyboard.type(" и край");
  await expectSaved(nadya);
  await fromTheFuture(group, id);
  await expect(nadya.getByText("В този текст има нещо от по-нова версия.")).toBeVisible();
  await expect(nadya.getByRole("textbox", { name: "За кмета" })).toHaveCount(0);
  await expectWords(["Начало и край", "Ред от таблица"], nadya);
  await openText(nadya, group, id);
  await nadya.getByRole("button", { name: "Пиши тук" }).click();
  await expect(nadya.getByText("В този текст има нещо от по-нова версия.")).toBeVisible();
  await expectWords(["Начало и край", "Ред от таблица"], nadya);
});

test("by keyboard alone: a message is added, written, linked, and deleted with the way back", async ({
  group,
  browserOf,
}) => {
  const nadya = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(nadya, `/plans/${group.planId}/text`);
  await nadya.getByRole("button", { name: "Напиши основното послание" }).press("Enter");
  const sheet = nadya.getByRole("dialog", { name: "Ново послание" });
  await expect(sheet.getByLabel("Заглавие")).toBeFocused();
  await nadya.keyboard.type("Един час помощ");
  await nadya.keyboard.press("Enter");
  await expect(nadya.getByRole("heading", { name: "Един час помощ" })).toBeVisible();
  await nadya.getByRole("button", { name: "Пиши тук" }).press("Enter");
  const editor = nadya.getByRole("textbox", { name: "Един час помощ" });
  await expect(editor).toBeFocused();
  await nadya.keyboard.press("Control+b");
  await nadya.keyboard.type("Едно дете");
  await expect(editor.locator("strong")).toHaveText("Едно дете");
  await expect(nadya.getByRole("button", { name: "Получер" })).toHaveAttribute("aria-pressed", "true");
  await nadya.keyboard.press("Shift+Home");
  await nadya.keyboard.press("Shift+Tab");
  for (const _ of [1, 2]) await nadya.keyboard.press("ArrowLeft");
  await nadya.getByRole("button", { name: "Връзка" }).press("Enter");
  await nadya.keyboard.type("javascript:alert(1)");
  await nadya.keyboard.press("Enter");
  await expect(nadya.getByRole("alert")).toHaveText(/не може да е връзка/);
  await nadya.getByLabel("Адрес на връзката").fill("example.bg");
  await nadya.keyboard.press("Enter");
  await expect(editor.getByRole("link")).toHaveAttribute("href", "https://example.bg/");
  await nadya.getByRole("button", { name: "Изтрий текста" }).press("Enter");
  await expect(nadya.getByText("„Един час помощ“ е изтрит.")).toBeVisible();
  await nadya.getByRole("button", { name: "Отмени" }).last().press("Enter");
  await expect(nadya.getByRole("heading", { name: "Един час помощ" }).first()).toBeVisible();
  await expectSaved(nadya);
});
