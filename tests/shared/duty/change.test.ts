import { describe, expect, it } from 'vitest';
import { acceptSwap, coverUntil, handOver, takeNow } from '#shared/duty/overrides.ts';
import { dutyAt } from '#shared/duty/roster.ts';
import type { Override, Roster, SwapOffer } from '#shared/duty/types.ts';
import { at, member, roster, shift, wall } from './roster-kit.ts';

const week = roster({
  shifts: [
    shift(6, '18:00-02:00', { first: member('ana'), backup: member('ben') }),
    shift(7, '12:00-16:00', { first: member('ana') }),
  ],
});
const now = at('2026-05-02 19:00');
const after = (changed: Override | null, base: Roster = week): Roster => ({
  ...base,
  overrides: [...base.overrides, ...(changed === null ? [] : [changed])],
});

describe('"I take it now"', () => {
  it('lasts to the end of the running shift, and who was on stands behind', () => {
    const taken = takeNow(week, { id: 'o1', memberId: 'cyril', now });
    expect(wall(taken?.to ?? 0)).toBe('2026-05-03 02:00');
    expect(dutyAt(after(taken), now)).toMatchObject({ onDuty: 'cyril', backup: 'ben' });
    expect(dutyAt(after(takeNow(week, { id: 'o1', memberId: 'ben', now })), now)).toMatchObject({ onDuty: 'ben', backup: 'ana' });
  });

  it('also where nobody is on duty, until the next shift or the time said', () => {
    const lunch = at('2026-05-02 13:00');
    expect(wall(takeNow(week, { id: 'o1', memberId: 'cyril', now: lunch })?.to ?? 0)).toBe('2026-05-02 18:00');
    expect(takeNow(week, { id: 'o1', memberId: 'cyril', now: lunch, until: lunch + 1000 })?.to).toBe(lunch + 1000);
  });

  it('is nothing to one who has it already or has left', () => {
    expect(takeNow(week, { id: 'o1', memberId: 'ana', now })).toBeNull();
    expect(takeNow(week, { id: 'o1', memberId: 'stranger', now })).toBeNull();
    expect(takeNow(week, { id: 'o1', memberId: 'ben', now, until: now })).toBeNull();
  });
});

describe('"cover me until 22:00"', () => {
  it('gives the rest of the evening back', () => {
    const covered = after(
      coverUntil(week, { id: 'o1', memberId: 'ana', byMemberId: 'dana', until: at('2026-05-02 22:00'), now }),
    );
    expect([now, at('2026-05-02 21:59'), at('2026-05-02 22:00')].map((instant) => dutyAt(covered, instant).onDuty)).toEqual([
      'dana',
      'dana',
      'ana',
    ]);
  });

  it('is refused where there is nothing to cover', () => {
    expect(coverUntil(week, { id: 'o1', memberId: 'cyril', byMemberId: 'dana', until: at('2026-05-02 22:00'), now })).toBeNull();
    expect(coverUntil(week, { id: 'o1', memberId: 'ana', byMemberId: 'ana', until: at('2026-05-02 22:00'), now })).toBeNull();
  });
});

describe('handing over by showing a code', () => {
  it('is for the one on duty only', () => {
    expect(dutyAt(after(handOver(week, { id: 'o1', fromMemberId: 'ana', memberId: 'dana', now })), now)).toMatchObject({
      onDuty: 'dana',
      backup: 'ben',
      source: { reason: 'handed' },
    });
    expect(handOver(week, { id: 'o1', fromMemberId: 'ben', memberId: 'dana', now })).toBeNull();
    expect(handOver(week, { id: 'o1', fromMemberId: 'ana', memberId: 'ana', now })).toBeNull();
  });
});

describe('"who takes Sunday for me?"', () => {
  const sunday = { from: at('2026-05-03 12:00'), to: at('2026-05-03 16:00') };
  const offer = (parts: Partial<SwapOffer> = {}): SwapOffer => ({
    id: 'swap1',
    memberId: 'ana',
    position: 'first',
    ...sunday,
    toMemberId: null,
    state: 'open',
    ...parts,
  });

  it('one tap takes it, and it says where it came from', () => {
    const swap = acceptSwap(week, offer(), { id: 'o1', memberId: 'cyril', now });
    expect(swap).toMatchObject({
      outcome: 'accepted',
      override: { reason: 'swap', swapId: 'swap1', createdBy: 'cyril', insteadOf: 'ana' },
    });
    if (swap.outcome === 'accepted') expect(dutyAt(after(swap.override), at('2026-05-03 13:00')).onDuty).toBe('cyril');
  });

  it('a manager may decide it for somebody', () => {
    expect(acceptSwap(week, offer({ toMemberId: 'dana' }), { id: 'o1', memberId: 'cyril', now, forcedBy: 'boss' })).toMatchObject(
      { override: { memberId: 'cyril', reason: 'forced', createdBy: 'boss' } },
    );
  });

  it('running already, only the rest of it is taken', () => {
    const late = at('2026-05-03 14:00');
    expect(acceptSwap(week, offer(), { id: 'o1', memberId: 'cyril', now: late })).toMatchObject({ override: { from: late } });
  });

  it('the second who taps is told that it is gone', () => {
    const swap = acceptSwap(week, offer(), { id: 'o1', memberId: 'cyril', now });
    const taken = swap.outcome === 'accepted' ? after(swap.override) : week;
    expect(acceptSwap(taken, offer(), { id: 'o2', memberId: 'dana', now })).toEqual({ outcome: 'refused', reason: 'not_theirs' });
  });

  it.each([
    ['closed', { state: 'withdrawn' as const }, 'cyril', now],
    ['own', {}, 'ana', now],
    ['past', {}, 'cyril', sunday.to],
    ['removed', {}, 'stranger', now],
    ['not_asked', { toMemberId: 'dana' }, 'cyril', now],
    ['not_theirs', { memberId: 'dana' }, 'cyril', now],
  ] as const)('is refused as %s', (reason, parts, memberId, when) => {
    expect(acceptSwap(week, offer(parts), { id: 'o1', memberId, now: when })).toEqual({ outcome: 'refused', reason });
  });
});
