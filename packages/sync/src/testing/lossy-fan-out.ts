/** A bus between hubs that can lose what is published: what a broken line between servers does. */
import type { FanOut } from "../fan-out.ts";
import { LocalFanOut } from "../local-fan-out.ts";

export class LossyFanOut {
  /** While true, everything published is lost. */
  loses = false;
  readonly #bus = new LocalFanOut();

  join(): FanOut {
    const seat = this.#bus.join();
    return {
      publish: (message) => {
        if (!this.loses) seat.publish(message);
      },
      subscribe: (receive) => seat.subscribe(receive),
    };
  }
}
