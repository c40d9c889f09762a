/** Looks through a living installation without changing it: every document, every checksum, what belongs together, keys, disk. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { appliedMigrations, checkHistory, type Migration, secretsFrom } from "@zaedno/programme";
import type { ISql, Sql } from "postgres";
import { freeMegabytes } from "../backup/backups-folder.ts";
import { documentFacts } from "../backup/document-digest.ts";
import type { TerminalTextId } from "../terminal-texts.mjs";

export interface Finding {
  readonly id: TerminalTextId;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Looked {
  readonly findings: readonly Finding[];
  /** Rooms of plans that could not be read as they stand. */
  readonly damaged: readonly string[];
  readonly documents: number;
  readonly rows: number;
}

interface Place {
  /** Folder of the installation's keys. */
  readonly base: string;
  readonly migrations: readonly Migration[];
}

const fewMegabytes = 1_000;

export function checkInstallation(sql: Sql, place: Place): Promise<Looked> {
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const schema = await lookAtSchema(tx, place.migrations);
    // Tables of another version can't be judged.
    if (schema !== null) return { findings: [schema], damaged: [], documents: 0, rows: 0 };
    const documents = await lookAtDocuments(tx);
    const findings = [
      ...documents.findings,
      ...(await lookAtChecksums(tx)),
      ...(await lookForOrphans(tx)),
      ...(await lookAtKey(tx, place.base)),
      ...lookAtDisk(place.base),
    ];
    return { ...documents, findings };
  });
}

async function lookAtSchema(tx: ISql, migrations: readonly Migration[]): Promise<Finding | null> {
  const applied = await appliedMigrations(tx);
  if (applied.length === 0) return { id: "checkNothingThere", values: {} };
  try {
    checkHistory(applied, migrations);
  } catch (error) {
    return { id: "checkOtherSchema", values: { why: error instanceof Error ? error.message : String(error) } };
  }
  const missing = migrations.length - applied.length;
  return missing > 0 ? { id: "checkOlderSchema", values: { missing } } : null;
}

async function lookAtDocuments(tx: ISql): Promise<Looked> {
  const titles = await titlesOf(tx);
  const findings: Finding[] = [];
  const damaged: string[] = [];
  let documents = 0;
  let rows = 0;
  for await (const { name, head, fault } of documentFacts(tx)) {
    documents += 1;
    rows += head;
    if (fault === null) continue;
    damaged.push(name);
    findings.push({ id: "checkDocumentDamaged", values: { title: titles.get(name) ?? "?", name, fault } });
  }
  return { findings, damaged, documents, rows };
}

async function titlesOf(tx: ISql): Promise<ReadonlyMap<string, string>> {
  const plans = await tx<{ room: string; title: string }[]>`
    select 'plan:' || id || ':' || epoch as room, title from plan`;
  return new Map(plans.map(({ room, title }) => [room, title]));
}

/** Also what no reader asks for today: older snapshots and archived rows of the documents that are alive. */
async function lookAtChecksums(tx: ISql): Promise<Finding[]> {
  const wrong = await tx<{ what: string; name: string; count: number }[]>`
    select what, name, count(*)::int as count from (
      select 'document_update' as what, name, bytes, sha256 from document_update
      union all select 'document_update_archive', name, bytes, sha256 from document_update_archive
      union all select 'document_snapshot', name, bytes, sha256 from document_snapshot
    ) as every join document d using (name)
    where d.retired_at is null and sha256(every.bytes) <> every.sha256 group by what, name order by what, name`;
  return wrong.map((values) => ({ id: "checkWrongBytes", values }));
}

async function lookForOrphans(tx: ISql): Promise<Finding[]> {
  const plans = await tx<{ title: string; name: string }[]>`
    select p.title, p.id as name from plan p where not exists (
      select 1 from document d where d.name = 'plan:' || p.id || ':' || p.epoch and d.retired_at is null)`;
  const documents = await tx<{ name: string }[]>`
    select d.name from document d where d.retired_at is null and d.subject like 'plan:%'
      and not exists (select 1 from plan p where 'plan:' || p.id = d.subject)`;
  return [
    ...plans.map((values): Finding => ({ id: "checkPlanWithoutDocument", values })),
    ...documents.map((values): Finding => ({ id: "checkDocumentWithoutPlan", values })),
  ];
}

async function lookAtKey(tx: ISql, base: string): Promise<Finding[]> {
  const codes = await tx<{ id: string; sealed: Buffer }[]>`
    select id, sealed from join_code where revoked_at is null and valid_to > now()`;
  const file = join(base, "installation-key");
  if (!existsSync(file)) return codes.length > 0 ? [{ id: "checkNoKey", values: { file } }] : [];
  const secrets = secretsFrom(readFileSync(file, "utf8").trim());
  const closed = codes.filter(({ id, sealed }) => secrets.unseal(sealed, id) === null).length;
  return closed > 0 ? [{ id: "checkOtherKey", values: { file, count: closed } }] : [];
}

function lookAtDisk(base: string): Finding[] {
  const free = freeMegabytes(base);
  return free < fewMegabytes ? [{ id: "diskLow", values: { folder: base, free } }] : [];
}
