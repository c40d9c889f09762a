// Takes a message in ICU form apart: which values it wants, which marked parts it has, and the bare words people read.

/**
 * @typedef {object} MessageParts
 * @property {string[]} values names in braces: {name}, {count, plural, …}
 * @property {string[]} tags names of marked parts: <b>, <link>
 * @property {string[]} choices the cases of plurals and selects
 * @property {string} words everything that is shown, without values and marks
 */

/** Null when a brace is not closed. @param {string} message @returns {MessageParts | null} */
export function messageParts(message) {
  if (message.split("{").length !== message.split("}").length) return null;
  /** @type {MessageParts} */
  const parts = { values: [], tags: [], choices: [], words: "" };
  collect(message, parts);
  parts.words = parts.words.replace(/<\/?(\w+)\/?>/g, (_mark, name) => {
    parts.tags.push(name);
    return "";
  });
  return parts;
}

/** @param {string} message @param {MessageParts} parts */
function collect(message, parts) {
  for (let at = 0; at < message.length; ) {
    const open = message.indexOf("{", at);
    parts.words += message.slice(at, open === -1 ? undefined : open);
    if (open === -1) return;
    const close = closingBrace(message, open);
    collectArgument(message.slice(open + 1, close), parts);
    at = close + 1;
  }
}

/** @param {string} inside what stands between the braces @param {MessageParts} parts */
function collectArgument(inside, parts) {
  const comma = inside.indexOf(",");
  parts.values.push((comma === -1 ? inside : inside.slice(0, comma)).trim());
  if (comma === -1) return;
  const cases = inside.slice(inside.indexOf(",", comma + 1) + 1);
  for (let at = cases.indexOf("{"); at !== -1; ) {
    const close = closingBrace(cases, at);
    const name = cases.slice(0, at).match(/(\S+)\s*$/)?.[1] ?? "";
    parts.choices.push(name);
    parts.words += " ";
    collect(cases.slice(at + 1, close).replaceAll("#", ""), parts);
    at = cases.indexOf("{", close + 1);
  }
}

/** @param {string} text @param {number} open @returns {number} */
function closingBrace(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A brace is not closed: ${text}`);
}
