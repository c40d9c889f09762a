/** The pen that writes a story into a plan: who holds it on which day, and what the story's short keys stand for. */
import type { Actor, Day, MemberId } from "@zaedno/plan";
import type * as Y from "yjs";
import type { PersonKey } from "./demo-people.ts";

export interface Story {
  readonly doc: Y.Doc;
  readonly members: ReadonlyMap<PersonKey, MemberId>;
  readonly writer: PersonKey;
  /** A day of the story as a day of today's calendar. */
  readonly shifted: (text: string) => Day;
}

export class StoryWriter {
  readonly #story: Story;
  #written = 0;

  constructor(story: Story) {
    this.#story = story;
  }

  get doc(): Y.Doc {
    return this.#story.doc;
  }

  day(text: string): Day {
    return this.#story.shifted(text);
  }

  maybeDay(text: string | undefined): Day | undefined {
    return text === undefined ? undefined : this.day(text);
  }

  member(person: PersonKey): MemberId {
    const id = this.#story.members.get(person);
    if (id === undefined) throw new Error(`The demo plan names ${person}, who is not among its people`);
    return id;
  }

  maybeMember(person: PersonKey | undefined): MemberId | undefined {
    return person === undefined ? undefined : this.member(person);
  }

  /** Somebody on a day of the story; each a little later than the one before, so that the order of writing is kept. */
  actor(person: PersonKey | undefined, on: string): Actor {
    const today = this.day(on);
    this.#written += 1;
    const moment = new Date(Date.parse(`${today}T07:00:00.000Z`) + this.#written * 20_000);
    return { memberId: this.member(person ?? this.#story.writer), today, now: moment.toISOString() };
  }
}

/** Things of the story by their short keys. */
export class Named<Id> {
  readonly #ids: ReadonlyMap<string, Id>;

  constructor(entries: readonly (readonly [string, Id])[]) {
    this.#ids = new Map(entries);
  }

  of(key: string): Id {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The demo plan names ${key}, which is not in it`);
    return id;
  }

  maybe(key: string | undefined): Id | undefined {
    return key === undefined ? undefined : this.of(key);
  }
}
