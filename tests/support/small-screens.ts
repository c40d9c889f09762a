/** What a small screen does to a page: things that stick out at the side, and things too small for a finger. */
import type { Page } from "playwright/test";

/** Whatever is wider than its place: the page itself, a box that would scroll sideways or cuts its content off. */
export async function tooWide(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    /** Reduced to one pixel, itself or with what it stands in: only there for those who listen. */
    const isUnseen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      const isDot = width <= 1 || height <= 1;
      return (
        isDot || (element.parentElement?.closest("thead, caption, span") ? isUnseen(element.parentElement) : false)
      );
    };
    const isPieceOfDrawing = (element: Element) => element.parentElement?.closest("svg") !== null;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
    const found: string[] = [];
    const page = document.scrollingElement ?? document.documentElement;
    if (page.scrollWidth > width) found.push(`the page is ${page.scrollWidth} wide on ${width}`);
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (isPieceOfDrawing(element) || isUnseen(element) || !isSeen(element)) continue;
      const { overflowX } = getComputedStyle(element);
      const holdsMore = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (overflowX !== "visible" && holdsMore && !(element instanceof HTMLInputElement))
        found.push(`${name(element)} holds ${element.scrollWidth} in ${element.clientWidth}`);
      if (box.right > width + 1 || box.left < -1)
        found.push(`${name(element)} lies from ${Math.round(box.left)} to ${Math.round(box.right)} on ${width}`);
    }
    return found;
  });
}

/** What lies under the bars at the lower edge even when the page is scrolled to its end, where nobody can press it. */
export async function coveredAtEnd(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    if (document.querySelector("dialog[open]")) return [];
    window.scrollTo(0, document.documentElement.scrollHeight);
    const isBar = (element: Element) => ["fixed", "sticky"].includes(getComputedStyle(element).position);
    const bars = [...document.querySelectorAll("main *, nav")].filter((element) => {
      const { bottom, height } = element.getBoundingClientRect();
      return isBar(element) && height > 0 && bottom >= window.innerHeight;
    });
    const edge = Math.min(...bars.map((bar) => bar.getBoundingClientRect().top));
    return [...document.querySelectorAll("main :is(a[href], button, summary, select, textarea, input, p)")].flatMap(
      (element) => {
        const { bottom, width } = element.getBoundingClientRect();
        const isFree = bars.some((bar) => bar.contains(element)) || bottom <= edge + 1;
        if (isFree || width <= 1 || !element.checkVisibility({ visibilityProperty: true })) return [];
        return `${element.tagName} “${(element.textContent ?? "").trim().slice(0, 40)}” ends at ${Math.round(bottom)}, under a bar from ${Math.round(edge)}`;
      },
    );
  });
}

/** Everything that can be pressed and is less than `least` pixels high or wide; words within a sentence may be. */
export async function tooSmall(page: Page, least: number): Promise<string[]> {
  return await page.evaluate((pixels) => {
    const pressable = "a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button]";
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === "inline" && element.parentElement?.matches("p, p *") === true;
    /** A link may be stretched over its card, a radio button stands for its whole label. */
    const target = (element: Element) => {
      if (getComputedStyle(element, "::after").position === "absolute") return element.closest("li") ?? element;
      return element.matches("input[type=radio], input[type=checkbox]")
        ? (element.closest("label") ?? element)
        : element;
    };
    return [...document.querySelectorAll(pressable)].flatMap((element) => {
      const { width, height } = target(element).getBoundingClientRect();
      // The link past the menus is one pixel until the keyboard comes to it.
      const isThere = element.checkVisibility({ visibilityProperty: true }) && width > 1;
      if (!isThere || inSentence(element) || Math.min(width, height) >= pixels) return [];
      return `${element.tagName} “${(element.textContent ?? "").trim().slice(0, 30)}” is ${Math.round(width)} × ${Math.round(height)}`;
    });
  }, least);
}
