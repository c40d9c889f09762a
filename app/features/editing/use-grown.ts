/**
 * A value worked out from `source` and from itself before, so that what did not change keeps its identity and what
 * shows it need not be drawn anew.
 */
import { useState } from "react";

export function useGrown<Source, Value>(source: Source, grow: (source: Source, former?: Value) => Value): Value {
  const [known, setKnown] = useState(() => ({ source, value: grow(source) }));
  if (known.source === source) return known.value;
  const value = grow(source, known.value);
  setKnown({ source, value });
  return value;
}
