/** Language and theme, from anywhere: kept in cookies for this browser and, for people who are in, with the account. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setPreferences } from "@zaedno/programme";
import { isLocale } from "../locales/catalogue.ts";
import { localeCookie } from "../server/locale.ts";
import { postedForm } from "../server/posted-form.ts";
import { safePath } from "../server/safe-path.ts";
import { sessionOf } from "../server/session.ts";
import { isTheme, themeCookie } from "../server/theme.ts";

export const loader = () => redirect("/");

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await postedForm(request);
  const locale = form.get("locale");
  const theme = form.get("theme");
  const headers = new Headers();
  if (isLocale(locale)) headers.append("Set-Cookie", localeCookie(locale, context.request.secure));
  if (isTheme(theme)) headers.append("Set-Cookie", themeCookie(theme, context.request.secure));
  const session = await sessionOf(request, context);
  if (session) {
    const choice = { ...(isLocale(locale) && { locale }), ...(isTheme(theme) && { theme }) };
    await setPreferences(context.sql, session.accountId, choice);
  }
  return redirect(safePath(form.get("back"), "/"), { headers });
}
