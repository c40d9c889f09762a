/** An empty installation becomes a working one: the link in the terminal, a programme, a group, a colleague, a first card. */
import { spawnSync } from "node:child_process";
import type { MemberId } from "@zaedno/plan";
import { currentJoinCode, type GroupId } from "@zaedno/programme";
import { type Browser, test as base, expect, type Page } from "playwright/test";
import { installationSecrets } from "../../server/installation-key.ts";
import { databaseOf } from "../support/installation.ts";
import { freePort, newDataDir, type RunningServer, startServer } from "../support/running-server.ts";
import { phone } from "../support/visitors.ts";

interface Fresh {
  /** A server of one's own, without the demo. */
  readonly server: RunningServer;
  /** A browser of somebody's own. */
  readonly newcomer: (options?: Parameters<Browser["newContext"]>[0]) => Promise<Page>;
}

const test = base.extend<Fresh>({
  // Playwright reads what a fixture needs from this pattern, and insists on one; any fixture will do.
  server: async ({ browserName: _browser }, provide) => {
    const { folder, remove } = newDataDir();
    const server = await startServer({ dataDir: folder, port: await freePort(), env: { DEMO: "0" } });
    await provide(server);
    await server.stop();
    remove();
  },
  newcomer: async ({ browser, server }, provide) => {
    await provide(async (options) => {
      const context = await browser.newContext({ locale: "bg-BG", baseURL: server.baseUrl, ...options });
      return await context.newPage();
    });
  },
});

test.describe.configure({ timeout: 90_000 });

const password = "шест зелени чушки";
const setupPath = (printed: string) => /\/setup\/[\w-]{22}/.exec(printed)?.[0] ?? "";

async function becomesAdministrator(page: Page, path: string, email = "yoana@example.org"): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Име на програмата").fill("Заедно на местно ниво");
  await page.getByLabel("Как да ви наричаме").fill("Йоана");
  await page.getByLabel("Имейл").fill(email);
  await page.getByLabel("Парола").fill(password);
  await page.getByRole("button", { name: "Създай и влез" }).click();
}

test("from the link in the terminal to a member's first card", async ({ server, newcomer }) => {
  const admin = await newcomer();
  const setup = setupPath(server.output());
  await becomesAdministrator(admin, setup);
  await expect(admin.getByRole("heading", { name: "Заедно на местно ниво" })).toBeVisible();

  await admin.getByRole("link", { name: "Добави район" }).click();
  await admin.getByLabel("Име на района").fill("Пловдив");
  await admin.getByRole("button", { name: "Добави район" }).click();
  await admin.getByRole("link", { name: "Добави група" }).click();
  await admin.getByLabel("Име на групата").fill("Светла улица");
  await admin.getByLabel("Заглавие на плана").fill("Лампи за улицата");
  await admin.getByRole("button", { name: "Добави група" }).click();
  await expect(admin.getByRole("heading", { name: "Светла улица" })).toBeVisible();

  await admin.getByRole("link", { name: "Покани" }).click();
  await admin.getByRole("button", { name: "Направи покана" }).click();
  const invitation = new URL(await admin.getByLabel("Връзка").inputValue()).pathname;

  const facilitator = await newcomer();
  await facilitator.goto(invitation);
  await expect(facilitator.getByText("Водещ: Светла улица.")).toBeVisible();
  await facilitator.getByLabel("Как да ви наричаме").fill("Владо");
  await facilitator.getByLabel("Имейл").fill("vlado@example.org");
  await facilitator.getByLabel("Парола").fill(password);
  await facilitator.getByRole("button", { name: "Приемам" }).click();
  await facilitator.getByRole("button", { name: "Отвори код" }).click();
  await expect(facilitator.getByRole("img", { name: /QR код/ })).toBeVisible();

  const member = await newcomer(phone);
  await member.goto(await pathInQr(server));
  await member.getByLabel("Прякор").fill("Севда");
  await member.getByRole("button", { name: "Влез в групата" }).click();
  await expect(member.getByText("Лампи за улицата").first()).toBeVisible();
  await member.goto(`${new URL(member.url()).pathname.replace(/\/$/, "")}/steps`);
  await member.getByRole("button", { name: "Добави стъпка" }).first().click();
  await member.keyboard.type("Писмо до кмета");
  await member.keyboard.press("Enter");
  await expect(member.getByText("Писмо до кмета").first()).toBeVisible();

  await admin.goto(setup);
  await expect(admin.getByRole("alert")).toContainText("използвана или е изтекла");
  const again = await newcomer();
  await again.goto(invitation);
  await expect(again.getByRole("alert")).toContainText("използвана");
});

test("the command line gives further links, beside a running server and without one", async ({ server, newcomer }) => {
  const command = (...words: string[]) =>
    spawnSync(process.execPath, ["build/zaedno.js", ...words], {
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production", DATA_DIR: server.dataDir, PORT: new URL(server.baseUrl).port },
    });
  const first = await newcomer();
  await becomesAdministrator(first, setupPath(command("create-admin").stdout));
  await expect(first.getByRole("heading", { name: "Заедно на местно ниво" })).toBeVisible();

  const second = await newcomer();
  await second.goto(setupPath(command("create-admin").stdout));
  await expect(second.getByLabel("Програма", { exact: true })).toHaveValue(/^prg_/);
  await second.getByLabel("Как да ви наричаме").fill("Боян");
  await second.getByLabel("Имейл").fill("boyan@example.org");
  await second.getByLabel("Парола").fill(password);
  await second.getByRole("button", { name: "Създай и влез" }).click();
  await expect(second.getByText("Йоана")).toBeVisible();

  expect(command("create-admin", "please").status).toBe(2);
  await server.stop();
  expect(setupPath(command("create-admin").stdout)).toMatch(/^\/setup\//);
});

test("the first page works where no script runs, and says plainly what is wrong", async ({ server, newcomer }) => {
  const page = await newcomer({ javaScriptEnabled: false });
  await page.goto(setupPath(server.output()));
  await page.getByRole("button", { name: "Създай и влез" }).click();
  await expect(page.getByText("Напишете име, до 120 знака.")).toBeVisible();
  await page.getByLabel("Име на програмата").fill("Заедно");
  await page.getByLabel("Как да ви наричаме").fill("Йоана");
  await page.getByLabel("Имейл").fill("yoana@example.org");
  await page.getByLabel("Парола").fill("password1234");
  await page.getByRole("button", { name: "Създай и влез" }).click();
  await expect(page.getByText("Тази парола се познава лесно.")).toBeVisible();
  await expect(page.getByLabel("Име на програмата")).toHaveValue("Заедно");
  await page.getByLabel("Парола").fill(password);
  await page.getByRole("button", { name: "Създай и влез" }).click();
  await page.getByRole("link", { name: "Добави район" }).click();
  await page.getByLabel("Име на района").fill("Видин");
  await page.getByRole("button", { name: "Добави район" }).click();
  await expect(page.getByRole("heading", { name: "Видин" })).toBeVisible();
});

/** Where the QR of the only open code leads. */
async function pathInQr(server: RunningServer): Promise<string> {
  const sql = databaseOf(server.dataDir);
  const [open] = await sql<{ by: MemberId; groupId: GroupId }[]>`
    select opened_by as by, group_id as "groupId" from join_code where revoked_at is null`;
  if (open === undefined) throw new Error("No code is open.");
  const secrets = installationSecrets(server.dataDir);
  const current = await currentJoinCode(sql, secrets, open.by, open.groupId, new Date());
  await sql.end();
  if (!current.ok || current.code === null) throw new Error("The open code can't be shown.");
  return `/join/${current.code.token}`;
}
