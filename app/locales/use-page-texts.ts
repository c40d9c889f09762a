/** Sees to it that a page is shown only when its texts are here: they come with the other kind of pages in a quiet moment. */
import { useLingui } from "@lingui/react";
import { useLocation } from "@remix-run/react";
import { useEffect, useLayoutEffect, useReducer } from "react";
import { whenAtRest } from "../ui/when-at-rest.ts";
import { fetchTexts, type PageTexts, speaks, teach, textsOf } from "./catalogue.ts";

const tryAgainMs = 2_000;

/** True when the page of this address can be shown in words. */
export function usePageTexts(): boolean {
  const { i18n } = useLingui();
  const pages = textsOf(useLocation().pathname);
  const [, lookAgain] = useReducer((turn: number) => turn + 1, 0);
  const isHere = speaks(i18n, pages);
  useBrowserLayoutEffect(() => {
    if (isHere) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetch = () => {
      fetchTexts(i18n, pages).then(
        (messages) => {
          teach(i18n, pages, messages);
          lookAgain();
        },
        () => {
          timer = setTimeout(fetch, tryAgainMs);
        },
      );
    };
    fetch();
    return () => clearTimeout(timer);
  }, [i18n, pages, isHere]);
  useEffect(() => {
    const other: PageTexts = pages === "plan" ? "outside" : "plan";
    // Only fetched: to speak them would draw the whole page anew.
    return whenAtRest(() => void fetchTexts(i18n, other).catch(() => undefined));
  }, [i18n, pages]);
  return isHere;
}

/** React warns about layout effects on the server, where all texts are always here. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;
