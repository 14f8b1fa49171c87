/**
 * The end of a business. One short write, after which it is not there for anybody: no member, no link, no page, no job. Its rows are
 * taken away afterwards a few at a time, by a task that goes on wherever it was interrupted.
 */
import type { Authorized } from '#server/auth/permission.ts';
import { findBusiness } from '#server/db/business/business.ts';
import type { Tx } from '#server/db/engine/client.ts';
import { devicesOf, orphanDevices } from '#server/db/people/device.ts';
import { emptySlice } from '#server/db/business/empty.ts';
import { closeGone, goneToEmpty, insertGone, markEmptied, type Closed, type GoneRow } from '#server/db/business/gone.ts';
import { membershipsOf } from '#server/db/people/member.ts';
import { inTurnOf } from '#server/db/engine/turns.ts';
import { deleteSessionsOf, deleteUsers, leftOverUsers, tokenHashesOf } from '#server/db/people/user.ts';
import { insertFarewells } from '#server/db/people/way-back.ts';
import { dropDevices } from './enrol.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { dropFiles } from '../import/import-files.ts';
import type { Parts } from '../parts.ts';
import { discardPhotos } from '../intake/photo.ts';
import { topicOf } from '../figures/reply-time.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'vitals' | 'stats' | 'log'>;

/** For good. `typed` is the name as whoever confirms has typed it; another one is refused with `wrong_name`. */
export async function deleteBusiness(
  parts: Needs,
  { subject }: Authorized<{ readonly businessId: string }, 'business.delete'>,
  typed: string,
): Promise<void> {
  const { businessId: id } = subject;
  const now = parts.clock.now();
  const closed = await parts.db.tx(async (tx) => {
    const business = await findBusiness(tx, id);
    if (business === null) throw notFound('business');
    if (business.name.trim() !== typed.trim()) throw new DomainError('invalid', 'wrong_name');
    await insertGone(tx, { id, now });
    return closeAll(tx, { id, language: business.language, now });
  });
  tell(parts, id, closed);
  parts.log.info('a business was deleted by one of its owners', { businessId: id });
}

type Closing = Pick<GoneRow, 'id' | 'language'> & { readonly now: number };

/** Whoever is in no other team is signed out and told why; the account is theirs and stays, as after a removal. */
async function closeAll(tx: Tx, closing: Closing): Promise<Closed> {
  const closed = await closeGone(tx, closing);
  for (const userId of closed.userIds) {
    if ((await membershipsOf(tx, userId)).length > 0) continue;
    const ended = await tokenHashesOf(tx, { userId, except: null });
    await insertFarewells(
      tx,
      ended.map(({ tokenHash }) => ({ tokenHash, why: 'closed', businessId: null, by: null, at: closing.now })),
    );
    await deleteSessionsOf(tx, userId);
  }
  return closed;
}

function tell({ live, vitals, stats }: Needs, id: string, { userIds, boardIds }: Closed): void {
  vitals.held.delete(id);
  stats.forget(id);
  live.changed(topicOf(id));
  for (const boardId of boardIds) live.changed(`board:${boardId}`);
  for (const userId of userIds) live.changed(`user:${userId}`);
  live.changed(`business:${id}`);
  live.seats.close('guest', id);
}

/** Rows of one write: some ten milliseconds, with everything they hang in. */
const SLICE = 50;
/** Of one turn of the task; the rest waits for the next. */
const SLICES = 400;
/** A job or request under way when it was deleted may still have written something until then. */
const STRAGGLERS_MS = 2 * MINUTE_MS;

/** Every few seconds: takes away what is left of deleted businesses. Half of the time at most, the other half is for the others. */
export async function emptyDeleted(parts: Needs & Pick<Parts, 'config' | 'mailer'>): Promise<void> {
  for (const gone of await goneToEmpty(parts.db.orm)) await inTurnOf(gone.id, () => emptyOne(parts, gone));
}

async function emptyOne(parts: Needs & Pick<Parts, 'config' | 'mailer'>, gone: GoneRow): Promise<void> {
  const { id, language, deletedAt } = gone;
  // Nothing to close, unless a backup of before was restored.
  const now = parts.clock.now();
  const closed = await parts.db.tx((tx) => closeAll(tx, { id, language, now }));
  if (closed.userIds.length > 0) tell(parts, id, closed);
  for (let slice = 0; slice < SLICES; slice += 1) {
    const startedAt = performance.now();
    const { photos, imports, left } = await emptySlice(parts.db, { id, rows: SLICE });
    await discardPhotos(
      parts,
      photos.map((file) => ({ file })),
    );
    for (const importId of imports) await dropFiles(parts, importId);
    if (!left) {
      if (parts.clock.now() - deletedAt >= STRAGGLERS_MS) await finish(parts, id);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, performance.now() - startedAt));
  }
}

/** The rows are gone: so are the phones of who works nowhere any more, accounts nobody can open, and the words in the log. */
async function finish(parts: Needs & Pick<Parts, 'mailer'>, id: string): Promise<void> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const silent = (await orphanDevices(tx, 0)).map((one) => one.id);
    const nobodys = await leftOverUsers(tx);
    for (const userId of nobodys) silent.push(...(await devicesOf(tx, userId)).map((one) => one.id));
    await dropDevices(parts, tx, [...new Set(silent)], now);
    await deleteUsers(tx, nobodys);
    await markEmptied(tx, { id, now });
  });
  parts.stats.forget(id);
  await parts.db.emptyLog();
  parts.log.info('nothing is left of a deleted business', { businessId: id });
}
