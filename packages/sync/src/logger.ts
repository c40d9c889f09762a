/** Where rooms report what an operator should see. Facts come first, so that a pino logger fits as it is. */

export interface Logger {
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

export const silentLogger: Logger = { warn: () => undefined, error: () => undefined };
