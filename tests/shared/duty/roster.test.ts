import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { rosterProblems } from '#shared/duty/problems.ts';
import { dutiesOf, dutyAt, dutySpans } from '#shared/duty/roster.ts';
import type { Roster } from '#shared/duty/types.ts';
import { at, member, override, roster, shift, turn, wall } from './roster-kit.ts';

const weekendRota = {
  id: 'weekend',
  name: 'Weekend',
  memberIds: ['ana', 'ben', 'cyril'],
  everyWeeks: 1,
  anchorDate: '2026-03-06',
};

describe('the weekly pattern', () => {
  const lunchAndDinner = roster({
    shifts: [
      shift(6, '11:00-15:00', { first: member('ana') }),
      shift(6, '18:00-02:00', { first: member('ben'), backup: member('ana') }),
    ],
  });

  it('says who is on, for how long, and who stands behind', () => {
    const duty = dutyAt(lunchAndDinner, at('2026-05-02 19:30'));
    expect(duty).toMatchObject({ onDuty: 'ben', backup: 'ana', source: { kind: 'shift' } });
    expect(wall(duty.until)).toBe('2026-05-03 02:00');
  });

  it('has nobody between lunch and dinner, and says so', () => {
    const duty = dutyAt(lunchAndDinner, at('2026-05-02 16:00'));
    expect(duty).toMatchObject({ onDuty: null, backup: null, source: { kind: 'none', why: 'no_shift' } });
    expect(wall(duty.until)).toBe('2026-05-02 18:00');
  });

  it('a Saturday night belongs to Saturday until its last minute', () => {
    expect(dutyAt(lunchAndDinner, at('2026-05-03 01:59')).onDuty).toBe('ben');
    expect(dutyAt(lunchAndDinner, at('2026-05-03 02:00')).onDuty).toBeNull();
  });

  it('an answer for an empty roster says when to look again', () => {
    const now = at('2026-05-02 16:00');
    expect(dutyAt(roster(), now)).toEqual({
      onDuty: null,
      backup: null,
      source: { kind: 'none', why: 'no_shift', shiftId: null },
      until: now + 14 * 86_400_000,
    });
  });

  it('no shift starts on a closed date, and the night before still runs to its end', () => {
    const closed = {
      ...lunchAndDinner,
      shifts: [...lunchAndDinner.shifts, shift(7, '11:00-15:00', { first: member('ana') })],
      closedDates: ['2026-05-03'],
    };
    expect(dutyAt(closed, at('2026-05-03 01:00')).onDuty).toBe('ben');
    expect(dutyAt(closed, at('2026-05-03 12:00')).onDuty).toBeNull();
    expect(dutyAt(closed, at('2026-05-10 12:00')).onDuty).toBe('ana');
  });

  it('of two shifts that overlap the one that started later holds, and the editor is told', () => {
    const overlapping = roster({
      shifts: [
        shift(6, '10:00-22:00', { id: 'long', first: member('ana') }),
        shift(6, '18:00-20:00', { id: 'short', first: member('ben') }),
      ],
    });
    expect(dutySpans(overlapping, at('2026-05-02 09:00'), at('2026-05-02 23:00')).map(({ onDuty }) => onDuty)).toEqual([
      null,
      'ana',
      'ben',
      'ana',
      null,
    ]);
    expect(rosterProblems(overlapping)).toEqual([{ kind: 'overlap', shiftId: 'long', otherShiftId: 'short' }]);
  });

  it('a Sunday night that runs into Monday overlaps a Monday shift', () => {
    const week = roster({
      shifts: [
        shift(7, '20:00-04:00', { id: 'sun', first: member('ana') }),
        shift(1, '03:00-10:00', { id: 'mon', first: member('ben') }),
      ],
    });
    expect(rosterProblems(week)).toMatchObject([{ kind: 'overlap' }]);
  });
});

