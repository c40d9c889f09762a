/** The page around every page: head, language, theme, the link past the menus. Also what is shown when a page fails. */
import "./styles/tokens.css";
import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/print.css";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "./features/shell/ErrorPage.tsx";
import { useNonce } from "./features/shell/nonce.ts";
import { usePageTitle } from "./features/shell/page-title.ts";
import { SkipLink } from "./features/shell/SkipLink.tsx";
import { usePageTexts } from "./locales/use-page-texts.ts";
import { hidesPositions } from "./server/hidden-positions.ts";
import { readTheme } from "./server/theme.ts";
import cyrillicFont from "./styles/fonts/source-sans-3-cyrillic-wght-normal.woff2?url";
import latinFont from "./styles/fonts/source-sans-3-latin-wght-normal.woff2?url";
import { useLocale } from "./ui/text.tsx";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

// Both, whatever the language: digits and full stops are in the Latin file, and what groups write is Bulgarian.
const fonts = [cyrillicFont, latinFont];

/** What phones draw above and below a page; N.B. as `--paper` in tokens.css. */
const aroundThePage = [
  { scheme: "light", colour: "#f7f5f2" },
  { scheme: "dark", colour: "#1b181c" },
] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  return { theme: readTheme(request), hidesPositions: hidesPositions(request) };
}

/** Language and theme change only by `/preferences`, which loads the page anew. */
export const shouldRevalidate = ({ formAction }: { formAction?: string }) => formAction === "/preferences";

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const nonce = useNonce();
  const title = usePageTitle();
  const theme = useRouteLoaderData<typeof loader>("root")?.theme ?? "auto";
  return (
    <html lang={locale} data-theme={theme === "auto" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <meta name="format-detection" content="telephone=no" />
        {aroundThePage
          .filter(({ scheme }) => theme === "auto" || theme === scheme)
          .map(({ scheme, colour }) => (
            <meta
              key={scheme}
              name="theme-color"
              content={colour}
              media={theme === "auto" ? `(prefers-color-scheme: ${scheme})` : undefined}
            />
          ))}
        <title>{title}</title>
        {fonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <Meta />
        <Links />
      </head>
      <body>
        <SkipLink />
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return usePageTexts() ? <Outlet /> : null;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
