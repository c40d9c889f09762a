import { formatter } from "@lingui/format-json";

/** @type {import("@lingui/conf").LinguiConfig} */
export default {
  locales: ["bg", "en"],
  sourceLocale: "bg",
  catalogs: [{ path: "app/locales/{locale}", include: ["app"] }],
  format: formatter({ style: "minimal" }),
};
