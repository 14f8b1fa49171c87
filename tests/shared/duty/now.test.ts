import { describe, expect, it } from 'vitest';
import { dutySeen, leavesNoBackup } from '#shared/duty/now.ts';
import { coverUntil, takeNow } from '#shared/duty/overrides.ts';
import { at, member, override, roster, shift } from './roster-kit.ts';

const saturday = roster({ shifts: [shift(6, '11:00-22:00', { first: member('ana'), backup: member('ben') })] });
const noon = at('2026-05-02 12:06');

describe('who a phone shows', () => {
  it('is who has just taken it, also while the phone’s clock is behind the server’s answer', () => {
    const taken = takeNow(saturday, { id: 'o', memberId: 'cyril', now: noon, until: at('2026-05-02 16:30') });
    const view = { roster: { ...saturday, overrides: taken === null ? [] : [taken] }, at: noon };
    for (const behindMs of [0, 1, 9_999, 120_000])
      expect(dutySeen(view, noon - behindMs)).toMatchObject({ onDuty: 'cyril', until: at('2026-05-02 16:30'), now: noon });
    expect(dutySeen(view, at('2026-05-02 16:30'))).toMatchObject({ onDuty: 'ana', backup: 'ben' });
  });
});

describe('a change that leaves no backup says so', () => {
  const covered = (byMemberId: string) =>
    coverUntil(saturday, { id: 'o', memberId: 'ana', byMemberId, until: at('2026-05-02 22:00'), now: noon });
  it.each([
    ['covered by the backup', covered('ben'), true],
    ['covered by somebody else', covered('cyril'), false],
    ['taken by somebody else', takeNow(saturday, { id: 'o', memberId: 'cyril', now: noon }), false],
    ['taken where nobody is on duty', override(at('2026-05-03 11:00'), at('2026-05-03 12:00'), { memberId: 'ana' }), true],
    ['the backup’s place changed', override(noon, noon + 1000, { position: 'backup', memberId: null }), false],
  ] as const)('%s', (_, change, alone) => {
    expect(change !== null && leavesNoBackup(saturday, change)).toBe(alone);
  });

  it('not where there is no rota: all are told at once', () => {
    expect(leavesNoBackup(roster(), override(noon, noon + 1000, { memberId: 'ana' }))).toBe(false);
  });
});
