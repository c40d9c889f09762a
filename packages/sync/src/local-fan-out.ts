/** The fan-out of one process: several hubs in it hear each other, at once and in order. One hub alone hears nobody. */
import type { FanOut, FanOutMessage } from "./fan-out.ts";

type Receive = (message: FanOutMessage) => void;

export class LocalFanOut {
  readonly #seats = new Set<Seat>();

  /** A place for one hub; it never hears itself. */
  join(): FanOut {
    const seat: Seat = { receivers: new Set() };
    this.#seats.add(seat);
    return {
      publish: (message) => this.#deliver(seat, message),
      subscribe(receive) {
        seat.receivers.add(receive);
        return () => seat.receivers.delete(receive);
      },
    };
  }

  #deliver(from: Seat, message: FanOutMessage): void {
    for (const seat of this.#seats) {
      if (seat === from) continue;
      for (const receive of seat.receivers) receive(message);
    }
  }
}

interface Seat {
  readonly receivers: Set<Receive>;
}
