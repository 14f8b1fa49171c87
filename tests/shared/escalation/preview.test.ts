import { describe, expect, it } from 'vitest';
import { roster, member, shift, at } from '#tests/shared/duty/roster-kit.ts';
import { DEFAULT_LADDER } from '#shared/escalation/ladder.ts';
import { dryRun, ladderPreview, type DryRunLine } from '#shared/escalation/preview.ts';
import { MINUTE, person, UNKNOWN_HOURS } from './night-kit.ts';

describe('the ladder read aloud', () => {
  it('has a line for each rung, the repeats, the deadline and the claim', () => {
    expect(
      ladderPreview(DEFAULT_LADDER).map((line) =>
        line.kind === 'rung' ? `+${line.afterMinutes} ${line.tell} ${line.when}` : line.kind,
      ),
    ).toEqual([
      '+0 on_duty always',
      '+2 next not_shown',
      '+5 on_duty untouched',
      '+12 backup always',
      '+25 owner always',
      '+40 everyone always',
      'repeat',
      'again',
      'missed',
      'nudge',
      'release',
    ]);
  });

  it('says nothing of repeats when there are none', () => {
    expect(ladderPreview({ ...DEFAULT_LADDER, repeat: { everyMinutes: 15, times: 0 } }).map(({ kind }) => kind)).not.toContain(
      'repeat',
    );
  });
});

describe('who would hear about a one-star review on Sunday at 21:30?', () => {
  const sunday = at('2026-05-03 21:30');
  const week = roster({
    shifts: [
      shift(7, '18:00-22:00', { first: member('ana'), backup: member('ben') }),
      shift(7, '22:00-02:00', { first: member('cyril') }),
    ],
    memberIds: ['ana', 'ben', 'cyril', 'owner'],
  });
  const people = ['ana', 'ben', 'cyril', 'owner'].map((memberId) => person(memberId));
  const ask = {
    ladder: DEFAULT_LADDER,
    service: { roster: week, hours: UNKNOWN_HOURS },
    people,
    at: sunday,
    phones: 'shown',
    busyUntil: null,
    feedback: { level: 'high', dueAt: sunday + 60 * MINUTE },
  } as const;
  const told = (lines: readonly DryRunLine[]) =>
    lines.map(
      (line) =>
        `${(line.afterMs / MINUTE) | 0} ${line.kind === 'told' ? line.steps.map(({ memberId }) => memberId).join(' ') : line.kind}`,
    );

  it('the story follows the roster through the change of shift', () => {
    expect(told(dryRun(ask))).toEqual([
      '0 ana',
      '5 ana',
      '12 ben',
      '25 owner',
      '30 cyril',
      '40 ana ben cyril owner',
      '55 ana ben cyril owner',
      '60 missed',
      '70 ana ben cyril owner',
      '85 ana ben cyril owner',
      '85 exhausted',
    ]);
  });

  it('with phones that stay silent the backup hears after two minutes', () => {
    expect(told(dryRun({ ...ask, phones: 'silent' })).slice(0, 3)).toEqual(['0 ana', '2 ben', '12 ben']);
  });

  it('held by a busy kitchen it says until when', () => {
    const busy = dryRun({ ...ask, busyUntil: sunday + 20 * MINUTE });
    expect(busy[0]).toMatchObject({ kind: 'held', until: sunday + 20 * MINUTE });
    expect(told(busy)[1]).toBe('20 ana');
  });

  it('with nobody to reach, or nothing that rings, it says that', () => {
    expect(told(dryRun({ ...ask, people: [] }))).toEqual(['0 unheard']);
    expect(told(dryRun({ ...ask, feedback: { level: 'normal', dueAt: null } }))).toEqual(['0 digest']);
    expect(told(dryRun({ ...ask, feedback: { level: 'spam', dueAt: null } }))).toEqual(['0 silent']);
  });

  it('promises what the ladder then does: an empty hour goes to the owner at once', () => {
    expect(dryRun({ ...ask, at: at('2026-05-04 12:00'), feedback: { level: 'urgent', dueAt: null } })[0]).toMatchObject({
      afterMs: 0,
      steps: [{ memberId: 'owner', why: 'empty_rota' }],
    });
  });
});
