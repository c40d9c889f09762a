/**
 * Lets cards glide to their new place when the order changes, by my hand or by somebody else's. A class, because only
 * `getSnapshotBeforeUpdate` may look at the page in the last moment before React changes it.
 */
import { Component, createRef, type ReactNode } from "react";

interface SmoothMovesProps {
  readonly className?: string | undefined;
  /** The column that a phone shows; for the style sheet. */
  readonly shown?: string;
  /** When this changes (another column shown, another filter), the page is rebuilt and nothing glides. */
  readonly scene: string;
  readonly children: ReactNode;
}

type Places = ReadonlyMap<string, DOMRect>;

const glide: KeyframeAnimationOptions = { duration: 220, easing: "cubic-bezier(0.2, 0.7, 0.3, 1)", id: "glide" };

export class SmoothMoves extends Component<SmoothMovesProps> {
  readonly #root = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: SmoothMovesProps): Places | null {
    const root = this.#root.current;
    if (root === null || before.scene !== this.props.scene || wantsNoMotion()) return null;
    return placesIn(root);
  }

  override componentDidUpdate(_before: SmoothMovesProps, _state: unknown, former: Places | null) {
    const root = this.#root.current;
    if (root === null || former === null) return;
    const cards = [...cardsIn(root)];
    // First stop, then measure, then start: a measurement between two starts would lay out the page each time.
    for (const card of cards) stopGliding(card);
    const moves = cards.map((card) => ({
      card,
      from: former.get(card.dataset.step ?? ""),
      to: card.getBoundingClientRect(),
    }));
    for (const { card, from, to } of moves) if (from) glideFrom(card, from, to);
  }

  override render() {
    return (
      <div ref={this.#root} className={this.props.className} data-board data-shown={this.props.shown}>
        {this.props.children}
      </div>
    );
  }
}

function wantsNoMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function cardsIn(root: HTMLElement): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>("[data-step]:not([data-lifted])");
}

function placesIn(root: HTMLElement): Places {
  const places = new Map<string, DOMRect>();
  for (const card of cardsIn(root)) places.set(card.dataset.step ?? "", card.getBoundingClientRect());
  // The card in the hand glides from where the hand let go of it.
  const inHand = document.querySelector<HTMLElement>("[data-in-hand]");
  if (inHand?.dataset.inHand) places.set(inHand.dataset.inHand, inHand.getBoundingClientRect());
  return places;
}

function stopGliding(card: HTMLElement) {
  for (const animation of card.getAnimations?.() ?? []) if (animation.id === glide.id) animation.cancel();
}

function glideFrom(card: HTMLElement, from: DOMRect, to: DOMRect) {
  const x = from.left - to.left;
  const y = from.top - to.top;
  const still = Math.abs(x) < 1 && Math.abs(y) < 1;
  if (still || !isSeen(from, to) || to.height === 0 || from.height === 0) return;
  card.animate?.([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], glide);
}

function isSeen(from: DOMRect, to: DOMRect): boolean {
  const top = Math.min(from.top, to.top);
  const bottom = Math.max(from.bottom, to.bottom);
  return bottom > 0 && top < innerHeight;
}
