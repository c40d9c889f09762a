/**
 * Who has the plan open and where they are. Each tab tells its own place at a bounded pace; what
 * comes back is merged to one entry per person. Never stored, never trusted further than its shape.
 */
import { encodeAwareness } from "@zaedno/sync";
import * as v from "valibot";
import { type Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import type { Cell } from "./cell.ts";
import type { PresencePlace } from "./presence-place.ts";
import { readPlace } from "./read-place.ts";
import { caretsIn } from "./rich/carets.ts";
import type { PresentPerson, SessionState } from "./session-state.ts";
import type { Throttle } from "./throttle.ts";
import type { WeakNetwork } from "./weak-network/weak-network.ts";

/** So many places a second are told; the server passes on no more. */
export const usualPerSecond = 8;
const sparingPerSecond = 2;

/** What the server writes into every state; the rest of a state is its client's own word. */
const stateShape = v.object({ user: v.object({ id: v.string() }), place: v.optional(v.unknown()) });

interface PresenceOptions {
  readonly awareness: Awareness;
  readonly state: SessionState;
  readonly weakNetwork: Cell<WeakNetwork>;
  readonly throttle: Throttle;
  readonly send: (frame: Uint8Array) => void;
  /** Somebody is here whom the page does not know: they have just joined. Told once for each. */
  readonly onStranger: () => void;
}

/** Begins to tell and to listen; returns the way to stop. */
export function startPresence(options: PresenceOptions): () => void {
  const { awareness, state, weakNetwork, throttle, send, onStranger } = options;
  const strangers = new Set<string>();
  let told = "";
  const tellPlace = () => {
    const mine = stateToTell(state, weakNetwork.get());
    if (JSON.stringify(mine) === told) return;
    told = JSON.stringify(mine);
    awareness.setLocalState(mine);
  };
  const showCarets = () => {
    const states = weakNetwork.get().on ? nobody : awareness.getStates();
    state.carets.set(caretsIn(states, state.people.get(), state.me, state.carets.get()));
  };
  const setPace = () => throttle.setPace(weakNetwork.get().on ? sparingPerSecond : usualPerSecond);
  const tellOthers = (_changes: unknown, origin: unknown) => {
    if (origin !== "local") return;
    throttle.offer(() => send(encodeAwareness(encodeAwarenessUpdate(awareness, [awareness.clientID]))));
  };
  const look = () => {
    const places = placesByMember(awareness);
    const here = peopleHere(places, state);
    // A caret moves at each letter; the people do not.
    if (JSON.stringify(here) !== JSON.stringify(state.here.get())) state.here.set(here);
    showCarets();
    const known = new Set<string>([state.me.memberId, ...state.people.get().map((person) => person.memberId)]);
    const fresh = [...places.keys()].filter((id) => !known.has(id) && !strangers.has(id));
    for (const id of fresh) strangers.add(id);
    if (fresh.length > 0) onStranger();
  };
  setPace();
  tellPlace();
  awareness.on("update", tellOthers);
  awareness.on("change", look);
  const stops = [
    state.myPlace.subscribe(tellPlace),
    state.myCaret.subscribe(tellPlace),
    state.people.subscribe(look),
    weakNetwork.subscribe(setPace),
    weakNetwork.subscribe(showCarets),
  ];
  return () => {
    for (const stop of stops) stop();
    throttle.stop();
    awareness.off("update", tellOthers);
    awareness.off("change", look);
    state.carets.set([]);
  };
}

const nobody: ReadonlyMap<number, unknown> = new Map();

/** On a weak line the place must do; carets are told at each letter. */
function stateToTell({ myPlace, myCaret }: SessionState, weakNetwork: WeakNetwork) {
  const place = placeToTell(myPlace.get(), weakNetwork);
  const caret = weakNetwork.on ? null : myCaret.get();
  return caret === null ? { place } : { place, caret };
}

/** A card in the hand is many frames of no lasting worth: on a weak line only the card is told. */
function placeToTell(place: PresencePlace | null, { on }: WeakNetwork): PresencePlace | null {
  if (place === null || !on) return place;
  const { drag: _drag, ...rest } = place;
  return rest;
}

function placesByMember(awareness: Awareness): Map<string, PresencePlace[]> {
  const places = new Map<string, PresencePlace[]>();
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const parsed = v.safeParse(stateShape, state);
    if (!parsed.success) continue;
    const place = readPlace(parsed.output.place);
    const { id } = parsed.output.user;
    places.set(id, [...(places.get(id) ?? []), ...(place === null ? [] : [place])]);
  }
  return places;
}

/** This person first, then the others in the page's order; other tabs of this person are this person. */
function peopleHere(places: ReadonlyMap<string, readonly PresencePlace[]>, state: SessionState): PresentPerson[] {
  const { me, people, myPlace } = state;
  const mine = myPlace.get();
  const myPlaces = [...(mine === null ? [] : [mine]), ...(places.get(me.memberId) ?? [])];
  const others = people.get().flatMap((person) => {
    const theirs = person.memberId === me.memberId ? undefined : places.get(person.memberId);
    return theirs === undefined ? [] : [{ ...person, me: false, places: theirs }];
  });
  return [{ ...me, me: true, places: myPlaces }, ...others];
}
