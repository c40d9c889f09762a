// What `@lingui/vite-plugin` makes of a catalogue that is imported with `?lingui`: its messages, compiled.
declare module "*.json?lingui" {
  export const messages: import("@lingui/core").Messages;
}
