/** One tab of one person: a document, an editor, a line that comes and goes, and the habits of a stock provider. */
import * as Y from "yjs";
import type { Sender } from "../client-owners.ts";
import { Editor } from "./honest-edits.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Incoming = { readonly update: Uint8Array } | { readonly stateVector: Uint8Array };

export class Person {
  readonly sender: Sender;
  doc: Y.Doc;
  online = false;
  inbox: Incoming[] = [];
  outbox: Uint8Array[] = [];
  /** Other tabs of the same browser, which see each other's changes before any server does. */
  channel: Person[] = [];
  readonly #random: SeededRandom;
  #editor: Editor;
  #recent: Uint8Array[] = [];

  constructor(sender: Sender, random: SeededRandom) {
    this.sender = sender;
    this.#random = random;
    this.doc = this.#open(null);
    this.#editor = new Editor(this.doc, random);
  }

  get hasWork(): boolean {
    return this.inbox.length > 0 || this.outbox.length > 0;
  }

  edit(): void {
    this.#editor.edit();
  }

  receive(): void {
    const message = this.inbox.shift();
    if (message === undefined) return;
    if ("update" in message) Y.applyUpdate(this.doc, message.update, "server");
    else this.outbox.push(Y.encodeStateAsUpdate(this.doc, message.stateVector));
  }

  /** The server's step 1 and its answer to ours; keystrokes may overtake our answer. */
  connect(serverStateVector: Uint8Array, answer: Uint8Array): void {
    this.online = true;
    this.inbox = [{ stateVector: serverStateVector }, { update: answer }];
  }

  /** Returns what was on the line. */
  disconnect(): Uint8Array[] {
    const lost = this.outbox;
    this.online = false;
    this.outbox = [];
    this.inbox = [];
    return lost;
  }

  askForSync(serverStateVector: Uint8Array): void {
    if (this.online) this.inbox.push({ stateVector: serverStateVector });
  }

  /** Things that clients and their stores send now and then: everything again, old differences, merged rows. */
  resendOddly(serverStateVector: Uint8Array): void {
    if (!this.online) return;
    const kind = this.#random.below(4);
    if (kind === 0) this.outbox.push(Y.encodeStateAsUpdate(this.doc));
    else if (kind === 1) this.outbox.push(Y.diffUpdate(Y.encodeStateAsUpdate(this.doc), serverStateVector));
    else if (kind === 2 && this.#recent.length > 0) {
      const some = this.#recent.filter(() => this.#random.chance(0.5));
      if (some.length > 0) this.outbox.push(Y.mergeUpdates(some));
    } else if (this.#recent.length > 0) this.outbox.push(this.#random.pick(this.#recent));
  }

  /** The page again from the device's store, under a new clientID. */
  reload(): void {
    const stored = Y.encodeStateAsUpdate(this.doc);
    this.#editor.undo.destroy();
    this.doc.destroy();
    this.doc = this.#open(stored);
    this.#editor = new Editor(this.doc, this.#random);
    this.#recent = [];
    this.meetOtherTabs();
  }

  meetOtherTabs(): void {
    for (const { doc } of this.channel) {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc), "channel");
      Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(doc), "channel");
    }
  }

  #open(stored: Uint8Array | null): Y.Doc {
    const doc = new Y.Doc({ gc: this.#random.chance(0.7) });
    doc.clientID = 1 + this.#random.below(2 ** 32 - 1);
    if (stored !== null) Y.applyUpdate(doc, stored, "store");
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "server" || origin === "store" || origin === "channel") return;
      this.#recent = [...this.#recent.slice(-12), update];
      if (this.online) this.outbox.push(update);
      for (const other of this.channel) Y.applyUpdate(other.doc, update, "channel");
    });
    return doc;
  }
}
