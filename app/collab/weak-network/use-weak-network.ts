/** How screens ask whether to spare the line, inside a plan and outside. */
import { useEffect, useSyncExternalStore } from "react";
import { readWeakNetwork, setWeakNetwork, type WeakNetwork, weakNetwork } from "./weak-network.ts";

export interface WeakNetworkView extends WeakNetwork {
  readonly set: (on: boolean) => void;
}

/** `on`: show lists before maps, leave pictures for later. `suggested`: the line is slow and nobody has decided. */
export function useWeakNetwork(): WeakNetworkView {
  const { on, suggested } = useSyncExternalStore(weakNetwork.subscribe, weakNetwork.get, weakNetwork.getInitial);
  useEffect(readWeakNetwork, []);
  return { on, suggested, set: setWeakNetwork };
}
