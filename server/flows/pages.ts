/** Pages of one person leave here: some on their own, the rest folded into one "7 more", none unannounced. */
import { peopleToTell, type Reachable } from '#server/db/alert.ts';
import type { Queryable } from '#server/db/client.ts';
import {
  busiestDevice,
  foldedWaiting,
  freeItems,
  leavePages,
  leftSince,
  noticesSince,
  waitingPages,
  type PageRow,
} from '#server/db/page.ts';
import { enqueue, type JobOutcome } from '#server/db/outbox.ts';
import { runningSurge } from '#server/db/surge.ts';
import { rings } from '#shared/escalation/ladder.ts';
import { planPages } from '#shared/escalation/pages.ts';
import { queuePushes } from './deliver.ts';
import { tell } from './notice.ts';
import type { Parts } from './parts.ts';

type Key = { readonly businessId: string; readonly memberId: string; readonly now: number };

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What is the same for everybody of the business: read once for all who are rung together. */
type House = { readonly people: readonly Reachable[]; readonly surge: boolean };

const houseOf = async (tx: Queryable, businessId: string): Promise<House> => ({
  people: await peopleToTell(tx, businessId),
  surge: (await runningSurge(tx, businessId)) !== null,
});

type All = { readonly businessId: string; readonly memberIds: ReadonlySet<string>; readonly now: number };

/** Inside a transaction; call `wake` after it. */
export async function sendPages(parts: Pick<Parts, 'keys'>, tx: Queryable, { businessId, memberIds, now }: All): Promise<void> {
  if (memberIds.size === 0) return;
  const house = await houseOf(tx, businessId);
  for (const memberId of memberIds) await sendTo(parts, tx, { businessId, memberId, now, house });
}

async function sendTo(parts: Pick<Parts, 'keys'>, tx: Queryable, key: Key & { readonly house: House }): Promise<void> {
  const { businessId, memberId, now, house } = key;
  const waiting = await stillNeeded(
    tx,
    (await waitingPages(tx, key)).filter((page) => rings(page.level)),
    now,
  );
  if (waiting.length === 0) return;
  const person = house.people.find((one) => one.memberId === memberId);
  const left = await leftSince(tx, { businessId, memberId, since: now - HOUR_MS });
  const plan = planPages({
    pending: waiting.map((page) => ({ id: page.id, level: page.level, at: page.at })),
    pagesAt: left.flatMap((one) => (one.leftAs === 'page' && one.leftAt !== null ? [one.leftAt] : [])),
    foldsAt: await noticesSince(tx, { businessId, memberId, step: 'more:', since: now - HOUR_MS }),
    pushesAt: await busiestDevice(tx, { deviceIds: person?.deviceIds ?? [], since: now - MINUTE_MS }),
    // Counted below, where something is folded at all.
    foldedWaiting: 0,
    surge: house.surge,
    now,
  });
  for (const id of plan.pages) {
    const page = waiting.find((one) => one.id === id);
    if (page !== undefined) await queuePushes(parts, tx, { businessId, alertId: page.alertId, deviceIds: page.deviceIds, now });
  }
  await leavePages(tx, plan.pages, { leftAt: now, leftAs: 'page' });
  if (plan.fold !== null) {
    const count = plan.fold.count + (await foldedWaiting(tx, key));
    await leavePages(tx, plan.fold.ids, { leftAt: now, leftAs: 'fold' });
    await tell(parts, tx, {
      businessId,
      memberId,
      notice: { kind: 'more', count, level: plan.fold.level },
      step: `more:${now}`,
      now,
    });
  }
  if (plan.nextAt !== null) {
    const at = Math.max(plan.nextAt, now + 1);
    await enqueue(tx, { id: `pages-${memberId}-${at}`, topic: 'pages', businessId, payload: { memberId }, runAt: at });
  }
}

/** Pages whose item somebody took meanwhile are let go, silently. */
export async function stillNeeded(tx: Queryable, pages: readonly PageRow[], now: number): Promise<PageRow[]> {
  const free = await freeItems(tx, pages);
  const needed = pages.filter((page) => free.has(page.feedbackId));
  const dropped = pages.filter((page) => !free.has(page.feedbackId)).map((page) => page.id);
  await leavePages(tx, dropped, { leftAt: now, leftAs: 'dropped' });
  return needed;
}

export async function pagesJob(parts: Pick<Parts, 'db' | 'clock' | 'keys' | 'wake'>, key: Omit<Key, 'now'>): Promise<JobOutcome> {
  const now = parts.clock.now();
  await parts.db.tx((tx) => sendPages(parts, tx, { businessId: key.businessId, memberIds: new Set([key.memberId]), now }));
  parts.wake();
  return { kind: 'done' };
}
