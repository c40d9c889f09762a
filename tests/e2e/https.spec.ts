/** The server's own https on the local network: how a device comes to trust it, and what it has from that. */
import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, chromium, devices } from "playwright/test";
import { e2eDataDir } from "../support/e2e-server.ts";
import { expect, keptForOffline, openBoard, ownHttpsOrigin, signIn, test, unsafeOrigin } from "../support/fixtures.ts";
import { addCards, boardOn, card, column, expectSaved, savedSign } from "./steps-board.ts";

const bulgarian: BrowserContextOptions = { locale: "bg-BG", timezoneId: "Europe/Sofia" };

test("people on https and on plain http are at one table", async ({ group, boardOf }) => {
  const [nadya, sevda] = await Promise.all([
    boardOf(group, group.people.nadya, { origin: ownHttpsOrigin, ignoreHTTPSErrors: true }),
    boardOf(group, group.people.sevda, { origin: unsafeOrigin }),
  ]);
  await addCards(nadya, "Правим го", "Плакати");
  await expect(card(column(sevda, "Правим го"), "Плакати")).toBeVisible();
  await addCards(sevda, "Правим го", "Листовки");
  await expect(card(column(nadya, "Правим го"), "Листовки")).toBeVisible();
  await expectSaved(nadya, sevda);
  // A form of the page: the origin of https counts as this very site.
  await nadya.goto("/trust");
  await nadya.getByRole("button", { name: "English" }).click();
  await expect(nadya.getByRole("heading", { level: 1 })).toHaveText("So that it works without the network, too");
});

test("a phone is led to trust, and one that only pressed past the warning is told so", async ({ browser }) => {
  const { userAgent, viewport } = devices["Pixel 7"];
  const phone = await browser.newContext({ ...bulgarian, userAgent, viewport, ignoreHTTPSErrors: true });
  const page = await phone.newPage();
  await page.goto(`${unsafeOrigin}/trust`);
  await expect(page.getByRole("link", { name: "Android" })).toHaveAttribute("aria-current", "page");
  await page.getByRole("link", { name: "iPhone, iPad" }).click();
  await expect(page.getByText("Доверяване на сертификати")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Изтегли сертификата" }).click(),
  ]);
  expect(new X509Certificate(readFileSync(await download.path())).ca).toBe(true);
  await page.getByRole("link", { name: "Провери" }).click();
  await expect(page).toHaveURL(`${ownHttpsOrigin}/trust`);
  await expect(page.getByRole("alert")).toContainText("Още не.");
  await phone.close();
});

test("a phone that trusts opens the plan without the network", async ({ group, launchOptions }) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--ignore-certificate-errors-spki-list=${keyOfServer()}`],
  });
  const phone = await browser.newContext({ ...bulgarian, baseURL: ownHttpsOrigin });
  await signIn(phone, group.people.nadya, ownHttpsOrigin);
  const page = await phone.newPage();
  await page.goto("/trust");
  await expect(page.getByRole("status")).toContainText("Готово.");
  await openBoard(page, group);
  await keptForOffline(page);
  await phone.setOffline(true);
  await addCards(page, "Правим го", "Плакати");
  await expect(savedSign(page)).toHaveText("Пазим тук: 1");
  const written = await boardOn(page);
  await page.reload();
  await expect(savedSign(page)).toHaveText("Пазим тук: 1");
  expect(await boardOn(page)).toEqual(written);
  await phone.setOffline(false);
  await expectSaved(page);
  await browser.close();
});

/** What the browser is told to trust in place of an authority that somebody would install by hand. */
function keyOfServer(): string {
  const { publicKey } = new X509Certificate(readFileSync(join(e2eDataDir, "https", "server.crt")));
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64");
}
