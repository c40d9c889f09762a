/** A finger on the glass: touches as the screen reports them, so that the browser itself decides what scrolls and what is dragged. */
import type { CDPSession, Locator, Page } from "playwright/test";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class Finger {
  #at: Point = { x: 0, y: 0 };

  private constructor(readonly screen: CDPSession) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async down(at: Point): Promise<void> {
    this.#at = at;
    await this.#report("touchStart", [at]);
  }

  /** In small strides, as fingers move. */
  async slideTo(to: Point, strides = 8): Promise<void> {
    const from = this.#at;
    for (let stride = 1; stride <= strides; stride += 1) {
      const part = stride / strides;
      this.#at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.#report("touchMove", [this.#at]);
    }
  }

  async up(): Promise<void> {
    await this.#report("touchEnd", []);
  }

  async #report(type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]): Promise<void> {
    await this.screen.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}

export async function middleOf(element: Locator): Promise<Point> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error("What cannot be seen cannot be touched.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
