/** Starts Zaedno and ends it when asked, so that nothing accepted is lost. */
import { goOnUnheard } from "./deaf-terminal.ts";
import { readEnv } from "./env.ts";
import { StartRefused } from "./start-refused.ts";
import { startServer } from "./start-server.ts";
import { terminalText } from "./terminal-texts.mjs";

const longestStopMs = 20_000;

async function main(): Promise<void> {
  goOnUnheard();
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    // What was started last stands on what was started before it.
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  const starting = start((stop) => stops.push(stop));
  // What is being started can be stopped only when it has: else a database would be left behind.
  const isStopping = stopOnRequest(() => starting.then(stopAll, stopAll));
  try {
    const announcement = await starting;
    if (!isStopping()) console.log(announcement);
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function start(onStop: (stop: () => Promise<void>) => void): Promise<string> {
  return await startServer(readEnv(), { onStop });
}

/** Gives a way to ask whether the request has come. */
function stopOnRequest(stop: () => Promise<void>): () => boolean {
  let isStopping = false;
  const stopOnce = () => {
    if (isStopping) return;
    isStopping = true;
    console.log(terminalText("stopping"));
    setTimeout(() => process.exit(1), longestStopMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGINT", stopOnce);
  process.on("SIGTERM", stopOnce);
  process.on("SIGHUP", stopOnce);
  // The start command that holds the other end of this channel is gone, perhaps killed.
  process.on("disconnect", stopOnce);
  return () => isStopping;
}

function fail(error: unknown): never {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(1);
}

main().catch(fail);
