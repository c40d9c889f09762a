import { expect, test } from "vitest";
import { cleanedHtml, type PastedNode } from "./pasted-html.ts";

/** `el("p", "text")`, `el("a href=x", …)`: a name, attributes after it, then what is inside. */
function el(head: string, ...children: PastedNode[]): PastedNode {
  const [name = "", ...rest] = head.split(" ");
  const attributes = new Map(
    rest
      .join(" ")
      .split("|")
      .flatMap((pair): [string, string][] => {
        const [key = "", ...value] = pair.split("=");
        return key === "" ? [] : [[key, value.join("=")]];
      }),
  );
  return { name, attributes, children };
}

test("what a text knows stays, with our own tags", () => {
  const html = cleanedHtml([
    el("h1", "План"),
    el("p class=x", "Едно ", el("b", "дете"), ", един ", el("em", "формуляр")),
    el("ul", el("li", "първо"), el("li", "второ")),
    el("blockquote", "казано"),
    el("hr"),
  ]);
  expect(html).toBe(
    "<h2>План</h2><p>Едно <strong>дете</strong>, един <em>формуляр</em></p><ul><li>първо</li><li>второ</li></ul><blockquote>казано</blockquote><hr>",
  );
});

test("programs, styles and pictures are left out with all that is in them", () => {
  const html = cleanedHtml([
    el("style", "p{color:red}"),
    el("script", "alert(1)"),
    el("p onclick=alert(1)", "Чисто", el("img src=x|onerror=alert(1)"), el("svg", el("script", "alert(2)"))),
    el("iframe src=https://example.bg", "рамка"),
  ]);
  expect(html).toBe("<p>Чисто</p>");
});

test("links keep only addresses that are safe to follow, and what looks like a tag stays text", () => {
  expect(cleanedHtml([el("a href=javascript:alert(1)", "натисни")])).toBe("натисни");
  expect(cleanedHtml([el('a href=https://example.bg/?a="><script>', "тук")])).toBe(
    '<a href="https://example.bg/?a=%22%3E%3Cscript%3E">тук</a>',
  );
  expect(cleanedHtml(["<script>alert(1)</script> & още"])).toBe("&lt;script&gt;alert(1)&lt;/script&gt; &amp; още");
});

test("Google Docs: the wrapper says it is not bold, spans say by style what is", () => {
  const html = cleanedHtml([
    el(
      "b style=font-weight:normal;|id=docs-internal-guid-1",
      el("p", el("span style=font-weight:400;font-style:normal", "Обикновен ")),
      el("p", el("span style=font-weight:700;text-decoration:underline", "важно")),
      el("p", el("span style=font-style:italic;text-decoration:line-through", "старо")),
    ),
  ]);
  expect(html).toBe("<p>Обикновен </p><p><u><strong>важно</strong></u></p><p><s><em>старо</em></s></p>");
});

test("Word: paragraphs with bullets of their own are a list, numbers another", () => {
  const bullet = (sign: string) => el("span style=mso-list:Ignore", sign, el("span", "   "));
  const html = cleanedHtml([
    el("p class=MsoNormal", "Нужно е:"),
    "\n",
    el("p class=MsoListParagraphCxSpFirst|style=mso-list:l0 level1 lfo1", bullet("·"), "писмо"),
    "\n",
    el("p class=MsoListParagraphCxSpLast|style=mso-list:l0 level1 lfo1", bullet("·"), el("o:p", "подписка")),
    "\n",
    el("p class=MsoListParagraph|style=mso-list:l1 level1 lfo2", bullet("1."), "първо"),
  ]);
  expect(html).toBe(
    "<p>Нужно е:</p><ul><li><p>писмо</p></li><li><p>подписка</p></li></ul><ol><li><p>първо</p></li></ol>",
  );
});

test("cells of a table are paragraphs, one after the other", () => {
  const html = cleanedHtml([el("table", el("tbody", el("tr", el("td", "Ден"), el("td", el("p", "Място")))))]);
  expect(html).toBe("<div><div><div><div>Ден</div><div><p>Място</p></div></div></div></div>");
});

test("a list of fifty thousand items from Word costs no time", () => {
  const items = Array.from({ length: 50_000 }, () => el("p class=MsoListParagraph", "а"));
  const begun = performance.now();
  expect(cleanedHtml(items).match(/<li>/g)).toHaveLength(50_000);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
