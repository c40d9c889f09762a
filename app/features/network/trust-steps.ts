/** What to press on each system, in order, between the download and the check. */
import type { TextId } from "../../locales/catalogue.ts";
import type { IconName } from "../../ui/Icon.tsx";
import type { System } from "./trust-view.ts";

export const systemFaces = {
  android: { label: "trust.system.android", icon: "smartphone" },
  ios: { label: "trust.system.ios", icon: "smartphone" },
  windows: { label: "trust.system.windows", icon: "laptop" },
  mac: { label: "trust.system.mac", icon: "laptop" },
  other: { label: "trust.system.other", icon: "circle-question-mark" },
} as const satisfies Record<System, { label: TextId; icon: IconName }>;

export const stepsOf: Readonly<Record<System, readonly TextId[]>> = {
  android: ["trust.android.settings", "trust.android.install", "trust.android.choose"],
  ios: ["trust.ios.allow", "trust.ios.install", "trust.ios.trust"],
  windows: ["trust.windows.open", "trust.windows.store", "trust.windows.confirm"],
  mac: ["trust.mac.open", "trust.mac.find", "trust.mac.always"],
  other: ["trust.other.settings", "trust.other.import"],
};
