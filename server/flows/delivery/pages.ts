/** Pages of one person leave here: some on their own, the rest folded into one "7 more", none unannounced. */
import { peopleToTell, type Reachable } from '#server/db/escalation/alert.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import {
  busiestDevice,
  foldedWaiting,
  leavePages,
  noticesSince,
  pagesSince,
  waitingPages,
  type PageRow,
} from '#server/db/escalation/page.ts';
import { enqueueFollowing, type JobResult } from '#server/db/outbox.ts';
import { runningSurge } from '#server/db/duty/surge.ts';
import { rings } from '#shared/escalation/ladder.ts';
import { planPages } from '#shared/escalation/telling/pages.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';
import { queuePushes } from './deliver.ts';
import { stepLost } from '../escalation/checks.ts';
import { tell } from './notice.ts';
import type { Parts } from '../parts.ts';
import { isTogether, sendTogether } from './together.ts';

type Key = { readonly businessId: string; readonly memberId: string; readonly now: number };

/** What is the same for everybody of the business: read once for all who are rung together. */
type TeamFacts = { readonly people: readonly Reachable[]; readonly surge: boolean };

const teamFactsOf = async (tx: Queryable, businessId: string): Promise<TeamFacts> => ({
  people: await peopleToTell(tx, businessId),
  surge: (await runningSurge(tx, businessId)) !== null,
});

type All = { readonly businessId: string; readonly memberIds: ReadonlySet<string>; readonly now: number };

/** Inside a transaction. */
export async function sendPages(parts: Pick<Parts, 'keys'>, tx: Queryable, { businessId, memberIds, now }: All): Promise<void> {
  if (memberIds.size === 0) return;
  const team = await teamFactsOf(tx, businessId);
  for (const memberId of memberIds) await sendTo(parts, tx, { businessId, memberId, now, team });
}

async function sendTo(parts: Pick<Parts, 'keys'>, tx: Queryable, key: Key & { readonly team: TeamFacts }): Promise<void> {
  const { businessId, memberId, now, team } = key;
  const person = team.people.find((one) => one.memberId === memberId);
  const needed = await onLivePhones(tx, await stillNeeded(tx, await waitingPages(tx, key), now), { person, now });
  const ringing = needed.filter((page) => rings(page.level) && !isTogether(page));
  const alone = new Set(ringing.map((page) => page.feedbackId));
  const double = needed.filter((page) => isTogether(page) && alone.has(page.feedbackId)).map(({ id }) => id);
  await leavePages(tx, double, { leftAt: now, leftAs: 'dropped' });
  const pages = needed.filter((page) => isTogether(page) && !alone.has(page.feedbackId));
  await sendTogether(parts, tx, { businessId, memberId, now, pages });
  const waiting = await onePerItem(tx, ringing, now);
  if (waiting.length === 0) return;
  const plan = planPages({
    pending: waiting.map((page) => ({ id: page.id, level: page.level, at: page.at })),
    pagesAt: await pagesSince(tx, { businessId, memberId, since: now - HOUR_MS }),
    foldsAt: await noticesSince(tx, { businessId, memberId, kind: 'more', since: now - HOUR_MS }),
    pushesAt: await busiestDevice(tx, { deviceIds: person?.deviceIds ?? [], since: now - MINUTE_MS }),
    // Counted below, where something is folded at all.
    foldedWaiting: 0,
    surge: team.surge,
    now,
  });
  for (const id of plan.pages) {
    const page = waiting.find((one) => one.id === id);
    if (page === undefined) continue;
    await queuePushes(parts, tx, { businessId, alertId: page.alertId, deviceIds: page.deviceIds, now });
    await leavePages(tx, [id], { leftAt: now, leftAs: 'page', level: page.level });
  }
  if (plan.fold !== null) await fold(parts, tx, { ...key, ids: plan.fold.ids, waiting });
  if (plan.nextAt !== null) {
    const at = Math.max(plan.nextAt, now + 1);
    await enqueueFollowing(tx, { id: `pages-${memberId}-${at}`, topic: 'pages', businessId, payload: { memberId }, runAt: at });
  }
}

type Fold = Key & { readonly ids: readonly string[]; readonly waiting: readonly PageRow[] };

/** One push for these and for those that were told so before and that nobody has looked at. */
async function fold(parts: Pick<Parts, 'keys'>, tx: Queryable, given: Fold): Promise<void> {
  const { businessId, memberId, now, ids } = given;
  const before = await foldedWaiting(tx, { businessId, memberId });
  const here = given.waiting.filter((page) => ids.includes(page.id)).map((page) => page.feedbackId);
  // One that was told together with others may have become urgent since: it rang alone then, and it is named here.
  const urgent = before.filter((item) => item.level === 'urgent').toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  const [first] = urgent;
  await leavePages(tx, ids, { leftAt: now, leftAs: 'fold' });
  await tell(parts, tx, {
    businessId,
    memberId,
    notice: {
      kind: 'more',
      count: new Set([...before.map((item) => item.id), ...here]).size,
      ...(first === undefined ? {} : { urgent: urgent.length, first: first.id }),
    },
    reason: { kind: 'more', id: now },
    now,
  });
}

/** Two steps of one item wait for the same person: the later one says all, on the phones of both. */
async function onePerItem(tx: Queryable, pages: readonly PageRow[], now: number): Promise<PageRow[]> {
  const last = new Map(pages.map((page) => [page.feedbackId, page]));
  const dropped = pages.filter((page) => last.get(page.feedbackId) !== page);
  await leavePages(
    tx,
    dropped.map((page) => page.id),
    { leftAt: now, leftAs: 'dropped' },
  );
  return [...last.values()].map((page) => {
    const both = dropped.filter((one) => one.feedbackId === page.feedbackId).flatMap((one) => one.deviceIds);
    return { ...page, deviceIds: [...new Set([...page.deviceIds, ...both])] };
  });
}

/** Phones that left while a page waited: it goes to those that are left. With none left, or the person gone, somebody else hears. */
async function onLivePhones(
  tx: Queryable,
  pages: readonly PageRow[],
  { person, now }: { readonly person: Reachable | undefined; readonly now: number },
): Promise<PageRow[]> {
  const live = person?.deviceIds ?? [];
  if (live.length > 0)
    return pages.map((page) => {
      const left = page.deviceIds.filter((id) => live.includes(id));
      return { ...page, deviceIds: left.length > 0 ? left : live };
    });
  const ids = pages.map(({ id }) => id);
  await leavePages(tx, ids, { leftAt: now, leftAs: 'dropped' });
  for (const page of pages.filter(isTogether)) await stepLost(tx, page, now);
  return [];
}

/** Pages whose item somebody took meanwhile, or that is no longer worth telling, are let go, silently. */
export async function stillNeeded(tx: Queryable, pages: readonly PageRow[], now: number): Promise<PageRow[]> {
  const dropped = pages.filter(({ needed }) => !needed).map((page) => page.id);
  await leavePages(tx, dropped, { leftAt: now, leftAs: 'dropped' });
  return pages.filter(({ needed }) => needed);
}

export async function pagesJob(parts: Pick<Parts, 'db' | 'clock' | 'keys'>, key: Omit<Key, 'now'>): Promise<JobResult> {
  const now = parts.clock.now();
  await parts.db.tx((tx) => sendPages(parts, tx, { businessId: key.businessId, memberIds: new Set([key.memberId]), now }));
  return { kind: 'done' };
}
