/** Where others on the local network reach this machine. */
import { networkInterfaces } from "node:os";

/** IPv4 addresses, as the system lists them. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}
