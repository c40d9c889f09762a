/** A command that was not understood: answered with what there is, and with exit code 2. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}
