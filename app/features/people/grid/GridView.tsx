/** The grid of power and interest. */
export function GridView() {
  return null;
}
