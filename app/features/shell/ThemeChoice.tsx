/** Light, dark, or as the device says. */
import { useRouteLoaderData } from "@remix-run/react";
import type { TextId } from "../../locales/catalogue.ts";
import type { loader } from "../../root.tsx";
import type { Theme } from "../../server/theme.ts";
import type { IconName } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { Choice, ChoiceOption } from "./Choice.tsx";
import { PreferenceForm } from "./PreferenceForm.tsx";

const options: readonly { theme: Theme; icon: IconName; label: TextId }[] = [
  { theme: "auto", icon: "sun-moon", label: "shell.themeAuto" },
  { theme: "light", icon: "sun", label: "shell.themeLight" },
  { theme: "dark", icon: "moon", label: "shell.themeDark" },
];

export function ThemeChoice() {
  const t = useText();
  const current = useRouteLoaderData<typeof loader>("root")?.theme ?? "auto";
  return (
    <PreferenceForm>
      <Choice label={t("shell.theme")}>
        {options.map(({ theme, icon, label }) => (
          <ChoiceOption key={theme} name="theme" value={theme} chosen={theme === current} icon={icon}>
            {t(label)}
          </ChoiceOption>
        ))}
      </Choice>
    </PreferenceForm>
  );
}
