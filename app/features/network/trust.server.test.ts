import { describe, expect, it } from "vitest";
import { secureUrl, systemOf } from "./trust.server.ts";

describe("systemOf", () => {
  it.each([
    ["Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36", "android"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1", "ios"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36", "windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15", "mac"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0", "other"],
    ["", "other"],
  ])("knows %s", (userAgent, system) => {
    expect(systemOf(userAgent)).toBe(system);
  });
});

describe("secureUrl", () => {
  const https = { port: 3443, names: () => ["localhost", "desktop.local", "192.168.1.5"] };
  const env = { https, addresses: () => ["http://8.8.8.8:3000", "http://192.168.1.5:3000"] };

  it("keeps the name that the visitor used, when the certificate holds it", () => {
    expect(secureUrl({ hostname: "desktop.local" }, env)).toBe("https://desktop.local:3443/trust");
  });

  it("goes to an address of the local network otherwise", () => {
    expect(secureUrl({ hostname: "other.example" }, env)).toBe("https://192.168.1.5:3443/trust");
  });

  it("is nothing where there is no certificate", () => {
    expect(secureUrl({ hostname: "localhost" }, { ...env, https: null })).toBeNull();
  });
});
