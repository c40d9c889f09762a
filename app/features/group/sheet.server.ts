/** Gathers the sheet for the wall: the group's code with the way in, in both languages at once. */
import { type AppLoadContext, redirect } from "@remix-run/node";
import { can } from "@zaedno/plan";
import { currentJoinCode } from "@zaedno/programme";
import { type Locale, locales, speak } from "../../locales/catalogue.ts";
import { formatMoment } from "../../ui/dates.ts";
import { codeView } from "./desk.server.ts";
import type { CodeView } from "./group-view.ts";
import { requireGroup } from "./require-group.server.ts";

/** The way in, as somebody reads it who holds a phone in one hand. */
export interface SheetWords {
  locale: Locale;
  title: string;
  steps: string[];
  until: string;
}

export interface SheetView {
  groupId: string;
  groupName: string;
  code: CodeView;
  words: SheetWords[];
}

/** @throws a redirect to the group's page while no code is open */
export async function loadSheet(
  request: Request,
  context: AppLoadContext,
  wanted: string | undefined,
): Promise<SheetView> {
  const { desk } = await requireGroup(request, context, wanted);
  const { standpoint, place, group } = desk;
  if (!can(standpoint, { kind: "seats.manage", of: place })) throw new Response(null, { status: 404 });
  const found = await currentJoinCode(context.sql, context.secrets, standpoint.memberId, group.id, context.now());
  if (!found.ok || found.code === null) throw redirect(`/groups/${group.id}`);
  const code = codeView(request, context, found.code);
  return {
    groupId: group.id,
    groupName: group.name,
    code,
    words: await Promise.all(locales.map((locale) => sheetWords(locale, code))),
  };
}

async function sheetWords(locale: Locale, { url, validTo }: CodeView): Promise<SheetWords> {
  const i18n = await speak(locale);
  return {
    locale,
    title: i18n._("group.sheetTitle"),
    steps: [
      i18n._("group.sheetScan"),
      i18n._("group.sheetType", { address: new URL(url).host }),
      i18n._("group.sheetName"),
    ],
    until: i18n._("group.sheetUntil", { moment: formatMoment(validTo, locale) }),
  };
}
