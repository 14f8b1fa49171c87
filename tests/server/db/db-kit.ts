import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDb, type Db } from '#server/db/engine/client.ts';
import type { NewJob } from '#server/db/outbox.ts';
import { outbox } from '#server/db/schema/index.ts';

export async function tempFolder() {
  const path = await mkdtemp(join(tmpdir(), 'golden-hour-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A migrated database in a folder of its own; both go away at the end of the block. */
export async function tempDb({ busyMs }: { busyMs?: number } = {}) {
  const folder = await tempFolder();
  const file = join(folder.path, 'golden-hour.db');
  const db = await openDb({ file, ...(busyMs === undefined ? {} : { busyMs }) });
  await db.migrate();
  return {
    db,
    file,
    folder: folder.path,
    async [Symbol.asyncDispose]() {
      await db.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** A row with this key exists already, or a reference points nowhere. */
export function isConstraint(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && at.code.startsWith('SQLITE_CONSTRAINT')) return true;
  return false;
}

let counter = 0;
/** Any row will do for tests about writing itself. */
export const anyRow = (id = `row-${(counter += 1)}`): typeof outbox.$inferInsert => ({
  id,
  businessId: 'b',
  topic: 'test',
  payload: { of: 'a test' },
  runAt: 0,
  createdAt: 0,
});

/** A job of no topic of ours, or of one with less in it than it needs: for tests of the queue itself. */
export const anyJob = (job: { id?: string; topic?: string; businessId?: string; payload?: object; runAt: number }): NewJob =>
  ({ topic: 'push', businessId: 'b', payload: {}, ...job }) as NewJob;

export const insertRow = (db: Db, id?: string) =>
  db.tx(async (tx) => {
    await tx.insert(outbox).values(anyRow(id));
  });
