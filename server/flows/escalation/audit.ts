/**
 * The second pair of eyes. Every minute it compares the open items with what is stored about their ladders, tells the owner of
 * what is stuck and pushes it on. It trusts rows, never the ladder's own opinion.
 */
import { auditRows, clearFindings, insertFinding, openFindings } from '#server/db/escalation/audit.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { activityOf } from '#server/db/feedback/feedback.ts';
import { enqueue, jobsWaiting } from '#server/db/outbox.ts';
import { queuedDeliveries } from '#server/db/escalation/alert.ts';
import { waitingPagesOf } from '#server/db/escalation/page.ts';
import { newId } from '#server/system/ids.ts';
import { auditFindings } from '#shared/escalation/audit.ts';
import { repeatMinutes, repeatsOf } from '#shared/escalation/ladder.ts';
import { nextMoment } from '#shared/escalation/telling/moments.ts';
import { quietUntil } from '#shared/escalation/quiet.ts';
import type { AuditFinding, AuditItem, Ladder } from '#shared/escalation/types.ts';
import { USEFUL_FOR_MS } from '#shared/response/transitions.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { loadTeam, type Team } from './climb-facts.ts';
import { beginRound, checkAgain } from './checks.ts';
import { tellOwners } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'keys' | 'mailer' | 'egress' | 'log' | 'config'>;
type Key = { readonly businessId: string; readonly feedbackId: string };
type Row = Awaited<ReturnType<typeof auditRows>>[number];

/** Nobody answered, though everything was done to tell them: the team's business, not a fault of ours. */
const NO_FAULT: readonly AuditFinding['kind'][] = ['exhausted'];
const HEARTBEAT_TIMEOUT_MS = 10_000;
/** A push service may ask for a quarter of an hour; a job further away than this is no hope. */
const LONGEST_WAIT_MS = 20 * MINUTE_MS;

export type AuditResult = { readonly at: number; readonly ok: boolean; readonly found: number };

export async function audit(parts: Needs): Promise<AuditResult> {
  const now = parts.clock.now();
  const rows = (await auditRows(parts.db.orm, ['urgent', 'high', 'normal'])).filter(
    (row) => row.ladder !== null || now - row.feedback.spokeAt <= USEFUL_FOR_MS,
  );
  const findings: { readonly row: Row; readonly finding: AuditFinding }[] = [];
  const teams = new Map<string, Team>();
  for (const row of rows) {
    const { businessId } = row.feedback;
    const team = teams.get(businessId) ?? (await loadTeam(parts.db.orm, businessId, { mail: parts.mailer.enabled, now }));
    teams.set(businessId, team);
    const item = await auditItem(parts, row, { team, now });
    for (const finding of auditFindings([item], now, team.ladder)) findings.push({ row, finding });
  }
  const faults = findings.filter(({ finding }) => !NO_FAULT.includes(finding.kind));
  await settle(parts, faults, now);
  if (faults.length > 0)
    parts.log.error('the audit found items that are stuck', {
      items: faults.length,
      kinds: [...new Set(faults.map(({ finding }) => finding.kind))].join(' '),
    });
  return { at: now, ok: faults.length === 0, found: faults.length };
}

async function auditItem(
  parts: Needs,
  row: Row,
  { team, now }: { readonly team: Team; readonly now: number },
): Promise<AuditItem> {
  const { feedback, ladder, firstAlertAt, queuedSince, pagedSince, holderRemovedAt } = row;
  const key = { businessId: feedback.businessId, feedbackId: feedback.id };
  return {
    feedbackId: feedback.id,
    level: feedback.level,
    open: feedback.status === 'open',
    receivedAt: feedback.receivedAt,
    dueAt: feedback.dueAt,
    missedLoggedAt: ladder?.missedAt ?? null,
    // Without a row its first look is due since it arrived: the job that makes the row may be a moment away.
    nextCheckAt: ladder === null ? feedback.receivedAt : ladder.nextCheckAt,
    firstAlertAt,
    unheardAt: feedback.unreachedAt,
    // Not because it says so: the time for all of its rungs and repeats must have gone by.
    exhausted: ladder?.state === 'exhausted' && (!team.dutyFacts.planned || ladder.startedAt + lengthMs(team.ladder) <= now),
    held: ladder?.state === 'held',
    restsUntil: restsUntil(row, team, now),
    claim:
      feedback.claimedBy === null
        ? null
        : {
            memberId: feedback.claimedBy,
            at: feedback.claimedAt ?? feedback.receivedAt,
            lastActivityAt: await activityOf(parts.db.orm, { ...key, memberId: feedback.claimedBy, now }),
            alive: holderRemovedAt === null,
          },
    promisedAt: feedback.promisedAt,
    // A push service that is down keeps deliveries waiting, with a job that tries again: that is not a stall.
    queuedSince: queuedSince === null && pagedSince === null ? null : await stuckSince(parts, key, now),
  };
}

