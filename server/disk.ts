/** Free space of the disk that holds the data: too little refuses the start, little is said. */
import { statfsSync } from "node:fs";
import { StartRefused } from "./start-refused.ts";
import { terminalText } from "./terminal-texts.mjs";

const refuseBelowMb = 150;
const warnBelowMb = 1_000;

/** @throws StartRefused `diskFull` */
export function checkDisk(folder: string, warn: (line: string) => void): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1_048_576);
  if (free < refuseBelowMb) throw new StartRefused("diskFull", { folder, free, needed: refuseBelowMb });
  if (free < warnBelowMb) warn(terminalText("diskLow", { folder, free }));
}
