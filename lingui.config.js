import { formatter } from "@lingui/format-json";

// Where the catalogues are and how they are written; read by the build.
export default {
  locales: ["bg", "en"],
  sourceLocale: "bg",
  catalogs: [{ path: "app/locales/{locale}", include: ["app"] }],
  format: formatter({ style: "minimal" }),
};
