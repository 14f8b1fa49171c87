/**
 * The ladder carried out: one look at one item is one transaction that writes what is due now and when to look next. The look is
 * an outbox job at that instant; a look that comes late, twice or after a claim finds nothing to do.
 */
import { keyOf } from '#shared/escalation/alert-reason.ts';
import { dropQueued } from '#server/db/escalation/alert.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { dueLadders, findLadder, saveLadder, type LadderRow } from '#server/db/escalation/escalation.ts';
import { findFeedback, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { changeFeedback, noteOnFeedback } from '#server/db/feedback/change.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import { withoutOldMoments } from '#shared/escalation/climb/again.ts';
import { nextStep } from '#shared/escalation/climb/next-step.ts';
import type { NextStep, StepReason } from '#shared/escalation/types.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { enqueueCheck } from './checks.ts';
import { nobodyHeard } from './unheard.ts';
import { carryOut } from './climb-steps.ts';
import { climbFacts, loadTeam, type Team } from './climb-facts.ts';
import { queueDigest } from '../delivery/digest.ts';
import { sendPages } from '../delivery/pages.ts';
import type { Parts } from '../parts.ts';
import type { DutyFacts } from '../duty/duty-facts.ts';

export type Climber = Pick<Parts, 'db' | 'clock' | 'live' | 'keys' | 'mailer'>;
type Needs = Pick<Parts, 'keys' | 'mailer'>;
type Key = { readonly businessId: string; readonly feedbackId: string };

/** Without a rota there is nobody to hand on to; what was given back is told to the others by a job of its own. */
const UNPLANNED_STEPS: readonly StepReason[] = ['rung', 'nudge', 'snooze_over', 'still_open'];

/** Nobody looked for so long: an outage. What it kept from leaving is not the current step any more. */
const OUTAGE_MS = MINUTE_MS;

/** A claim taken away is looked at again at once; twice is once more than ever needed. */
const CHECKS_AT_MOST = 3;
/** Few enough that a claim in the lane behind them does not wait noticeably. */
const CHECKS_TOGETHER = 10;

/**
 * The job: looks if the time to look has come. A look planned for another instant is that instant's job. Others of the business
 * that are due as well are looked at in the same commit: a thousand at once cost one rota and one write for every few of them.
 */
export async function escalate(parts: Climber, key: Key): Promise<JobResult> {
  if (!isDue(await findLadder(parts.db.orm, key.feedbackId), key, parts.clock.now())) return { kind: 'done' };
  const check = (together: number) =>
    parts.db.tx(async (tx) => {
      // In its turn, not when it began to wait for it.
      const now = parts.clock.now();
      const asked = await findLadder(tx, key.feedbackId);
      if (!isDue(asked, key, now)) return;
      const others = together > 1 ? await dueLadders(tx, { ...key, now, limit: together - 1 }) : [];
      await climbAll(parts, tx, { states: [asked, ...others], businessId: key.businessId, now });
    });
  // One item that cannot be looked at must not hold up its neighbours.
  await check(CHECKS_TOGETHER).catch(() => check(1));
  return { kind: 'done' };
}

function isDue(state: LadderRow | null, key: Key, now: number): state is LadderRow {
  return state !== null && state.businessId === key.businessId && state.nextCheckAt !== null && state.nextCheckAt <= now;
}

/** Inside a transaction. */
export async function climb(parts: Needs, tx: Queryable, from: LadderRow, now: number): Promise<void> {
  await climbAll(parts, tx, { states: [from], businessId: from.businessId, now });
}

type All = { readonly states: readonly LadderRow[]; readonly businessId: string; readonly now: number };

async function climbAll(parts: Needs, tx: Queryable, { states, businessId, now }: All): Promise<void> {
  const team = await loadTeam(tx, businessId, { mail: parts.mailer.enabled, now });
  const paged = new Set<string>();
  for (const state of states) await climbOne(parts, tx, { from: state, team, paged, now });
  await sendPages(parts, tx, { businessId, memberIds: paged, now });
}

type One = { readonly from: LadderRow; readonly team: Team; readonly paged: Set<string>; readonly now: number };

async function climbOne(parts: Needs, tx: Queryable, { from, team, paged, now }: One): Promise<void> {
  let state = from;
  for (let check = 1; ; check += 1) {
    const row = await findFeedback(tx, state.businessId, state.feedbackId);
    if (row === null) return;
    const next = nextStep(await climbFacts(tx, { row, state, team, now }));
    state = await carryOutCheck(parts, tx, { row, state, dutyFacts: team.dutyFacts, next, paged, now });
    if (next.release === null || check >= CHECKS_AT_MOST) {
      if (state.nextCheckAt !== null) await enqueueCheck(tx, state, state.nextCheckAt, now);
      return;
    }
  }
}

type Check = {
  readonly row: FeedbackRow;
  readonly state: LadderRow;
  readonly dutyFacts: DutyFacts;
  readonly next: NextStep;
  readonly paged: Set<string>;
  readonly now: number;
};

async function carryOutCheck(parts: Needs, tx: Queryable, check: Check): Promise<LadderRow> {
  const { row, dutyFacts, next, now } = check;
  const about = { businessId: row.businessId, feedbackId: row.id };
  // Where nobody can hear, `nobodyHeard` writes to everybody; what is left to do is calling out.
  const carried = next.unheard ? next.steps.filter(({ memberId, why }) => memberId === null || why === 'still_open') : next.steps;
  const steps = dutyFacts.planned ? carried : carried.filter((step) => UNPLANNED_STEPS.includes(step.why));
  const plannedAt = check.state.nextCheckAt ?? now;
  if (now - plannedAt > OUTAGE_MS && steps.some((step) => step.memberId !== null)) await dropQueued(tx, about);
  await carryOut(parts, tx, { row, dutyFacts, steps, paged: check.paged, now });
  if (next.state === 'digest') await queueDigest(parts, tx, { row, dutyFacts, round: check.state.round, now });
  if (next.missed) await addEvent(tx, { ...about, kind: 'deadline.missed', at: now });
  if (next.unheard) await nobodyHeard(parts, tx, row, { now, people: dutyFacts.people });
  if (steps.some((step) => step.deviceIds.length > 0) && row.unreachedAt !== null)
    await noteOnFeedback(tx, row, { unreachedAt: null });
  if (next.movedBackMs > 0 && row.claimedAt !== null && next.release === null)
    await noteOnFeedback(tx, row, { claimedAt: row.claimedAt - next.movedBackMs });
  if (next.release !== null) await release(tx, { ...check, dutyFacts, release: next.release });
  const state: LadderRow = {
    ...check.state,
    state: next.state,
    startedAt: next.startedAt,
    checkedAt: now,
    fired: withoutOldMoments([
      ...check.state.fired.map(({ key, at }) => ({ key, at: Math.min(at, now) })),
      ...next.fired.map((key) => ({ key, at: now })),
    ]),
    nextCheckAt: next.nextCheckAt,
    missedAt: next.missed ? now : check.state.missedAt,
    ...(next.release === null ? {} : { releasedBy: next.release.memberId, releasedAt: now }),
  };
  await saveLadder(tx, state);
  return state;
}

/** The draft stays where it is: whoever held it finds it again, whoever takes it starts from the item. */
async function release(tx: Queryable, check: Check & { readonly release: NonNullable<NextStep['release']> }): Promise<void> {
  const { row, dutyFacts, now } = check;
  const { memberId, why } = check.release;
  const news = { memberId, kind: 'claim.released', data: { silent: why === 'silent' }, at: now } as const;
  await changeFeedback(tx, row, { claimedBy: null, claimedAt: null }, news);
  if (dutyFacts.planned) return;
  await enqueue(tx, {
    topic: 'alert',
    businessId: row.businessId,
    payload: { feedbackId: row.id, step: keyOf({ kind: 'released', id: now }), except: memberId },
    runAt: now,
  });
}
