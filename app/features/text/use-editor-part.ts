/** The editor is loaded only where somebody writes: it is larger than the rest of the page. */
import { type ComponentType, useEffect, useState } from "react";
import { useWeakNetwork } from "../../collab/weak-network/use-weak-network.ts";
import type { RichEditorProps } from "./RichEditor.tsx";

export type EditorPart =
  | { readonly state: "loading" | "failed"; readonly Editor: null }
  | { readonly state: "ready"; readonly Editor: ComponentType<RichEditorProps> };

/** Loaded once for the page; on the server there is never one. */
let loaded: ComponentType<RichEditorProps> | null = null;

const tryAgainMs = 5_000;

/** `wanted`: somebody waits for it. `likely`: somebody may soon, so a quiet moment is used, unless the line is spared. */
export function useEditorPart({ wanted, likely }: { wanted: boolean; likely: boolean }): EditorPart {
  const { on: isSparing } = useWeakNetwork();
  const [part, setPart] = useState<EditorPart>({ state: "loading", Editor: null });
  useEffect(() => {
    if (!wanted && !(likely && !isSparing)) return;
    let isStopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (next: EditorPart) => {
      if (!isStopped) setPart(next);
    };
    const load = () => {
      loadEditor().then(
        (Editor) => show({ state: "ready", Editor }),
        () => {
          show({ state: "failed", Editor: null });
          if (!isStopped) timer = setTimeout(load, tryAgainMs);
        },
      );
    };
    const callOff = wanted ? begin(load) : whenQuiet(load);
    return () => {
      isStopped = true;
      callOff();
      clearTimeout(timer);
    };
  }, [wanted, likely, isSparing]);
  // A finger waits: no turn of the event loop between the tap and the keyboard, if the editor is here already.
  return part.state !== "ready" && wanted && loaded !== null ? { state: "ready", Editor: loaded } : part;
}

async function loadEditor(): Promise<ComponentType<RichEditorProps>> {
  const { RichEditor } = await import("./RichEditor.tsx");
  loaded = RichEditor;
  return RichEditor;
}

function begin(load: () => void): () => void {
  load();
  return () => {};
}

function whenQuiet(load: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(load, 1_500);
    return () => clearTimeout(timer);
  }
  const ticket = requestIdleCallback(load, { timeout: 5_000 });
  return () => cancelIdleCallback(ticket);
}
