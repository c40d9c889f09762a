/** A slow line to a server: whatever goes through takes its time, also what a service worker asks for, which a browser's own brake leaves out. */
import { connect, createServer, type Socket } from "node:net";

export interface SlowLine {
  readonly origin: string;
  /** While true the line is as fast as the machine. */
  hurry(hurries: boolean): void;
  end(): Promise<void>;
}

interface LineSpeed {
  readonly bytesPerSecond: number;
  /** To the server and back. */
  readonly roundTripMs: number;
}

/** The line's two directions are shared by all connections, as they are for the one phone at its end. */
export async function startSlowLine(port: number, speed: LineSpeed): Promise<SlowLine> {
  const [up, down] = [new Direction(speed), new Direction(speed)];
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port, host: "127.0.0.1", noDelay: true });
    for (const socket of [near, far]) {
      open.add(socket);
      socket.once("close", () => open.delete(socket));
      socket.on("error", () => [near, far].map((one) => one.destroy()));
    }
    up.carry(near, far);
    down.carry(far, near);
  });
  const ownPort = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    origin: `http://localhost:${ownPort}`,
    hurry: (hurries) => {
      for (const direction of [up, down]) direction.hurries = hurries;
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Small enough that two answers share the line as packets do. */
const pieceBytes = 4_096;

class Direction {
  hurries = false;
  #freeAt = 0;

  constructor(readonly speed: LineSpeed) {}

  carry(from: Socket, to: Socket): void {
    // One after the other, whatever the timers do.
    let before = Promise.resolve();
    const pass = (bytes: number, deliver: () => void) => {
      const due = this.#dueAfter(bytes);
      before = before.then(() => until(due)).then(deliver);
    };
    from.on("data", (data: Buffer) => {
      for (let at = 0; at < data.length; at += pieceBytes) {
        const piece = data.subarray(at, at + pieceBytes);
        pass(piece.length, () => to.write(piece));
      }
    });
    from.on("end", () => pass(0, () => to.end()));
    from.on("close", () => pass(0, () => to.destroy()));
  }

  /** When the last of so many bytes has come to the other end. */
  #dueAfter(bytes: number): number {
    if (this.hurries) {
      this.#freeAt = 0;
      return 0;
    }
    const { bytesPerSecond, roundTripMs } = this.speed;
    this.#freeAt = Math.max(this.#freeAt, performance.now()) + (bytes / bytesPerSecond) * 1000;
    return this.#freeAt + roundTripMs / 2;
  }
}

function until(moment: number): Promise<void> {
  const ms = moment - performance.now();
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
