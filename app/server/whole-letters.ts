/**
 * React 18 fills blocks of 2048 bytes. Where a letter of two bytes no longer fits, it sends the block with a zero byte at
 * its end, which browsers show as "�" in attributes. No page of ours has a zero byte of its own: those are taken out.
 */
import { Transform } from "node:stream";

export function wholeLetters(): Transform {
  return new Transform({
    transform(block: Buffer, _encoding, done) {
      done(null, block.includes(0) ? block.filter((byte) => byte !== 0) : block);
    },
  });
}
