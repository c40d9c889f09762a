/** A terminal window that is closed, or a pipe that ends early, must not end the program in the middle of its work. */

/** To be called once, before the first word is said. */
export function goOnUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) {
    // Nobody is left who could be told.
    stream.on("error", () => {});
  }
}
