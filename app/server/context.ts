/**
 * What the server hands to every loader and action. Routes never open a connection, read the environment or the clock:
 * all of that comes from here, so that tests can give their own.
 */
import type { NewPlan, Plan, PlanId, RichAddress, RichBlock } from "@zaedno/plan";
import type { Auth, JoinMisses, PlanRow, Secrets, SignInLimiter } from "@zaedno/programme";
import type { Sql } from "postgres";

export interface AppContext {
  sql: Sql;
  auth: Auth;
  /** The content-security-policy nonce of this response. */
  nonce: string;
  /** The installation's own keys: join codes and PINs are kept under them. */
  secrets: Secrets;
  limits: { signIn: SignInLimiter; joinMisses: JoinMisses };
  env: {
    /** The address that people see, when one was configured. */
    publicUrl: string | null;
    demo: boolean;
    /** Addresses under which this server can be reached from the local network, the best one first. */
    addresses(): readonly string[];
    /** The address that people were given leads here no more; null while it does. `at` is an ISO moment. */
    addressChange(): { former: string; now: string; at: string } | null;
    /** Https with our own certificate beside plain http; null where there is none. */
    https: { port: number; names(): readonly string[] } | null;
  };
  request: {
    /** This request came by https, so cookies may be `Secure`. */
    secure: boolean;
    /** A random id of this browser (cookie), for counting wrong codes. */
    browserId: string;
  };
  plans: {
    read(planId: PlanId): Promise<{ plan: Plan; room: string; seq: number; carriesOn: string | null }>;
    /** A message's body or an event's minutes: the plan holds only their beginning. Null when there is none. */
    text(planId: PlanId, address: RichAddress): Promise<readonly RichBlock[] | null>;
    /** Writes the first state of a plan whose rows were just made. */
    begin(row: PlanRow, facts: Pick<NewPlan, "lang" | "area">): Promise<void>;
  };
  /** Tells the rooms that memberships or sessions changed: sockets of removed or changed members close at once. */
  access: { changed(): void };
  now(): Date;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends AppContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