describe('turns', () => {
  const rota = roster({
    shifts: [5, 6, 7].map((day) => shift(day, '18:00-02:00', { first: turn('weekend'), backup: turn('weekend', 1) })),
    rotations: [weekendRota],
  });
  const fridays = (of: Roster, count: number) =>
    Array.from({ length: count }, (_, week) => {
      const { onDuty, backup } = dutyAt(of, at('2026-03-06 20:00') + week * 7 * 86_400_000 + 3_600_000);
      return `${onDuty}/${backup}`;
    });

  it('go round the members week by week, the next one standing behind', () => {
    expect(fridays(rota, 4)).toEqual(['ana/ben', 'ben/cyril', 'cyril/ana', 'ana/ben']);
  });

  it('last several weeks when asked to', () => {
    expect(fridays({ ...rota, rotations: [{ ...weekendRota, everyWeeks: 2 }] }, 5)).toEqual([
      'ana/ben',
      'ana/ben',
      'ben/cyril',
      'ben/cyril',
      'cyril/ana',
    ]);
  });

  it('one weekend is one turn, also its Sunday night and the hours after midnight', () => {
    const weekend = [at('2026-03-06 20:00'), at('2026-03-07 20:00'), at('2026-03-08 20:00'), at('2026-03-09 01:30')];
    expect(weekend.map((instant) => dutyAt(rota, instant).onDuty)).toEqual(['ana', 'ana', 'ana', 'ana']);
  });

  it('were the same before the anchor date', () => {
    expect(dutyAt(rota, at('2026-02-27 20:00')).onDuty).toBe('cyril');
  });

  it('of a removed member fall to the next, and nobody else moves', () => {
    expect(fridays({ ...rota, memberIds: ['ana', 'cyril'] }, 4)).toEqual(['ana/cyril', 'cyril/ana', 'cyril/ana', 'ana/cyril']);
  });

  it('with nobody left is an unfilled shift, not an error', () => {
    expect(dutyAt({ ...rota, memberIds: [] }, at('2026-03-06 20:00'))).toMatchObject({
      onDuty: null,
      source: { kind: 'none', why: 'unfilled' },
    });
    expect(rosterProblems({ ...rota, rotations: [{ ...weekendRota, memberIds: [] }] })).toEqual([
      { kind: 'empty_rotation', rotationId: 'weekend' },
    ]);
    expect(rosterProblems({ ...rota, rotations: [] })).toMatchObject(
      Array.from({ length: 6 }, () => ({ kind: 'unknown_rotation' })),
    );
  });
});

describe('overrides', () => {
  const saturday = roster({ shifts: [shift(6, '18:00-02:00', { first: member('ana'), backup: member('ben') })] });
  const [from, to] = [at('2026-05-02 20:00'), at('2026-05-02 22:00')];
  const during = (overrides: Roster['overrides'], memberIds = saturday.memberIds) =>
    dutyAt({ ...saturday, overrides, memberIds }, at('2026-05-02 21:00'));

  it('replace the one on duty for their span only', () => {
    const spans = dutySpans(
      { ...saturday, overrides: [override(from, to, { memberId: 'cyril' })] },
      at('2026-05-02 18:00'),
      at('2026-05-03 02:00'),
    );
    expect(spans.map(({ onDuty, from: start }) => `${wall(start).slice(11)} ${onDuty}`)).toEqual([
      '18:00 ana',
      '20:00 cyril',
      '22:00 ana',
    ]);
  });

  it('the one written last wins', () => {
    expect(
      during([override(from, to, { memberId: 'cyril', createdAt: 5 }), override(from, to, { memberId: 'dana', createdAt: 4 })])
        .onDuty,
    ).toBe('cyril');
  });

  it('may leave a place empty on purpose', () => {
    expect(during([override(from, to, { memberId: null })])).toMatchObject({
      onDuty: null,
      backup: 'ben',
      source: { kind: 'override' },
    });
  });

  it('never put one member in both places', () => {
    expect(during([override(from, to, { memberId: 'ben' })])).toMatchObject({ onDuty: 'ben', backup: null });
    expect(during([override(from, to, { memberId: 'ben', reason: 'taken' })])).toMatchObject({ onDuty: 'ben', backup: 'ana' });
  });

  it('in favour of somebody who has left are as if they did not exist', () => {
    const gone = override(from, to, { memberId: 'cyril' });
    expect(during([gone], ['ana', 'ben']).onDuty).toBe('ana');
    expect(rosterProblems({ ...saturday, overrides: [gone], memberIds: ['ana', 'ben'] }, from)).toMatchObject([
      { kind: 'removed_member', at: 'override' },
    ]);
    expect(rosterProblems({ ...saturday, overrides: [gone], memberIds: ['ana', 'ben'] }, to)).toEqual([]);
  });

  it('for one person hold only where that person would be on', () => {
    expect(during([override(from, to, { memberId: 'cyril', insteadOf: 'dana' })]).onDuty).toBe('ana');
    const passedOn = [
      override(from, to, { memberId: 'cyril', insteadOf: 'ana', createdAt: 1 }),
      override(from, to, { memberId: 'dana', insteadOf: 'cyril', createdAt: 2 }),
    ];
    expect(during(passedOn).onDuty).toBe('dana');
  });

  it('count outside of any shift too', () => {
    const extra = override(at('2026-05-04 12:00'), at('2026-05-04 14:00'), { memberId: 'dana' });
    expect(dutyAt({ ...saturday, overrides: [extra] }, at('2026-05-04 13:00'))).toMatchObject({
      onDuty: 'dana',
      source: { kind: 'override', shiftId: null },
    });
  });

  it("a member's own duties are joined over back-to-back shifts and name the place", () => {
    const two = { ...saturday, shifts: [...saturday.shifts, shift(6, '12:00-18:00', { first: member('ana') })] };
    const mine = dutiesOf(two, 'ana', { from: at('2026-05-02'), to: at('2026-05-04') });
    expect(mine.map((duty) => [wall(duty.from), wall(duty.to), duty.position])).toEqual([
      ['2026-05-02 12:00', '2026-05-03 02:00', 'first'],
    ]);
    expect(dutiesOf(two, 'ben', { from: at('2026-05-02'), to: at('2026-05-04') })).toMatchObject([{ position: 'backup' }]);
  });
});

