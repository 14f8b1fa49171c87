/** What is known of imports: the list, the refused lines in words, and the files nobody needs any more. */
import { createInterface } from 'node:readline';
import type { Authorized } from '#server/auth/permission.ts';
import { dropImport, findImport, importsInHand, importsOf, type ImportRow } from '#server/db/feedback/import.ts';
import type { Encoding } from '#shared/import/encoding.ts';
import type { Fault, Refusal } from '#shared/import/types.ts';
import type { ImportView } from '#shared/import/view.ts';
import { importWords } from '#shared/messages/by-language/import.ts';
import type { Language } from '#shared/model/languages.ts';
import { csv } from '#shared/report/csv.ts';
import { DAY_MS, WEEK_MS } from '#shared/model/time.ts';
import { notFound } from '#server/system/errors.ts';
import { dropFiles, foldersOf, openImportFile } from './import-files.ts';
import type { Parts } from '../parts.ts';

type Managing = Authorized<{ readonly businessId: string }, 'business.manage'>;
/** Being looked at by a person; nothing of it is in the tables. */
export const PREVIEWED: readonly ImportRow['state'][] = ['reading', 'ready', 'failed'];

export async function listImports(parts: Pick<Parts, 'db'>, { subject }: Managing): Promise<ImportView[]> {
  return (await importsOf(parts.db.orm, subject.businessId)).map(({ row, by }) => ({
    id: row.id,
    name: row.name,
    by: by ?? '',
    createdAt: row.createdAt,
    state: row.state,
    fault: row.fault as Fault | null,
    faultLine: row.faultLine,
    choices: row.choices,
    encoding: row.encoding as Encoding | null,
    summary: row.summary,
    bytes: row.bytes,
    readBytes: row.readBytes,
    done: row.done,
    added: row.added,
    known: row.known,
  }));
}

/** The refused lines as a table, in the reader's language. */
export async function refusedLines(
  parts: Pick<Parts, 'db' | 'config'>,
  { subject }: Managing,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<AsyncGenerator<string>> {
  if ((await findImport(parts.db.orm, { businessId: subject.businessId, id })) === null) throw notFound('import');
  const file = await openImportFile(parts, id, 'refused');
  if (file === null) throw notFound('import');
  const words = importWords[language];
  // Excel splits at the semicolon where the comma is the decimal sign.
  const separator = language === 'en' ? ',' : ';';
  return (async function* () {
    yield csv([[words.line, words.reason, words.value]], { separator });
    for await (const line of createInterface({ input: file.createReadStream({ encoding: 'utf8' }) })) {
      const one = JSON.parse(line) as Refusal;
      yield csv([[one.line, words.refusals[one.reason], one.value]], { separator, mark: false });
    }
  })();
}

const WAITS_MS = WEEK_MS;
/** A younger folder may belong to an upload whose row is being written. */
const ORPHAN_AGE_MS = DAY_MS;

/** Guests' words do not lie about: what nobody began within a week goes, and what has no row. Returns how many. */
export async function sweepImports(parts: Pick<Parts, 'db' | 'clock' | 'config'>): Promise<number> {
  const now = parts.clock.now();
  const rows = await importsInHand(parts.db.orm);
  const old = rows.filter(({ state, createdAt }) => PREVIEWED.includes(state) && now - createdAt > WAITS_MS);
  for (const row of old) await dropImport(parts.db.orm, row);
  const known = new Map(rows.filter((row) => !old.includes(row)).map((row) => [row.id, row]));
  let removed = 0;
  for (const { id, changedAt } of await foldersOf(parts)) {
    const row = known.get(id);
    const over = row === undefined ? now - changedAt > ORPHAN_AGE_MS : row.state === 'stopped' && now - changedAt > WAITS_MS;
    if (!over && !old.some((one) => one.id === id)) continue;
    await dropFiles(parts, id);
    removed += 1;
  }
  return removed;
}
