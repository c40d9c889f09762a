/** Joins class names, leaving out what is off: `classes(styles.card, late && styles.late)`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
