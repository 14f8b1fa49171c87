import { describe, expect, it } from 'vitest';
import { auditFindings } from '#shared/escalation/audit.ts';
import type { AuditItem, AuditKind } from '#shared/escalation/types.ts';
import { MINUTE, START } from './night-kit.ts';

const DAY = 1440 * MINUTE;
const NOW = START + 10 * MINUTE;

/** Alerted at once, next look in two minutes: healthy. */
function sound(parts: Partial<AuditItem> = {}): AuditItem {
  return {
    feedbackId: 'f1',
    level: 'high',
    open: true,
    receivedAt: START,
    dueAt: START + 60 * MINUTE,
    missedLoggedAt: null,
    nextCheckAt: NOW + 2 * MINUTE,
    firstAlertAt: START + 1000,
    unheardAt: null,
    exhausted: false,
    held: false,
    restsUntil: NOW + DAY / 2,
    claim: null,
    promisedAt: null,
    queuedSince: null,
    ...parts,
  };
}
const claim = (parts: Partial<NonNullable<AuditItem['claim']>> = {}) => ({
  memberId: 'ana',
  at: START + MINUTE,
  lastActivityAt: START + MINUTE,
  alive: true,
  ...parts,
});

describe('the auditor', () => {
  it.each<[string, Partial<AuditItem>]>([
    ['is climbing', {}],
    ['is claimed and alive', { claim: claim(), nextCheckAt: null }],
    [
      'is held back until quiet hours end',
      { firstAlertAt: null, held: true, nextCheckAt: NOW + 9 * 60 * MINUTE, dueAt: NOW + DAY },
    ],
    ['came this minute', { receivedAt: NOW - 30_000, firstAlertAt: null, nextCheckAt: NOW - 30_000 }],
    ['is due to be looked at this minute', { nextCheckAt: NOW - 59_000 }],
    [
      'waits with a promise, however silent',
      {
        claim: claim({ at: START - 60 * MINUTE, lastActivityAt: START - 60 * MINUTE }),
        promisedAt: NOW + MINUTE,
        dueAt: NOW + MINUTE,
      },
    ],
    ['is answered', { open: false, nextCheckAt: null }],
    ['is ordinary and waits for the next digest', { level: 'normal', firstAlertAt: null, queuedSince: START }],
    ['is praise', { level: 'low', nextCheckAt: null, firstAlertAt: null }],
    ['was received before the clock was set back', { receivedAt: NOW + DAY, nextCheckAt: NOW + 5 * MINUTE }],
    ['could reach nobody, and the team knows', { firstAlertAt: null, unheardAt: START, nextCheckAt: NOW + MINUTE }],
    [
      'waits over a closed Monday',
      { dueAt: START, missedLoggedAt: START, nextCheckAt: NOW + 37 * 60 * MINUTE, restsUntil: NOW + 37 * 60 * MINUTE },
    ],
    ['has missed its deadline, and that is logged', { dueAt: NOW - 5 * MINUTE, missedLoggedAt: NOW - 5 * MINUTE }],
  ])('has nothing to say about an item that %s', (_, parts) => {
    expect(auditFindings([sound(parts)], NOW)).toEqual([]);
  });

  /** Each stall begins at NOW; two minutes later it must be seen. */
  const STALLS: readonly (readonly [string, AuditKind, Partial<AuditItem>])[] = [
    ['the next look was never written', 'no_next_step', { nextCheckAt: null }],
    ['the next look was never written for an urgent item', 'no_next_step', { level: 'urgent', nextCheckAt: null }],
    ['the next look was never written for an ordinary one', 'no_next_step', { level: 'normal', nextCheckAt: null }],
    ['the ticker stands still for an ordinary one', 'step_overdue', { level: 'normal', nextCheckAt: NOW }],
    ['the ticker stands still', 'step_overdue', { nextCheckAt: NOW }],
    ['the ticker stands still at the first look', 'never_alerted', { receivedAt: NOW, firstAlertAt: null, nextCheckAt: NOW }],
    [
      'the first alert was lost after the look',
      'never_alerted',
      { receivedAt: NOW, firstAlertAt: null, nextCheckAt: NOW + 5 * MINUTE },
    ],
    ['intake forgot the ladder altogether', 'no_next_step', { receivedAt: NOW, firstAlertAt: null, nextCheckAt: null }],
    ['the outbox worker is dead', 'delivery_stuck', { queuedSince: NOW }],
    ['one delivery hangs for ever', 'delivery_stuck', { queuedSince: NOW - DAY }],
    [
      'a claim is silent and was not released',
      'claim_silent',
      { claim: claim({ at: NOW - 20 * MINUTE, lastActivityAt: NOW - 20 * MINUTE }) },
    ],
    [
      'a claim whose promise has passed was not released',
      'claim_silent',
      { claim: claim({ at: NOW - 90 * MINUTE, lastActivityAt: NOW - 90 * MINUTE }), promisedAt: NOW },
    ],
    ['the holder was removed', 'holder_gone', { claim: claim({ alive: false }) }],
    [
      'the holder was removed, with a promise open',
      'holder_gone',
      { claim: claim({ alive: false }), promisedAt: NOW + 60 * MINUTE },
    ],
    ['the missed deadline is not logged', 'deadline_unlogged', { dueAt: NOW }],
    [
      'the missed deadline of a claimed item is not logged',
      'deadline_unlogged',
      { dueAt: NOW, claim: claim({ lastActivityAt: NOW }) },
    ],
    ['the next look lies in next month', 'from_the_future', { nextCheckAt: NOW + 30 * DAY }],
    ['the holder last wrote tomorrow', 'from_the_future', { claim: claim({ lastActivityAt: NOW + DAY }) }],
    ['the claim was made tomorrow', 'from_the_future', { claim: claim({ at: NOW + DAY, lastActivityAt: NOW + DAY }) }],
    ['the ladder is used up and nobody came', 'exhausted', { exhausted: true }],
    ['the ladder is used up and nobody will ever hear again', 'no_next_step', { exhausted: true, nextCheckAt: null }],
    ['a hold has ended and nobody looked', 'step_overdue', { held: true, firstAlertAt: null, nextCheckAt: NOW }],
    ['a released claim left no next look', 'no_next_step', { claim: null, nextCheckAt: null, firstAlertAt: START }],
  ];

  it.each(STALLS)('sees within two minutes that %s', (_, kind, parts) => {
    const found = auditFindings(
      [sound(), { ...sound({ feedbackId: 'stalled', nextCheckAt: NOW + 5 * MINUTE, ...parts }) }],
      NOW + 2 * MINUTE,
    );
    expect(found.map((one) => one.kind)).toContain(kind);
    expect(new Set(found.map(({ feedbackId }) => feedbackId))).toEqual(new Set(['stalled']));
    expect(found.every(({ sinceMs }) => sinceMs >= 0)).toBe(true);
  });

  it('knows twenty-three kinds of stall', () => {
    expect(STALLS).toHaveLength(23);
  });
});
