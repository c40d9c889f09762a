/**
 * The wire between a browser and the server, which a test can cut: the server cannot be reached then, though the device
 * believes itself online, as when a hall's router has lost its uplink. Everybody else's connection goes on.
 */
import { connect, createServer, type Socket } from "node:net";
import { e2ePort } from "../support/e2e-server.ts";

export interface CuttableLine {
  readonly port: number;
  cut(): void;
  mend(): void;
  end(): Promise<void>;
}

export async function layCuttableLine(): Promise<CuttableLine> {
  const ends = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    ends.add(socket);
    socket.on("close", () => ends.delete(socket));
    // A cut wire is what this is for.
    socket.on("error", () => socket.destroy());
  };
  const tearDown = () => {
    for (const socket of ends) socket.resetAndDestroy();
  };
  const server = createServer((near) => {
    keep(near);
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(e2ePort, "127.0.0.1");
    keep(far);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    port,
    cut() {
      isCut = true;
      tearDown();
    },
    mend() {
      isCut = false;
    },
    end: () =>
      new Promise((resolve) => {
        tearDown();
        server.close(() => resolve());
      }),
  };
}
