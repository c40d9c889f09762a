/** Fields that grow with their text take Enter as well; what is one line in the plan is made one here. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
