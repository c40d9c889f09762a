/** A link in a text. Ours, because the stock one keeps four more attributes, and decides for itself what is safe. */
import { Mark, mergeAttributes } from "@tiptap/core";
import { safeHref } from "./safe-href.ts";

export const LinkMark = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute("href") ?? "");
        return href === null ? false : { href };
      },
    },
  ],
  // Whatever stands in the document: only a safe address ever becomes one that can be followed.
  renderHTML: ({ HTMLAttributes }) => {
    const href = safeHref(String(HTMLAttributes.href ?? ""));
    if (href === null) return ["span", {}, 0];
    return ["a", mergeAttributes({ href, target: "_blank", rel: "noopener noreferrer nofollow" }), 0];
  },
});
