/** What a backup says of itself: its last entry, with which everything before it is compared. */
import * as v from "valibot";

export const formatVersion = 1;
/** The first entry: who reads the file with other tools sees at once what it is. */
export const headName = "zaedno-backup.json";
export const manifestName = "manifest.json";

/** A part of a table: rows as PostgreSQL's COPY writes them, cut anywhere. */
export const partName = (table: string, part: number): string => `tables/${table}/${String(part).padStart(6, "0")}`;
export const keyName = (path: string): string => `keys/${path}`;
export const uploadName = (path: string): string => `uploads/${path}`;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const headSchema = v.object({ format: count });

export const manifestSchema = v.object({
  format: v.literal(formatVersion),
  program: v.string(),
  /** When the snapshot was taken, by the database's clock. */
  moment: v.pipe(v.string(), v.isoTimestamp()),
  postgres: v.string(),
  schema: v.array(v.object({ name: v.string(), checksum: sha256 })),
  /** In the order in which they can be filled. */
  tables: v.array(
    v.object({ name: v.string(), columns: v.array(v.string()), rows: count, bytes: count, sha256, parts: count }),
  ),
  sequences: v.array(v.object({ name: v.string(), last: v.string(), called: v.boolean() })),
  /** Of each document that is alive: null and a fault when it could not be read. */
  documents: v.array(
    v.object({ name: v.string(), head: count, digest: v.nullable(sha256), fault: v.nullable(v.string()) }),
  ),
  files: v.array(v.object({ name: v.string(), bytes: count, sha256 })),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type TableFacts = Manifest["tables"][number];
export type DocumentFacts = Manifest["documents"][number];
export type FileFacts = Manifest["files"][number];
