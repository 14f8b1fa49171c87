/** What can wait is told together: ordinary items ring nobody one by one. */
import { ladderKey } from '#shared/escalation/alert-reason.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { alertOnce } from '#server/db/escalation/alert.ts';
import { devicesByMember } from '#server/db/escalation/escalation.ts';
import {
  digestLeft,
  insertPage,
  lastDigestAt,
  leavePages,
  membersWaiting,
  waitingPages,
  type PageRow,
} from '#server/db/escalation/page.ts';
import { findFeedback, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { enqueueFollowing, type JobResult } from '#server/db/outbox.ts';
import { mutedBy, quietOf } from '#server/db/escalation/settings.ts';
import { newId } from '#server/system/ids.ts';
import { digestDue, digestWait } from '#shared/escalation/telling/digest.ts';
import { rings } from '#shared/escalation/ladder.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { nobodyHeard } from '../escalation/unheard.ts';
import { ladderOf } from '../escalation/climb-facts.ts';
import { queuePushes } from './deliver.ts';
import { tell } from './notice.ts';
import { stillNeeded } from './pages.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts, type DutyFacts } from '../duty/duty-facts.ts';
import { isTogether } from './together.ts';

type Queue = { readonly row: FeedbackRow; readonly dutyFacts: DutyFacts; readonly round: number; readonly now: number };

/** Once a round: the item waits for the next digest of whoever is on duty, or of everybody who can be told. Once it left, moments follow. */
export async function queueDigest(
  parts: Pick<Parts, 'mailer'>,
  tx: Queryable,
  { row, dutyFacts, round, now }: Queue,
): Promise<void> {
  if (await digestLeft(tx, { feedbackId: row.id, step: ladderKey(round, 'digest') })) return;
  const reachable = dutyFacts.people.filter((person) => person.deviceIds.length > 0);
  const first = reachable.filter((person) => person.memberId === dutyFacts.duty.onDuty);
  const told = first.length > 0 ? first : reachable;
  if (told.length === 0) return nobodyHeard(parts, tx, row, { now, people: dutyFacts.people });
  const at = now + digestWait((await ladderOf(tx, row.businessId)).digestMinutes) * MINUTE_MS;
  for (const { memberId, deviceIds } of told) {
    const id = newId();
    const reason = { kind: 'ladder', round, parts: ['digest'] } as const;
    const alertId = await alertOnce(tx, { id, businessId: row.businessId, feedbackId: row.id, memberId, reason, createdAt: now });
    if (alertId !== id) continue;
    await insertPage(tx, {
      id: newId(),
      businessId: row.businessId,
      memberId,
      feedbackId: row.id,
      alertId,
      level: row.level,
      deviceIds,
      at: now,
    });
    await enqueueDigest(tx, { businessId: row.businessId, memberId, at });
  }
}

/** The interval, busy hours or somebody's quiet hours changed: what waits is judged anew now. */
export async function checkDigests(tx: Queryable, businessId: string, now: number): Promise<void> {
  for (const memberId of await membersWaiting(tx, businessId)) await enqueueDigest(tx, { businessId, memberId, at: now });
}

async function enqueueDigest(tx: Queryable, key: { businessId: string; memberId: string; at: number }): Promise<void> {
  await enqueueFollowing(tx, {
    id: `digest-${key.memberId}-${key.at}`,
    topic: 'digest',
    businessId: key.businessId,
    payload: { memberId: key.memberId },
    runAt: key.at,
  });
}

/** Their phones went away while it waited: said aloud instead of to nobody. */
async function unheardNow(
  parts: Pick<Parts, 'mailer'>,
  tx: Queryable,
  { waiting, dutyFacts, now }: { waiting: readonly PageRow[]; dutyFacts: DutyFacts; now: number },
): Promise<void> {
  await leavePages(
    tx,
    waiting.map((page) => page.id),
    { leftAt: now, leftAs: 'dropped' },
  );
  for (const page of waiting) {
    const row = await findFeedback(tx, page.businessId, page.feedbackId);
    if (row !== null) await nobodyHeard(parts, tx, row, { now, people: dutyFacts.people });
  }
}

/** One push for all that waited. In quiet or busy hours it waits on; nothing is forgotten. */
export async function sendDigest(
  parts: Pick<Parts, 'db' | 'clock' | 'keys' | 'mailer'>,
  key: { businessId: string; memberId: string },
): Promise<JobResult> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const muted = new Set((await mutedBy(tx, { ...key, now })).map((one) => one.feedbackId));
    const ordinary = (await waitingPages(tx, key)).filter((page) => !rings(page.level) && !isTogether(page));
    const waiting = (await stillNeeded(tx, ordinary, now)).filter((page) => !muted.has(page.feedbackId));
    if (waiting.length === 0) return;
    const dutyFacts = await loadDutyFacts(tx, key.businessId, now);
    const policy = await ladderOf(tx, key.businessId);
    const { due, nextAt } = digestDue({
      waiting: waiting.length,
      oldestAt: waiting[0]?.at ?? null,
      lastDigestAt: await lastDigestAt(tx, key),
      busyUntil: policy.busyUntil,
      quiet: (await quietOf(tx, key.businessId)).get(key.memberId) ?? null,
      timeZone: dutyFacts.roster.timeZone,
      everyMinutes: policy.digestMinutes,
      now,
    });
    if (!due) return nextAt === null ? undefined : enqueueDigest(tx, { ...key, at: nextAt });
    const live = (await devicesByMember(tx, key.businessId)).get(key.memberId) ?? [];
    if (live.length === 0) return unheardNow(parts, tx, { waiting, dutyFacts, now });
    await leavePages(
      tx,
      waiting.map((page) => page.id),
      { leftAt: now, leftAs: 'digest' },
    );
    const [only] = waiting;
    if (waiting.length === 1 && only !== undefined) {
      await queuePushes(parts, tx, {
        businessId: key.businessId,
        alertId: only.alertId,
        deviceIds: live.map((one) => one.deviceId),
        now,
      });
      return;
    }
    await tell(parts, tx, {
      ...key,
      notice: { kind: 'digest', count: new Set(waiting.map((page) => page.feedbackId)).size },
      reason: { kind: 'digest', id: now },
      now,
    });
  });
  return { kind: 'done' };
}
