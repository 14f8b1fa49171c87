/** Taking an import away again, a few items at a time; killed in the middle it goes on with what is left. */
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { dropCustomers } from '#server/db/feedback/guest-data.ts';
import { dropImport, findImport, itemsOfImport, moveImport, removeItems, type ImportRow } from '#server/db/feedback/import.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import { dropFiles } from './import-files.ts';
import type { ImportJob } from './import-read.ts';
import type { Parts } from '../parts.ts';
import { discardPhotos } from '../intake/photo.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'config' | 'live'>;

/** `gone`: how many are gone already; the same twice is one job. */
export async function toUndo(tx: Queryable, { businessId, ...payload }: ImportJob, gone: number, now: number): Promise<void> {
  const id = `history-undo-${payload.importId}-${payload.turn}-${gone}`;
  await enqueue(tx, { id, topic: 'history.undo', businessId, payload, runAt: now });
}

/** The statistics follow the history: one line for all that came or went. */
export async function changed(
  tx: Queryable,
  { businessId, memberId }: Pick<ImportRow, 'businessId' | 'memberId'>,
  what: string,
  at: number,
): Promise<void> {
  await addEvent(tx, { businessId, memberId, kind: 'history.changed', data: { what }, at });
}

/** Items of one commit. */
const SLICE = 20;
const SLICES_A_JOB = 200;

export async function undoing(parts: Needs, job: ImportJob): Promise<JobResult> {
  const key = { businessId: job.businessId, id: job.importId };
  for (let slice = 0; slice < SLICES_A_JOB; slice += 1) {
    const row = await findImport(parts.db.orm, key);
    if (row === null || row.turn !== job.turn || row.state !== 'undoing') return { kind: 'done' };
    const { files, left } = await parts.db.tx((tx) => removeSlice(tx, row, parts.clock.now()));
    await discardPhotos(
      parts,
      files.map((file) => ({ file })),
    );
    if (left) continue;
    await dropFiles(parts, row.id);
    return { kind: 'done' };
  }
  const row = await findImport(parts.db.orm, key);
  await toUndo(parts.db.orm, job, row?.done ?? 0, parts.clock.now());
  return { kind: 'done' };
}

type Removed = { readonly files: readonly string[]; readonly left: boolean };

async function removeSlice(tx: Queryable, row: ImportRow, now: number): Promise<Removed> {
  const { businessId } = row;
  const items = await itemsOfImport(tx, { businessId, importId: row.id, limit: SLICE });
  if (items.length === 0) {
    if (await dropImport(tx, row)) await changed(tx, row, 'undone', now);
    return { files: [], left: false };
  }
  const files = await removeItems(tx, { businessId, ids: items.map(({ id }) => id) });
  await dropCustomers(tx, { businessId, ids: [...new Set(items.flatMap(({ customerId }) => customerId ?? []))] });
  await moveImport(tx, row, { done: row.done + items.length });
  return { files, left: true };
}
