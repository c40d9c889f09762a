/** Where a link may lead. Asked when it is typed, when it is pasted, and again whenever it is drawn. */
import { safeLink } from "@zaedno/plan";

const longest = 2_000;

/** The address in its plain form; what people type without a scheme is meant as https. Null for any other. */
export function safeHref(typed: string): string | null {
  const words = typed.trim();
  if (words === "" || words.length > longest || /\s/.test(words)) return null;
  if (/^[^@:/?#]+@[^@:/?#]+\.[^@:/?#]+$/.test(words)) return safeLink(`mailto:${words}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(words) && !isHostWithPort(words)) return safeLink(words);
  return looksLikeHost(words) ? safeLink(`https://${words}`) : null;
}

/** `example.bg:8080/…` begins like a scheme, but no scheme goes on with a number. */
const isHostWithPort = (words: string): boolean => /^[^:/?#]+\.[^:/?#]+:\d+(?:[/?#]|$)/.test(words);

const looksLikeHost = (words: string): boolean => /^[^\s/?#@]+\.[\p{L}]{2,}(?::\d+)?(?:[/?#]|$)/u.test(words);
