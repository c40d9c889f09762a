/** How much of the machine is in use right now, by whomever: times that were measured beside others' work say little. */
import { cpus } from "node:os";

const watchMs = 1_500;

/** From 0, idle, to 1. Ask while nothing of one's own is at work. */
export async function busyShare(): Promise<number> {
  const before = spent();
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  const after = spent();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function spent(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((each) => Object.values(each))) };
}
