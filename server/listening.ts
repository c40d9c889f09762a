/** Listening at an address, and why it may not be possible, in words for the operator. */
import type { Server } from "node:http";
import type { AddressInfo, Server as NetServer } from "node:net";
import { StartRefused } from "./start-refused.ts";

export interface Place {
  readonly host: string;
  readonly port: number;
  /** The setting that names the port. */
  readonly setting: "PORT" | "HTTPS_PORT";
}

/** @throws StartRefused when the address can't be listened at */
export function listen(server: NetServer, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(whyNotListening(error, place));
    });
    server.listen(place.port, place.host, resolve);
  });
}

export function portOf(server: Pick<Server, "address">): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function whyNotListening(error: NodeJS.ErrnoException, { port, setting }: Place): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartRefused("portTaken", { port, setting, other: port + 1 });
    case "EACCES":
      return new StartRefused("wrongSetting", { name: setting, why: error.message });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartRefused("wrongSetting", { name: "HOST", why: error.message });
    default:
      return error;
  }
}