describe('for any roster at all', () => {
  const memberIds = ['ana', 'ben', 'cyril'];
  const someone = fc.constantFrom(...memberIds, 'gone');
  const base = at('2026-03-27');
  const anyRoster = fc.record({
    shifts: fc.array(
      fc.record({
        id: fc.uuid(),
        name: fc.constant(''),
        weekday: fc.integer({ min: 1, max: 7 }),
        fromMinute: fc.integer({ min: 0, max: 1440 }),
        toMinute: fc.integer({ min: 0, max: 2880 }),
        first: fc.option(fc.oneof(someone.map(member), fc.constantFrom(turn('weekend'), turn('nowhere')))),
        backup: fc.option(fc.oneof(someone.map(member), fc.constant(turn('weekend', 1)))),
      }),
      { maxLength: 8 },
    ),
    overrides: fc.array(
      fc
        .record({
          start: fc.integer({ min: -3000, max: 6000 }),
          minutes: fc.integer({ min: 1, max: 3000 }),
          memberId: fc.option(someone),
          position: fc.constantFrom('first' as const, 'backup' as const),
          insteadOf: fc.option(someone),
        })
        .map(({ start, minutes, ...rest }) => override(base + start * 60_000, base + (start + minutes) * 60_000, rest)),
      { maxLength: 6 },
    ),
  });
  const built = anyRoster.map((parts) => roster({ ...parts, memberIds, rotations: [weekendRota] }));

  it('the spans cover the time asked for, without a hole or an overlap, and nobody fills two places', () => {
    fc.assert(
      fc.property(built, (any) => {
        const [from, to] = [base, base + 4 * 86_400_000];
        const spans = dutySpans(any, from, to);
        expect(spans[0]?.from).toBe(from);
        expect(spans.at(-1)?.to).toBe(to);
        for (const [index, span] of spans.entries()) {
          expect(span.from).toBeLessThan(span.to);
          expect(spans[index + 1]?.from ?? to).toBe(span.to);
          expect(span.onDuty === null || span.onDuty !== span.backup).toBe(true);
          expect([null, ...memberIds]).toContain(span.onDuty);
          expect([null, ...memberIds]).toContain(span.backup);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('asking for an instant agrees with the spans, and the answer holds exactly until it says', () => {
    fc.assert(
      fc.property(built, fc.integer({ min: 0, max: 4 * 1440 }), (any, minute) => {
        const instant = base + minute * 60_000;
        const { until, ...duty } = dutyAt(any, instant);
        const span = dutySpans(any, base, base + 30 * 86_400_000).find((one) => one.from <= instant && instant < one.to);
        expect(span).toMatchObject(duty);
        expect(until).toBe(Math.min(span?.to ?? 0, instant + 14 * 86_400_000));
      }),
      { numRuns: 150 },
    );
  });
});
