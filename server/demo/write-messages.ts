/** Writes what a demo group says, and to whom. */
import { addAudience, addMessage, type StakeholderId, setRichText } from "@zaedno/plan";
import { type DemoMessage, storyBegins } from "./demo-plan.ts";
import { paragraphs } from "./paragraphs.ts";
import type { Named, StoryWriter } from "./story-writer.ts";

export function writeMessages(
  pen: StoryWriter,
  messages: readonly DemoMessage[],
  stakeholders: Named<StakeholderId>,
): void {
  for (const { kind, title, text, audience = [] } of messages) {
    const actor = pen.actor(undefined, storyBegins);
    const id = addMessage(pen.doc, actor, { kind, title });
    if (text !== undefined) setRichText(pen.doc, actor, { root: "messages", id, field: "body" }, paragraphs(text));
    for (const key of audience) addAudience(pen.doc, actor, id, stakeholders.of(key));
  }
}
