/** A post in words, as a heading or a choice begins: "Водещ: Светла улица". */
import { useLocale, useText } from "../../ui/text.tsx";
import { roleWord } from "../group/role-words.ts";

type PostRole = Parameters<typeof roleWord>[0];

export function usePostWords(): (role: PostRole, place: string) => string {
  const t = useText();
  const locale = useLocale();
  return (role, place) => {
    const words = place === "" ? t(roleWord(role)) : t("invite.postAt", { role: t(roleWord(role)), place });
    return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
  };
}
