/** What the server answers to a sign-in that did not succeed. */
import type { TextId } from "../../locales/catalogue.ts";

export interface LoginAnswer {
  email: string;
  problem: { field: "email" | "password"; text: TextId; values?: Record<string, number> };
}
