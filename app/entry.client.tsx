/** Where the browser takes over: loads the reader's language, then wakes the page that the server sent. */
import { I18nProvider } from "@lingui/react";
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { defaultLocale, isLocale, speak, textsOf } from "./locales/catalogue.ts";
import { watchInstalling } from "./service-worker/install.ts";
import { openLinksAsPagesWhenOffline } from "./service-worker/offline-links.ts";
import { registerServiceWorker } from "./service-worker/register.ts";
import { partsShownFirst } from "./ui/fetched-part.ts";

// N.B. no top-level await: Safari 15 loses modules that wait for each other.
void start();

async function start() {
  watchInstalling();
  openLinksAsPagesWhenOffline();
  const { lang } = document.documentElement;
  const [i18n] = await Promise.all([
    speak(isLocale(lang) ? lang : defaultLocale, textsOf(window.location.pathname)),
    partsShownFirst(),
  ]);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nProvider i18n={i18n}>
          <RemixBrowser />
        </I18nProvider>
      </StrictMode>,
    );
  });
  registerServiceWorker();
}
