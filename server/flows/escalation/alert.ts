/**
 * Telling people. The ladder says who (escalate.ts), without a duty rota everybody who answers guests and has alerts on; here is
 * what is told directly: a failed answer, a guest who writes again, an item given back where there is no rota. Silence is never an
 * outcome (unheard.ts).
 */
import { keyOf, type ItemReason } from '#shared/escalation/alert-reason.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { alertOnce, type Reachable } from '#server/db/escalation/alert.ts';
import { namesOf } from '#server/db/duty/duty.ts';
import { findLadder, type LadderRow } from '#server/db/escalation/escalation.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { noteOnFeedback } from '#server/db/feedback/change.ts';
import type { JobResult } from '#server/db/outbox.ts';
import { newId } from '#server/system/ids.ts';
import { rings } from '#shared/escalation/ladder.ts';
import { alerts } from '#shared/model/feedback.ts';
import { queuePushes } from '../delivery/deliver.ts';
import { beginRound } from './checks.ts';
import { climb } from './escalate.ts';
import { nobodyHeard } from './unheard.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts, type DutyFacts } from '../duty/duty-facts.ts';

export type AlertJob = {
  readonly businessId: string;
  readonly feedbackId: string;
  readonly reason: ItemReason;
  /** Tell only this member if they can be told; else everybody. */
  readonly only?: string | undefined;
  /** Everybody but this member (they just gave it back). */
  readonly except?: string | undefined;
  /** The guest made it urgent: beside whoever holds it those hear who would hear of a new one. */
  readonly everybody?: boolean | undefined;
};

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'keys' | 'mailer'>;

/** Decides who is told now and writes the rows; the pushes leave through the outbox. */
export async function raiseAlert(parts: Needs, job: AlertJob): Promise<JobResult> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, job.businessId, job.feedbackId);
    if (row === null || !worthTelling(row, job)) return;
    const wrote = job.reason.kind === 'guest';
    const direct = job.reason.kind === 'reply_failed' || row.claimedBy !== null;
    const dutyFacts = await loadDutyFacts(tx, job.businessId, now);
    // A new round also where somebody has it: a claim nobody lives up to any more is let go of at this look, and others are rung.
    const state = direct && !wrote ? null : await stateFor(tx, job, now);
    const givenBack = !dutyFacts.planned && job.reason.kind === 'released' && rings(row.level);
    if (direct || givenBack) await tellEverybody(parts, tx, { row, job, dutyFacts, now });
    if (state !== null) await climb(parts, tx, state, now);
  });
  return { kind: 'done' };
}

/** Given back, the climb goes on; anything else is news and begins a new one. A job that runs twice begins nothing twice. */
async function stateFor(tx: Queryable, job: AlertJob, now: number): Promise<LadderRow | null> {
  const key = { businessId: job.businessId, feedbackId: job.feedbackId };
  const known = await findLadder(tx, job.feedbackId);
  if (known !== null && job.reason.kind === 'released') return { ...known, nextCheckAt: now };
  if (known !== null && job.reason.kind === 'first') return null;
  return beginRound(tx, key, now);
}

type Everybody = {
  readonly row: FeedbackRow;
  readonly job: AlertJob;
  readonly dutyFacts: DutyFacts;
  readonly now: number;
};

async function tellEverybody(parts: Needs, tx: Queryable, { row, job, dutyFacts, now }: Everybody): Promise<void> {
  const told = whomToTell(dutyFacts, row, job);
  if (told.length === 0) return nobodyHeard(parts, tx, row, { now, people: dutyFacts.people });
  let phones = 0;
  for (const person of told) {
    const alertId = await alertOnce(tx, {
      id: newId(),
      businessId: row.businessId,
      feedbackId: row.id,
      memberId: person.memberId,
      reason: job.reason,
      createdAt: now,
    });
    phones += await queuePushes(parts, tx, { businessId: row.businessId, alertId, deviceIds: person.deviceIds, now });
  }
  if (row.unreachedAt !== null) await noteOnFeedback(tx, row, { unreachedAt: null });
  if (phones > 0) {
    await addEvent(tx, {
      businessId: row.businessId,
      feedbackId: row.id,
      kind: 'alert.raised',
      data: { step: keyOf(job.reason), people: told.length, phones, told: await namesIn(tx, row.businessId, told) },
      at: now,
    });
  }
}

async function namesIn(tx: Queryable, businessId: string, people: readonly Reachable[]): Promise<string> {
  const names = await namesOf(
    tx,
    businessId,
    people.map((person) => person.memberId),
  );
  return people.map((person) => names.get(person.memberId) ?? '').join(', ');
}

function worthTelling(row: FeedbackRow, job: AlertJob): boolean {
  if (job.reason.kind === 'reply_failed') return true;
  if (row.status !== 'open' || !alerts(row.level)) return false;
  return row.claimedBy === null || job.reason.kind === 'guest';
}

function whomToTell(dutyFacts: DutyFacts, row: FeedbackRow, job: AlertJob): readonly Reachable[] {
  const reachable = dutyFacts.people.filter((person) => person.deviceIds.length > 0);
  const only = job.only ?? row.claimedBy;
  const also = job.everybody === true ? firstToHear(dutyFacts) : [];
  const one = only === null ? [] : reachable.filter(({ memberId }) => memberId === only || also.includes(memberId));
  if (one.length > 0) return one;
  const others = reachable.filter((person) => person.memberId !== job.except);
  // Better to tell the one who just let go of it than nobody.
  return others.length > 0 ? others : reachable;
}

/** Whom a new item would ring first. */
function firstToHear({ planned, duty, people }: DutyFacts): readonly string[] {
  if (!planned) return people.map((person) => person.memberId);
  return duty.onDuty === null ? people.filter(({ role }) => role === 'owner').map(({ memberId }) => memberId) : [duty.onDuty];
}
