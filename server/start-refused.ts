/** A start that cannot go on for a reason the operator can mend: printed as one line, without a stack. */
import { type TerminalTextId, terminalText } from "./terminal-texts.mjs";

export class StartRefused extends Error {
  override readonly name = "StartRefused";

  constructor(
    readonly reason: TerminalTextId,
    values: Record<string, string | number> = {},
  ) {
    super(terminalText(reason, values));
  }
}
