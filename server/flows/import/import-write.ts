/**
 * Brings understood rows in, a few at a time: each slice is one short commit that also moves the place where to go on, so a process
 * that dies at any moment has written every row of a slice or none, and goes on behind it. Nothing here tells anybody anything.
 */
import { setImmediate as yieldToEventLoop, setTimeout as pause } from 'node:timers/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import {
  customersFor,
  findImport,
  insertAnswers,
  insertJourneys,
  insertPast,
  knownIds,
  membersByName,
  moveImport,
  passSlice,
  saidAround,
  type ImportRow,
} from '#server/db/feedback/import.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import { pieceAt } from '#server/unpack/pieces.ts';
import { folded } from '#shared/import/columns.ts';
import type { PastItem } from '#shared/import/types.ts';
import { dropFiles, openImportFile } from './import-files.ts';
import type { ImportJob } from './import-read.ts';
import { pastId, pastRow, type Making, type PastRow } from './import-rows.ts';
import type { Parts } from '../parts.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'config' | 'live'>;

/** Rows of one commit: others wait for the write lane that long. */
const SLICE = 25;
/** The longest item with its answer fits many times. */
const READ = 256 * 1024;
/** Then the job is handed on, long before it would be counted as hanging. */
const SLICES_A_JOB = 240;
/** The rules need half a millisecond for a row of the usual length, in which nobody else is served. */
const JUDGED_AT_ONCE = 4;
const LETTERS_AT_ONCE = 4_000;
/** Pause between slices, so that other requests and jobs get their turn. */
const PAUSE_MS = 3;

/** Something else has moved the place, or a person has stopped it: this work ends without a trace. */
class Overtaken extends Error {}

export async function writeImport(parts: Needs, job: ImportJob): Promise<JobResult> {
  const key = { businessId: job.businessId, id: job.importId };
  const row = await findImport(parts.db.orm, key);
  if (row === null || row.turn !== job.turn || row.state !== 'running') return { kind: 'done' };
  const file = await openImportFile(parts, row.id, 'rows');
  if (file === null) {
    await settle(parts, row, { state: 'stopped', fault: 'file_gone' });
    return { kind: 'done' };
  }
  try {
    const making: Making = {
      businessId: row.businessId,
      importId: row.id,
      now: parts.clock.now(),
      members: await membersByName(parts.db.orm, row.businessId),
    };
    let at: Standing = row;
    for (let slice = 0; slice < SLICES_A_JOB; slice += 1) {
      const read = await sliceAt(file, at.atByte);
      if (read.items.length === 0) {
        await settle(parts, row, { state: 'done', finishedAt: parts.clock.now() });
        await dropFiles(parts, row.id, ['raw', 'rows']);
        return { kind: 'done' };
      }
      at = await bringIn(parts, { row, at, ...read }, making);
      await pause(PAUSE_MS);
    }
    await handOn(parts.db.orm, { ...job, atByte: at.atByte, now: parts.clock.now() });
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof Overtaken) return { kind: 'done' };
    throw error;
  } finally {
    await file.close();
  }
}

/** The job that goes on from here; asked for twice it is one. */
export async function handOn(db: Queryable, { importId, ...job }: ImportJob & { readonly atByte: number; readonly now: number }) {
  await enqueue(db, {
    id: `history-${importId}-${job.turn}-${job.atByte}`,
    topic: 'history.write',
    businessId: job.businessId,
    payload: { importId, turn: job.turn },
    runAt: job.now,
  });
}

/** The end of a stretch of work: said in the history, which the statistics follow. */
async function settle(parts: Needs, row: ImportRow, change: Parameters<typeof moveImport>[2]): Promise<void> {
  const { businessId, memberId } = row;
  await parts.db.tx(async (tx) => {
    if (!(await moveImport(tx, row, change))) return;
    const data = { what: change.state ?? row.state };
    await addEvent(tx, { businessId, memberId, kind: 'history.changed', data, at: parts.clock.now() });
  });
}

type Standing = Pick<ImportRow, 'atByte' | 'done' | 'added' | 'known'>;
type Slice = { readonly items: readonly PastItem[]; readonly nextByte: number };

async function sliceAt(file: FileHandle, atByte: number): Promise<Slice> {
  const bytes = await pieceAt(file, atByte, READ);
  const items: PastItem[] = [];
  let from = 0;
  for (let end = bytes.indexOf(10); end !== -1 && items.length < SLICE; end = bytes.indexOf(10, from)) {
    // Our own writing, read back.
    items.push(JSON.parse(bytes.toString('utf8', from, end)) as PastItem);
    from = end + 1;
  }
  return { items, nextByte: atByte + from };
}

type Work = Slice & { readonly row: ImportRow; readonly at: Standing };

/** What can be worked out is worked out before the write lane is asked for. */
async function bringIn(parts: Needs, { row, at, items, nextByte }: Work, making: Making): Promise<Standing> {
  const fresh = await freshOf(parts.db.orm, items, making);
  const rows: PastRow[] = [];
  let letters = 0;
  for (const item of fresh) {
    rows.push(pastRow(item, making));
    letters += item.text.length;
    if (rows.length % JUDGED_AT_ONCE !== 0 && letters < LETTERS_AT_ONCE) continue;
    letters = 0;
    await yieldToEventLoop();
  }
  return parts.db.tx(async (tx) => {
    const added = await store(tx, rows);
    const next = {
      atByte: nextByte,
      done: at.done + items.length,
      added: at.added + added,
      known: at.known + items.length - added,
    };
    if (!(await passSlice(tx, { ...row, atByte: at.atByte }, next))) throw new Overtaken();
    return next;
  });
}

/** Without what is here already: brought in before, exported from here, or said on a live channel in the same minute. */
async function freshOf(
  db: Queryable,
  items: readonly PastItem[],
  { businessId, importId }: Making,
): Promise<readonly PastItem[]> {
  const own = new Map(items.map((item) => [pastId(businessId, item.key), item]));
  const known = await knownIds(db, businessId, [...own.keys(), ...items.flatMap(({ id }) => id ?? [])]);
  const fresh: PastItem[] = [];
  for (const [id, item] of own) {
    if (known.has(id) || (item.id !== null && known.has(item.id))) continue;
    if (!(await isSaid(db, { businessId, importId }, item))) fresh.push(item);
    if (fresh.length % JUDGED_AT_ONCE === 0) await yieldToEventLoop();
  }
  return fresh;
}

type Into = Pick<Making, 'businessId' | 'importId'>;

async function isSaid(db: Queryable, into: Into, { channel, author, text, spokeAt, timed }: PastItem): Promise<boolean> {
  if (!timed || author === '' || text === '') return false;
  const [name, words] = [folded(author), folded(text)];
  const around = await saidAround(db, { ...into, at: spokeAt });
  return around.some((one) => one.channel === channel && folded(one.author) === name && folded(one.text) === words);
}

async function store(tx: Queryable, rows: readonly PastRow[]): Promise<number> {
  const people = new Map(
    rows.flatMap(({ handle, customer }) => (handle === null || customer === null ? [] : [[handle, customer]])),
  );
  const customers = await customersFor(tx, [...people.values()]);
  const added = await insertPast(
    tx,
    rows.map(({ feedback, handle }) => ({ ...feedback, customerId: handle === null ? null : (customers.get(handle) ?? null) })),
  );
  const fresh = rows.filter(({ id }) => added.has(id));
  await insertAnswers(
    tx,
    fresh.flatMap(({ answer }) => answer ?? []),
  );
  await insertJourneys(
    tx,
    fresh.flatMap(({ journey }) => journey ?? []),
  );
  return added.size;
}
