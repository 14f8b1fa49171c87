/** What waits when a duty or the day begins is said together: one push a person for all of it, as soon as every item has been looked at. */
import type { Queryable } from '#server/db/engine/client.ts';
import { foldedWaiting, leavePages, type PageRow } from '#server/db/escalation/page.ts';
import { enqueueFollowing } from '#server/db/outbox.ts';
import { leavesTogether } from '#shared/escalation/climb/again.ts';
import { LEVEL_RANK } from '#shared/model/feedback.ts';
import { SECOND_MS } from '#shared/model/time.ts';
import { queuePushes } from './deliver.ts';
import { tell } from './notice.ts';
import type { Parts } from '../parts.ts';

type Person = { readonly businessId: string; readonly memberId: string; readonly now: number };

/** Hundreds of items that are due in one moment are looked at in some commits, a few at a time. */
const GATHER_MS = 2 * SECOND_MS;

export const isTogether = ({ step }: Pick<PageRow, 'step'>): boolean => leavesTogether(step);

export async function sendSoon(tx: Queryable, { businessId, memberId, now }: Person): Promise<void> {
  const at = Math.ceil((now + GATHER_MS) / SECOND_MS) * SECOND_MS;
  await enqueueFollowing(tx, { id: `pages-${memberId}-${at}`, topic: 'pages', businessId, payload: { memberId }, runAt: at });
}

/** `pages`: all that wait for this person and belong together; what rings on its own at the same time is not among them. */
export async function sendTogether(
  parts: Pick<Parts, 'keys'>,
  tx: Queryable,
  { pages, ...person }: Person & { readonly pages: readonly PageRow[] },
): Promise<void> {
  const { businessId, memberId, now } = person;
  // Later than now: the clock was set back, and nobody waits until the old time comes round again.
  if (!pages.some((page) => page.at + GATHER_MS <= now || page.at > now)) return;
  const ids = pages.map(({ id }) => id);
  const [only] = pages;
  if (only !== undefined && new Set(pages.map(({ feedbackId }) => feedbackId)).size === 1) {
    await queuePushes(parts, tx, { businessId, alertId: only.alertId, deviceIds: only.deviceIds, now });
    await leavePages(tx, ids, { leftAt: now, leftAs: 'page', level: only.level });
    return;
  }
  // What was said together before and nobody has looked at since still waits as well.
  const before = (await foldedWaiting(tx, person)).map(({ id, level }) => ({ id, level }));
  const items = new Map(
    [...before, ...pages.map((page) => ({ id: page.feedbackId, level: page.level }))].map((one) => [one.id, one]),
  );
  const [first] = [...items.values()].toSorted((a, b) => LEVEL_RANK[a.level] - LEVEL_RANK[b.level]);
  const urgent = [...items.values()].filter(({ level }) => level === 'urgent').length;
  await leavePages(tx, ids, { leftAt: now, leftAs: 'fold' });
  await tell(parts, tx, {
    businessId,
    memberId,
    notice: {
      kind: 'still_open',
      count: items.size,
      ...(urgent === 0 || first === undefined ? {} : { urgent, first: first.id }),
    },
    reason: { kind: 'still_open', id: now },
    now,
  });
}
