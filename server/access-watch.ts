/**
 * Closes the sockets of people whose access has changed. It asks the database about all connected people in
 * one query, often enough that somebody who was removed is out within two seconds whichever server heard of it,
 * and at once when this server made the change itself.
 */
import type { MemberId } from "@zaedno/plan";
import type { AccessState, SessionHandle } from "@zaedno/programme";
import type { Admission, CloseName } from "@zaedno/sync";

export interface Watched {
  readonly admission: Admission;
  readonly memberId: MemberId;
  readonly session: SessionHandle;
  /** What was read when the socket was let in; any other number means that somebody changed it since. */
  readonly accessVersion: number;
}

export interface AccessWatchOptions {
  read(members: readonly MemberId[], sessions: readonly SessionHandle[]): Promise<AccessState>;
  close(decide: (admission: Admission) => CloseName | null): void;
  failed(error: unknown): void;
}

const askEveryMs = 1_000;

export class AccessWatch {
  readonly #options: AccessWatchOptions;
  readonly #watched = new Map<Admission, Watched>();
  #asking: Promise<void> | null = null;
  #askAgain = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: AccessWatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.ask(), askEveryMs);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  watch(watched: Watched): void {
    this.#watched.set(watched.admission, watched);
  }

  forget(admission: Admission): void {
    this.#watched.delete(admission);
  }

  /** Something changed just now: ask at once, and not only with what an earlier question may have read. */
  changed(): void {
    this.#askAgain = this.#asking !== null;
    void this.ask();
  }

  /** Asks once about everybody; resolves when whoever must go has been told. */
  async ask(): Promise<void> {
    if (this.#watched.size === 0) return;
    this.#asking ??= this.#askOnce().finally(() => {
      this.#asking = null;
    });
    await this.#asking;
    if (!this.#askAgain) return;
    this.#askAgain = false;
    await this.ask();
  }

  async #askOnce(): Promise<void> {
    const watched = [...this.#watched.values()];
    try {
      const state = await this.#options.read(
        distinct(watched.map(({ memberId }) => memberId)),
        distinct(watched.map(({ session }) => session)),
      );
      this.#closeWhoChanged(new Set(watched), state);
    } catch (error) {
      // Without the database nothing can be written either; nobody is sent away for that.
      this.#options.failed(error);
    }
  }

  #closeWhoChanged(asked: ReadonlySet<Watched>, state: AccessState): void {
    this.#options.close((admission) => {
      const watched = this.#watched.get(admission);
      // Of those who came in while the question was under way the answer says nothing: the next one is about them too.
      return watched === undefined || !asked.has(watched) ? null : whatChanged(watched, state);
    });
  }
}

function whatChanged({ memberId, session, accessVersion }: Watched, state: AccessState): CloseName | null {
  const now = state.versions.get(memberId);
  if (now?.status !== "active") return "removed";
  if (now.version !== accessVersion) return "accessChanged";
  return state.liveSessions.has(session) ? null : "signedOut";
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
