import { expect, test } from "vitest";
import { firewallLines } from "./announce.ts";
import { terminalText } from "./terminal-texts.mjs";

const local = (isFirstStart: boolean) => ({ network: { https: null, isFirstStart }, publicUrl: null });

test("the first start on Windows and on macOS explains the firewall's question, later ones and Linux do not", () => {
  expect(firewallLines(local(true), "win32").join()).toContain(terminalText("firewallWindows"));
  expect(firewallLines(local(true), "darwin").join()).toContain(terminalText("firewallMac"));
  expect([firewallLines(local(false), "win32"), firewallLines(local(true), "linux")]).toEqual([[], []]);
});

test("behind a proxy nobody comes in through this machine's firewall by hand", () => {
  const proxied = { ...local(true), publicUrl: new URL("https://plan.example") };
  expect(firewallLines(proxied, "win32")).toEqual([]);
});
