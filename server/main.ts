/** Starts Zaedno and ends it when asked, so that nothing accepted is lost. */
import { readEnv } from "./env.ts";
import { StartRefused } from "./start-refused.ts";
import { startServer } from "./start-server.ts";
import { terminalText } from "./terminal-texts.mjs";

const longestStopMs = 20_000;

async function main(): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    // What was started last stands on what was started before it.
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  stopOnRequest(stopAll);
  try {
    console.log(await startServer(readEnv(), { onStop: (stop) => stops.push(stop) }));
  } catch (error) {
    await stopAll();
    throw error;
  }
}

function stopOnRequest(stop: () => Promise<void>): void {
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
}

function fail(error: unknown): never {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(1);
}

main().catch(fail);
