import { expect, it } from "vitest";
import { sharedAddress } from "./shared-address.server.ts";

const lan = { publicUrl: null, addresses: () => ["http://192.168.1.20:3000"], https: null };

it("uses the public address when there is one", () => {
  const env = { publicUrl: "https://zaedno.example", addresses: () => [], https: null };
  expect(sharedAddress("http://localhost:3000/home", env, "/join/abc")).toBe("https://zaedno.example/join/abc");
});

it("never sends a phone to the laptop's own localhost", () => {
  expect(sharedAddress("http://localhost:3000/home", lan, "/join/abc")).toBe("http://192.168.1.20:3000/join/abc");
  expect(sharedAddress("http://127.0.0.1:3000/home", lan, "/join/abc")).toBe("http://192.168.1.20:3000/join/abc");
});

it("keeps the address by which the facilitator came, if phones can use it too", () => {
  expect(sharedAddress("http://10.0.0.7:3000/home", lan, "/join/abc")).toBe("http://10.0.0.7:3000/join/abc");
});

it("gives plain http to a phone that may not trust our own https yet", () => {
  const env = {
    publicUrl: null,
    addresses: () => ["http://172.17.0.1:3000", "http://192.168.1.20:3000"],
    https: { port: 3443, names: () => [] },
  };
  expect(sharedAddress("https://192.168.1.20:3443/home", env, "/join/abc")).toBe("http://192.168.1.20:3000/join/abc");
  expect(sharedAddress("https://laptop.local:3443/home", env, "/join/abc")).toBe("http://172.17.0.1:3000/join/abc");
});
