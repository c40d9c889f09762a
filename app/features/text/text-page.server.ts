/** Loads the one text that the page shows at first: the plan holds only the beginning of each. */
import type { AppLoadContext } from "@remix-run/node";
import { isMessageId, type MessageId, type RichBlock } from "@zaedno/plan";
import { requirePlan } from "../../server/session.ts";

export interface TextPage {
  readonly id: MessageId | null;
  readonly blocks: readonly RichBlock[] | null;
}

export async function loadTextPage(
  request: Request,
  context: AppLoadContext,
  planId: string | undefined,
): Promise<TextPage> {
  const { admission } = await requirePlan(request, context, planId);
  const wanted = new URL(request.url).searchParams.get("text");
  const id = isMessageId(wanted) ? wanted : await firstOf(context, admission.plan.id);
  if (id === null) return { id, blocks: null };
  return { id, blocks: await context.plans.text(admission.plan.id, { root: "messages", id, field: "body" }) };
}

/** What a laptop shows while nothing was chosen. */
async function firstOf({ plans }: AppLoadContext, planId: Parameters<AppLoadContext["plans"]["read"]>[0]) {
  const { plan } = await plans.read(planId);
  return plan.messages[0]?.id ?? null;
}
