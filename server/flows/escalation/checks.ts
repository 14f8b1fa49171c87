/** When the ladder of an item is looked at again: a row that says so and a job at that instant, nothing else. */
import { hopefulDeliveries } from '#server/db/escalation/alert.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { expectChecks, findLadder, saveLadder, type LadderRow } from '#server/db/escalation/escalation.ts';
import { enqueue, enqueueAll } from '#server/db/outbox.ts';
import { newId } from '#server/system/ids.ts';
import { momentAgain } from '#shared/escalation/climb/again.ts';

type Key = { readonly businessId: string; readonly feedbackId: string };

const fresh = (key: Key, now: number): LadderRow => ({
  ...key,
  state: 'climbing',
  round: 1,
  startedAt: now,
  checkedAt: null,
  fired: [],
  nextCheckAt: now,
  activeAt: null,
  releasedBy: null,
  releasedAt: null,
  missedAt: null,
});

/** A new round rings afresh: the item is new, open again, worse, or the guest wrote. */
export async function beginRound(tx: Queryable, key: Key, now: number): Promise<LadderRow> {
  const before = await findLadder(tx, key.feedbackId);
  const row = { ...fresh(key, now), round: (before?.round ?? 0) + 1 };
  await saveLadder(tx, row);
  return row;
}

/** Something happened to the item (claimed, given back, snoozed, the rota changed): look at it now. */
export async function checkAgain(
  tx: Queryable,
  key: Key,
  now: number,
  change: Partial<Pick<LadderRow, 'releasedBy' | 'releasedAt'>> = {},
): Promise<void> {
  const state = await findLadder(tx, key.feedbackId);
  if (state === null) return;
  await saveLadder(tx, { ...state, ...change, nextCheckAt: now });
  await enqueueCheck(tx, key, now, now);
}

/** The same for every open item of a business, in a few statements however many wait: the rota, quiet hours or phones have changed. */
export async function checkAll(tx: Queryable, businessId: string, now: number): Promise<void> {
  const ids = await expectChecks(tx, businessId, now);
  await enqueueAll(
    tx,
    ids.map((feedbackId) => ({ topic: 'escalate', businessId, payload: { feedbackId, at: now }, runAt: now })),
  );
}

/**
 * A push of the ladder failed for good. If that was the last hope of this round, the step is taken again with the phones that are
 * left: it finds that it reaches nobody, and the next one is climbed without the wait.
 */
export async function stepInVain(tx: Queryable, key: Key, now: number): Promise<void> {
  const state = await findLadder(tx, key.feedbackId);
  if (state === null) return;
  const lastAt = Math.max(...state.fired.map((one) => one.at));
  const hope = await hopefulDeliveries(tx, { ...key, round: state.round });
  const fired = hope > 0 ? state.fired : state.fired.filter((one) => one.at < lastAt);
  await saveLadder(tx, { ...state, fired, nextCheckAt: now });
  await enqueueCheck(tx, key, now, now);
}

/** Whoever a step was for has no phone any more before it left: it is taken again, for whoever is there. */
export async function stepLost(tx: Queryable, { step, ...key }: Key & { readonly step: string }, now: number): Promise<void> {
  const state = await findLadder(tx, key.feedbackId);
  if (state === null) return;
  await saveLadder(tx, { ...state, fired: momentAgain(state.fired, step), nextCheckAt: now });
  await enqueueCheck(tx, key, now, now);
}

/** An `alert` job of this commit begins a new round; should it get lost, the ladder is overdue and somebody notices. */
export async function expectCheck(tx: Queryable, key: Key, now: number): Promise<void> {
  const state = await findLadder(tx, key.feedbackId);
  if (state !== null) await saveLadder(tx, { ...state, nextCheckAt: now });
}

/** A look planned twice for one instant is one look; one that is due at once must not be taken for the one that runs just now. */
export async function enqueueCheck(tx: Queryable, key: Key, at: number, now: number): Promise<void> {
  await enqueue(tx, {
    id: at > now ? `look-${key.feedbackId}-${at}` : newId(),
    topic: 'escalate',
    businessId: key.businessId,
    payload: { feedbackId: key.feedbackId, at },
    runAt: at,
  });
}
