/** A server in front of the tests' own one, whose service worker a test can replace: how an update looks from outside. */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { e2ePort } from "../support/e2e-server.ts";

export interface ChangedServer {
  readonly origin: string;
  /** What `/sw.js` is from now on, made from what it really is. */
  changeWorker(change: (script: string) => string | Promise<string>): void;
  end(): Promise<void>;
}

export async function startChangedServer(): Promise<ChangedServer> {
  let change: ((script: string) => string | Promise<string>) | null = null;
  const server = createServer((question, answer) => {
    if (question.url === "/sw.js" && change !== null) void answerWorker(answer, change);
    else pass(question, answer);
  });
  const wires = new Set<Duplex>();
  server.on("upgrade", (question, near, head) => {
    wires.add(near);
    const far = connect(e2ePort, "127.0.0.1", () => {
      const headers = question.rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`));
      far.write(`${question.method} ${question.url} HTTP/1.1\r\n${headers.join("")}\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
    });
    for (const socket of [near, far]) socket.on("error", () => [near, far].map((one) => one.destroy()));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    origin: `http://localhost:${port}`,
    changeWorker(how) {
      change = how;
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // The server itself lets go of what has become a socket.
        for (const wire of wires) wire.destroy();
        server.closeAllConnections();
      }),
  };
}

async function answerWorker(answer: ServerResponse, change: (script: string) => string | Promise<string>) {
  const script = await (await fetch(`http://127.0.0.1:${e2ePort}/sw.js`)).text();
  answer.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end(await change(script));
}

function pass(question: IncomingMessage, answer: ServerResponse): void {
  const { method, url: path, headers } = question;
  const onward = request({ host: "127.0.0.1", port: e2ePort, method, path, headers }, (found) => {
    answer.writeHead(found.statusCode ?? 502, found.rawHeaders);
    found.pipe(answer);
  });
  onward.on("error", () => answer.destroy());
  question.pipe(onward);
}
