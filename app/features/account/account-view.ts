/** What "Моят профил" shows. */
import type { MemberId, Role } from "@zaedno/plan";
import type { TextId } from "../../locales/catalogue.ts";
import type { Face } from "../../ui/Avatar.tsx";

export interface SeatView extends Face {
  memberId: MemberId;
  role: Role;
  /** A group, or for posts above groups a region or the programme. */
  placeName: string;
  isGroup: boolean;
  /** Signs that somebody else of the group has. */
  takenSymbols: readonly string[];
  /** Only people who joined by code have a PIN; null for the others. */
  pin: "set" | "none" | null;
}

export interface DeviceView {
  id: string;
  /** "Chrome · Android", or "" when the browser did not say. */
  label: string;
  seenAt: string;
  isThis: boolean;
}

export interface AccountView {
  me: Face;
  /** What one signs in with; null for a seat without a password. */
  email: string | null;
  seats: readonly SeatView[];
  devices: readonly DeviceView[];
  /** All places of this account, for taking their copies off the device. */
  memberIds: readonly string[];
}

/** The forms about e-mail and password. */
export type EntryForm = "upgrade" | "password" | "email";
type AccountField = "nickname" | "symbol" | "pin" | "current" | "password" | "email";

/** What came of a form on the page; `at` is the seat or device it was about. */
export interface AccountAnswer {
  form: "face" | "pin" | "device" | EntryForm;
  at: string;
  problem: { field: AccountField; text: TextId; values?: Record<string, number> } | null;
  typed: { nickname: string; symbol: string; email?: string };
}
