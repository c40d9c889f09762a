/** The floor to compare with: a bare WebSocket relay in a process of its own, no document and no storage. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { WebSocket, WebSocketServer } from "ws";

export async function relayLatencies(load: {
  readonly people: number;
  readonly seconds: number;
  readonly messagesPerSecond: number;
  readonly bytes: number;
}): Promise<number[]> {
  const relay = fork(fileURLToPath(import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, PLAIN_RELAY: "1" },
  });
  const port = await new Promise<number>((resolve) => relay.once("message", (message) => resolve(Number(message))));
  const sockets = await Promise.all(Array.from({ length: load.people }, () => connected(port)));
  const latencies: number[] = [];
  for (const socket of sockets) {
    socket.on("message", (data: Buffer) => latencies.push(performance.now() - data.readDoubleLE(0)));
  }
  await Promise.all(sockets.map((socket) => send(socket, load)));
  for (const socket of sockets) socket.close();
  relay.kill();
  return latencies;
}

function connected(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  return new Promise((resolve) => socket.once("open", () => resolve(socket)));
}

function send(socket: WebSocket, load: { seconds: number; messagesPerSecond: number; bytes: number }): Promise<void> {
  let left = load.seconds * load.messagesPerSecond;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const message = Buffer.alloc(load.bytes);
      message.writeDoubleLE(performance.now());
      socket.send(message);
      left -= 1;
      if (left > 0) return;
      clearInterval(timer);
      resolve();
    }, 1000 / load.messagesPerSecond);
  });
}

function relayForever(): void {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (from) => {
    from.on("message", (data) => {
      for (const to of server.clients) if (to !== from) to.send(data, { binary: true });
    });
  });
  server.on("listening", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address ? address.port : 0);
  });
}

if (process.env.PLAIN_RELAY === "1") relayForever();
