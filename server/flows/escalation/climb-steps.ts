/** The steps of one look as rows: pages, mails, calls of a webhook, notices. */
import { ladderReason, type LadderReason } from '#shared/escalation/alert-reason.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { alertOnce, devicesOfAlert } from '#server/db/escalation/alert.ts';
import { insertPage } from '#server/db/escalation/page.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import type { FeedbackRow } from '#server/db/feedback/feedback.ts';
import { enqueue } from '#server/db/outbox.ts';
import { escalationWebhooksOf } from '#server/db/escalation/escalation-webhook.ts';
import { namesOf } from '#server/db/duty/duty.ts';
import { newId } from '#server/system/ids.ts';
import { leavesTogether } from '#shared/escalation/climb/again.ts';
import type { Step } from '#shared/escalation/types.ts';
import type { Notice } from '#shared/wire/notice.ts';
import { queuePushes } from '../delivery/deliver.ts';
import { addToLetter } from '../delivery/letters.ts';
import { sendSoon } from '../delivery/together.ts';
import type { Parts } from '../parts.ts';
import type { DutyFacts } from '../duty/duty-facts.ts';

type Steps = {
  readonly row: FeedbackRow;
  readonly dutyFacts: DutyFacts;
  readonly steps: readonly Step[];
  /** Members with a new page that leaves at once; the caller sends them when all looks of the moment are over. */
  readonly paged: Set<string>;
  readonly now: number;
};

export async function carryOut(parts: Pick<Parts, 'keys' | 'mailer'>, tx: Queryable, given: Steps): Promise<void> {
  const paged = new Set<string>();
  let phones = 0;
  for (const step of given.steps) {
    if (step.ways.includes('webhook')) await callHooks(tx, given, step);
    if (step.memberId === null) continue;
    const notice = await noticeOf(tx, given, step);
    const id = newId();
    const alertId = await alertOnce(tx, {
      id,
      businessId: given.row.businessId,
      feedbackId: given.row.id,
      memberId: step.memberId,
      reason: ladderStep(step.key),
      notice,
      createdAt: given.now,
    });
    if (step.ways.includes('mail')) await mail(tx, given, { ...step, memberId: step.memberId });
    // A step taken again rings only what it did not ring before.
    const rung = alertId === id ? [] : await devicesOfAlert(tx, { businessId: given.row.businessId, alertId });
    const deviceIds = step.deviceIds.filter((deviceId) => !rung.includes(deviceId));
    if (!step.ways.includes('push') || deviceIds.length === 0) continue;
    phones += deviceIds.length;
    if (notice === null) {
      await insertPage(tx, {
        id: newId(),
        businessId: given.row.businessId,
        memberId: step.memberId,
        feedbackId: given.row.id,
        alertId,
        level: given.row.level,
        deviceIds,
        at: given.now,
      });
      paged.add(step.memberId);
      if (leavesTogether(step.key))
        await sendSoon(tx, { businessId: given.row.businessId, memberId: step.memberId, now: given.now });
      else given.paged.add(step.memberId);
    } else {
      // The holder's own deadline and the owner's "nobody is on duty" are not noise.
      await queuePushes(parts, tx, { businessId: given.row.businessId, alertId, deviceIds, now: given.now });
    }
  }
  if (given.steps.length === 0) return;
  const [first] = given.steps;
  const told = given.steps.flatMap((step) => step.memberId ?? []);
  const names = await namesOf(tx, given.row.businessId, told);
  await addEvent(tx, {
    businessId: given.row.businessId,
    feedbackId: given.row.id,
    kind: 'alert.raised',
    data: {
      step: first?.key ?? '',
      why: first?.why ?? '',
      rung: first?.rung ?? null,
      people: paged.size,
      told: [...new Set(told)].map((memberId) => names.get(memberId) ?? '').join(', '),
      phones,
    },
    at: given.now,
  });
}

async function noticeOf(tx: Queryable, { row, dutyFacts }: Steps, step: Step): Promise<Notice | null> {
  const feedbackId = row.id;
  if (step.why === 'nudge') return { kind: 'nudge', feedbackId, minutesLeft: step.minutesLeft ?? 0 };
  if (step.why === 'empty_rota') return { kind: 'empty_rota', feedbackId };
  if (step.why !== 'unreachable') return null;
  const missing = dutyFacts.duty.onDuty;
  // The one on duty tells nobody that they themselves cannot be reached.
  if (missing === null || missing === step.memberId) return null;
  return { kind: 'unreachable', feedbackId, name: (await namesOf(tx, row.businessId, [missing])).get(missing) ?? '' };
}

/** The rule names every step by `ladderKey`. */
function ladderStep(key: string): LadderReason {
  const reason = ladderReason(key);
  if (reason === null) throw new Error(`a step of the ladder is called ${key}`);
  return reason;
}

/** Of one item a person is mailed once in a round by the ladder, and once at each moment after it. */
async function mail(
  tx: Queryable,
  { row, now }: Steps,
  { key, why, memberId }: Step & { readonly memberId: string },
): Promise<void> {
  const step = why === 'still_open' ? key : `r${ladderStep(key).round}`;
  await addToLetter(tx, {
    kind: 'rung',
    businessId: row.businessId,
    feedbackId: row.id,
    memberId,
    level: row.level,
    once: `${row.id}:${step}`,
    now,
  });
}

async function callHooks(tx: Queryable, { row, now }: Steps, step: Step): Promise<void> {
  const all = await escalationWebhooksOf(tx, row.businessId);
  const chosen = all.filter((hook) => step.hookIds?.includes(hook.id));
  for (const hook of chosen.length > 0 ? chosen : all) {
    await enqueue(tx, {
      id: `rung-${row.id}-${step.key}-${hook.id}`,
      topic: 'rung',
      businessId: row.businessId,
      payload: { feedbackId: row.id, hookId: hook.id, key: step.key, rung: step.rung, why: step.why },
      runAt: now,
    });
  }
}
