/** A rich text to be read: what the server sends, what mentors see, what stands there before the editor has come. */
import { type RichBlock, type RichRun, safeLink } from "@zaedno/plan";
import { memo, type ReactNode } from "react";
import { useWrittenLang } from "../../ui/written.tsx";
import styles from "./RichText.module.css";

interface RichViewProps {
  readonly blocks: readonly RichBlock[];
  /** Few words that should be seen from afar. */
  readonly big?: boolean | undefined;
}

export function RichView({ blocks, big = false }: RichViewProps) {
  return (
    <div className={styles.prose} data-big={big || undefined} lang={useWrittenLang()}>
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly RichBlock[] }) {
  return keyed(blocks).map(([key, block]) => <Block key={key} block={block} />);
}

/** Drawn anew only when its words change: others type in one paragraph of many. */
const Block = memo(function Block({ block }: { block: RichBlock }) {
  switch (block.type) {
    case "paragraph":
      return <p>{block.runs.length === 0 ? <br /> : <Runs runs={block.runs} />}</p>;
    case "heading":
      return block.level === 3 ? (
        <h5>
          <Runs runs={block.runs} />
        </h5>
      ) : (
        <h4>
          <Runs runs={block.runs} />
        </h4>
      );
    case "bulletList":
      return (
        <ul>
          <Items items={block.items} />
        </ul>
      );
    case "orderedList":
      return (
        <ol start={block.start}>
          <Items items={block.items} />
        </ol>
      );
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case "horizontalRule":
      return <hr />;
  }
});

function Items({ items }: { items: readonly (readonly RichBlock[])[] }) {
  return keyed(items).map(([key, item]) => (
    <li key={key}>
      <Blocks blocks={item} />
    </li>
  ));
}

function Runs({ runs }: { runs: readonly RichRun[] }) {
  return keyed(runs).map(([key, run]) => <Run key={key} run={run} />);
}

function Run({ run }: { run: RichRun }) {
  let words: ReactNode = run.text === "\n" ? <br /> : run.text;
  if (run.strike) words = <s>{words}</s>;
  if (run.underline) words = <u>{words}</u>;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  const href = safeLink(run.link);
  if (href === null) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
}

/** Parts of a text have no names of their own: their place is what they are known by. */
function keyed<Part>(parts: readonly Part[]): [key: string, part: Part][] {
  return parts.map((part, place) => [String(place), part]);
}
