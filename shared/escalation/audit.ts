/**
 * The second pair of eyes: every open item somebody must hear of has a next look that is not overdue, or a claim that is alive. It
 * trusts nothing the ladder thinks, only what is stored. Of an ordinary one, which rings nobody alone, no push is missed. Run every minute; a minute of grace makes two until a stall is seen.
 */
import { alerts } from '#shared/model/feedback.ts';
import { DAY_MS, MINUTE_MS } from '../model/time.ts';
import { DEFAULT_LADDER, rings } from './ladder.ts';
import type { AuditFinding, AuditItem, AuditKind } from './types.ts';

const GRACE_MS = MINUTE_MS;
/** No wait of a ladder is longer; what is further away needs a reason (`restsUntil`). */
const FURTHEST_CHECK_MS = DAY_MS;

export function auditFindings(
  items: readonly AuditItem[],
  now: number,
  { claimSilentMinutes = DEFAULT_LADDER.claimSilentMinutes }: { readonly claimSilentMinutes?: number | undefined } = {},
): readonly AuditFinding[] {
  return items.flatMap((item) => {
    if (!item.open || !alerts(item.level)) return [];
    const all = [
      ...(item.claim === null ? waiting(item, now) : claimed(item, item.claim, { now, claimSilentMinutes })),
      ...always(item, now),
    ];
    const found = rings(item.level) ? all : all.filter(([kind]) => !OF_PUSHES.includes(kind));
    return found.map(([kind, since]) => ({ feedbackId: item.feedbackId, kind, sinceMs: Math.max(0, now - since) }));
  });
}

const OF_PUSHES: readonly AuditKind[] = ['never_alerted', 'delivery_stuck', 'exhausted'];

/** What is wrong, and since when. */
type Wrong = readonly [kind: AuditKind, since: number];

function waiting(item: AuditItem, now: number): Wrong[] {
  const found: Wrong[] = [];
  const { nextCheckAt, receivedAt, queuedSince } = item;
  if (item.firstAlertAt === null && item.unheardAt === null && !item.held && isPast(receivedAt, now))
    found.push(['never_alerted', receivedAt]);
  if (nextCheckAt === null) found.push(['no_next_step', receivedAt]);
  else if (isPast(nextCheckAt, now)) found.push(['step_overdue', nextCheckAt]);
  else if (nextCheckAt > Math.max(item.restsUntil, Math.max(now, item.dueAt ?? now) + FURTHEST_CHECK_MS))
    found.push(['from_the_future', now]);
  else if (item.exhausted) found.push(['exhausted', item.dueAt ?? receivedAt]);
  if (queuedSince !== null && isPast(queuedSince, now)) found.push(['delivery_stuck', queuedSince]);
  return found;
}

function claimed(
  item: AuditItem,
  claim: NonNullable<AuditItem['claim']>,
  { now, claimSilentMinutes }: { readonly now: number; readonly claimSilentMinutes: number },
): Wrong[] {
  if (!claim.alive) return [['holder_gone', claim.at]];
  const lastWord = Math.max(claim.at, claim.lastActivityAt);
  const silentAt = Math.max(lastWord + claimSilentMinutes * MINUTE_MS, item.promisedAt ?? -Infinity);
  if (isPast(silentAt, now)) return [['claim_silent', silentAt]];
  return lastWord > now + GRACE_MS ? [['from_the_future', now]] : [];
}

function always({ dueAt, missedLoggedAt }: AuditItem, now: number): Wrong[] {
  return dueAt !== null && missedLoggedAt === null && isPast(dueAt, now) ? [['deadline_unlogged', dueAt]] : [];
}

function isPast(at: number, now: number): boolean {
  return now - at > GRACE_MS;
}
