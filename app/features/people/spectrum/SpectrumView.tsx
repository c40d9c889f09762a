/** The spectrum of allies. */
export function SpectrumView() {
  return null;
}
