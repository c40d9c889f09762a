/** A link that was used, taken back, or has run out: what happened in plain words, and the way on. */
import type { ReactNode } from "react";
import { Band } from "../../ui/Band.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";

export function DeadLink({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <FrontPage me={null} title={title}>
      <div role="alert">
        <Band tone="warn" icon="triangle-alert">
          {text}
        </Band>
      </div>
      {children}
    </FrontPage>
  );
}
