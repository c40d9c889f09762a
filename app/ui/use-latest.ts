/** The value of the last rendering, for handlers that outlive it: timers and listeners need not be set up anew each time. */
import { type RefObject, useEffect, useRef } from "react";

export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
