/** Draws parts that are fetched on need: in their place on the page, or as a sheet that opens at once and fills in a moment. */
import type { ComponentType, ReactNode } from "react";
import { type Part, useFetchedPart } from "./fetched-part.ts";
import { Sheet } from "./Sheet.tsx";
import { useText } from "./text.tsx";

interface FetchedPartProps<Props> {
  readonly part: Part<Props>;
  readonly props: Props;
}

interface PlacedPartProps<Props> extends FetchedPartProps<Props> {
  /** What stands in its place until it is here; usually words that say so. */
  readonly fallback?: ReactNode;
}

export function FetchedPart<Props extends object>({ part, props, fallback }: PlacedPartProps<Props>) {
  const { Part, failed } = useFetchedPart(part);
  if (Part) return <Drawn Part={Part} props={props} />;
  return fallback === undefined ? <Opening failed={failed} /> : fallback;
}

/** A tap is never lost: until its code is here, an empty sheet stands in for it. */
export function FetchedSheet<Props extends { readonly onClose: () => void }>({ part, props }: FetchedPartProps<Props>) {
  const t = useText();
  const { Part, failed } = useFetchedPart(part);
  if (Part) return <Drawn Part={Part} props={props} />;
  return (
    <Sheet open onClose={props.onClose} title={t("ui.opening")} place="centre">
      {failed && <p role="status">{t("ui.openingFailed")}</p>}
    </Sheet>
  );
}

function Drawn<Props extends object>({ Part, props }: { Part: ComponentType<Props>; props: Props }) {
  return <Part {...props} />;
}

function Opening({ failed }: { failed: boolean }) {
  const t = useText();
  return (
    <p className="dim" role="status">
      {t(failed ? "ui.openingFailed" : "ui.opening")}
    </p>
  );
}
