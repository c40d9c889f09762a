// What can be wrong with the two catalogues themselves.
import { createCompiledCatalog } from "@lingui/cli/api";
import { messageParts } from "./message-parts.js";

/** What stands on keys and screens in Latin letters whatever the language is. */
const knownInLatin = new Set([
  "QR",
  "Enter",
  "Esc",
  "Tab",
  "Ctrl",
  "C",
  "Excel",
  "Word",
  "Google",
  "Sheets",
  "Android",
  "iPhone",
  "iPad",
  "Safari",
  "Windows",
  "Mac",
  "Zaedno",
  "CA",
  "zaedno-ca",
  "crt",
]);

/** The other alphabet in an English text is always a slip. @type {Set<string>} */
const knownInCyrillic = new Set();

/** @param {{bg: Record<string, string>, en: Record<string, string>}} catalogues @returns {string[]} */
export function catalogueFaults({ bg, en }) {
  const faults = [];
  for (const id of new Set([...Object.keys(bg), ...Object.keys(en)])) {
    const bulgarian = bg[id];
    const english = en[id];
    if (bulgarian === undefined) faults.push(`${id}: missing in bg.json`);
    else if (english === undefined) faults.push(`${id}: missing in en.json`);
    else faults.push(...pairFaults(bulgarian, english).map((fault) => `${id}: ${fault}`));
  }
  for (const [locale, messages] of Object.entries({ bg, en })) {
    const sorted = Object.keys(messages).sort();
    if (Object.keys(messages).some((id, at) => id !== sorted[at])) faults.push(`${locale}.json: keys are not sorted`);
    const { errors } = createCompiledCatalog(locale, messages, { namespace: "es" });
    faults.push(...errors.map(({ error }) => `${locale}.json: ${error.message}`));
  }
  return faults;
}

/** @param {string} bulgarian @param {string} english @returns {string[]} */
function pairFaults(bulgarian, english) {
  if (bulgarian.trim() === "" || english.trim() === "") return ["empty"];
  const bg = messageParts(bulgarian);
  const en = messageParts(english);
  if (bg === null || en === null) return ["a brace is not closed"];
  return [
    ...differ("values", bg.values, en.values),
    ...differ("marked parts", bg.tags, en.tags),
    ...differ("cases", bg.choices, en.choices),
    ...(bg.choices.length > 0 && !bg.choices.includes("other") ? ['no case "other"'] : []),
    ...foreignWords(bg.words, /\p{Script=Latin}/u, knownInLatin).map((word) => `Latin letters in Bulgarian: ${word}`),
    ...foreignWords(en.words, /\p{Script=Cyrillic}/u, knownInCyrillic).map((word) => `Cyrillic in English: ${word}`),
  ];
}

/** @param {string} what @param {string[]} bg @param {string[]} en @returns {string[]} */
function differ(what, bg, en) {
  const list = (/** @type {string[]} */ names) => [...new Set(names)].sort().join(", ");
  return list(bg) === list(en) ? [] : [`${what} differ: bg has [${list(bg)}], en has [${list(en)}]`];
}

/** @param {string} words @param {RegExp} alphabet @param {Set<string>} known @returns {string[]} */
function foreignWords(words, alphabet, known) {
  return (words.match(/[\p{L}\p{N}-]+/gu) ?? []).filter((word) => alphabet.test(word) && !known.has(word));
}
