/** What the page must say to open a plan: its loader has all of it. */
import type { Plan, PlanId } from "@zaedno/plan";
import type { ReactNode } from "react";
import type { SessionPerson } from "./session-state.ts";

export interface PlanSessionProps {
  readonly planId: PlanId;
  /** `plan:<planId>:<epoch>` */
  readonly room: string;
  readonly schema: number;
  readonly member: SessionPerson;
  readonly access: "write" | "read";
  readonly initialPlan: Plan;
  /** The log's sequence that `initialPlan` was read at. */
  readonly initialSeq: number;
  /** The former epoch that this one carries on from, when it began from a backup and may lack acknowledged work. */
  readonly carriesOn?: string | null;
  readonly people: readonly SessionPerson[];
  /** Plan events of the server: a repair told in plain words, a seat that changed. Keep its identity stable. */
  readonly onEvent?: (event: unknown) => void;
  readonly children: ReactNode;
}
