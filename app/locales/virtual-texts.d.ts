// What `texts-plugin.js` makes: one part of one language, compiled.
declare module "virtual:texts/*" {
  export const messages: import("@lingui/core").Messages;
}