/** Everybody may sleep through a closed Monday and the holiday after it: a look that waits for them is no stall. */
function restsUntil({ feedback, ladder }: Row, { dutyFacts, people, busyUntil }: Team, now: number): number {
  const { roster, business } = dutyFacts;
  if (ladder?.state !== 'held') return nextMoment({ roster, hours: business.hours }, { level: feedback.level, after: now }).at;
  return Math.max(now, busyUntil ?? now, ...people.map(({ quiet }) => quietUntil(quiet, roster.timeZone, now) ?? now));
}

/** Since when something waits to leave that nothing will let leave. */
async function stuckSince(parts: Needs, key: Key, now: number): Promise<number | null> {
  const { pushes, pages } = await stuckOf(parts.db.orm, key, now);
  const since = [...pushes.map((one) => one.createdAt), ...pages.map((one) => one.at)];
  return since.length === 0 ? null : Math.min(...since);
}

/** What waits without a job that would let it leave. */
async function stuckOf(db: Queryable, key: Key, now: number) {
  const soon = { businessId: key.businessId, before: now + LONGEST_WAIT_MS };
  const pushing = await jobsWaiting(db, { ...soon, topic: 'push' });
  const paging = await jobsWaiting(db, { ...soon, topic: 'pages' });
  return {
    pushes: (await queuedDeliveries(db, key)).filter((one) => !pushing.some((job) => job.deliveryId === one.id)),
    pages: (await waitingPagesOf(db, key)).filter((one) => !paging.some((job) => job.memberId === one.memberId)),
  };
}

/** From its start to its last repeat. */
function lengthMs(ladder: Ladder): number {
  return repeatMinutes(ladder, repeatsOf(ladder)) * MINUTE_MS;
}

async function settle(
  parts: Needs,
  faults: readonly { readonly row: Row; readonly finding: AuditFinding }[],
  now: number,
): Promise<void> {
  const known = await openFindings(parts.db.orm);
  const sameAs = (finding: AuditFinding) => (row: { feedbackId: string; what: string }) =>
    row.feedbackId === finding.feedbackId && row.what === finding.kind;
  const over = known.filter((row) => !faults.some(({ finding }) => sameAs(finding)(row)));
  if (over.length === 0 && faults.length === 0) return;
  await parts.db.tx(async (tx) => {
    await clearFindings(
      tx,
      over.map((row) => row.id),
      now,
    );
    for (const { row, finding } of faults) {
      const { businessId, id: feedbackId } = row.feedback;
      if (!known.some(sameAs(finding))) {
        await insertFinding(tx, { id: newId(), businessId, feedbackId, what: finding.kind, foundAt: now, clearedAt: null });
        await addEvent(tx, { businessId, feedbackId, kind: 'audit.found', data: { what: finding.kind }, at: now });
        await tellOwners(parts, tx, {
          businessId,
          notice: { kind: 'stuck', feedbackId, why: finding.kind },
          reason: { kind: 'audit', id: `${finding.kind}:${now}` },
          now,
        });
      }
      if (finding.kind === 'delivery_stuck') {
        await letLeave(tx, { businessId, feedbackId }, now);
      } else {
        if (row.ladder === null) await beginRound(tx, { businessId, feedbackId }, now);
        await checkAgain(tx, { businessId, feedbackId }, now);
      }
    }
  });
}

/** What waits without a job gets one again; what is under way beside it must not leave twice. */
async function letLeave(tx: Queryable, key: Key, now: number): Promise<void> {
  const { businessId } = key;
  const { pushes, pages } = await stuckOf(tx, key, now);
  for (const { id } of pushes)
    await enqueue(tx, { id: `push-again-${id}-${now}`, topic: 'push', businessId, payload: { deliveryId: id }, runAt: now });
  for (const { memberId } of pages)
    await enqueue(tx, { id: `pages-again-${memberId}-${now}`, topic: 'pages', businessId, payload: { memberId }, runAt: now });
}

/** Whoever watches us from outside hears that all is well, and only then. */
export async function heartbeat(parts: Pick<Parts, 'egress' | 'config' | 'log' | 'vitals'>, result: AuditResult): Promise<void> {
  const url = parts.config.heartbeatUrl;
  if (url === null || !result.ok || parts.vitals.held.size > 0) return;
  const answer = await parts.egress.fetch({
    purpose: 'callback',
    url,
    method: 'GET',
    headers: {},
    body: null,
    totalTimeoutMs: HEARTBEAT_TIMEOUT_MS,
  });
  const ok = answer.kind === 'answer' && answer.status < 400;
  if (!ok)
    parts.log.warn('the heartbeat address did not answer', {
      reason: answer.kind === 'answer' ? `status ${answer.status}` : answer.reason,
    });
}
