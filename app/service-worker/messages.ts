/** What a page may tell the service worker. */
import * as v from "valibot";

const messageShape = v.variant("kind", [
  /** Fetch and keep this page, so that it opens again without the network. */
  v.object({ kind: v.literal("keep-page"), url: v.string(), anew: v.optional(v.boolean()) }),
  v.object({ kind: v.literal("forget-pages") }),
  /** The person wants the new version now. */
  v.object({ kind: v.literal("take-over") }),
]);

export type WorkerMessage = v.InferOutput<typeof messageShape>;

/** What the service worker says to "keep-page", through the port that came with it. */
export interface KeptAnswer {
  /** The page opens without the network. */
  readonly kept: boolean;
}

/** Null for anything else: a page of another version may say what this one does not know. */
export function readWorkerMessage(data: unknown): WorkerMessage | null {
  const parsed = v.safeParse(messageShape, data);
  return parsed.success ? parsed.output : null;
}
