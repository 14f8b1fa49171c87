import { describe, expect, it } from 'vitest';
import { daysOf, monthAround, monthsLater, sameMonth } from '#client/duty/calendar/days.ts';
import { dutySpans } from '#shared/duty/roster.ts';
import type { Shift } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { mondayOf } from '#shared/response/business-day.ts';
import { dateOfDay, dayOfDate, instantOf } from '#shared/response/zone.ts';

const ZONE = 'Europe/Prague';
/** Open till two. */
const BAR = { timeZone: ZONE, week: Array.from({ length: 7 }, () => [{ fromMinute: 1020, toMinute: 1560 }]), specialDays: [] };
const day = (date: string) => dayOfDate(date) ?? 0;
const at = (date: string, minute: number) => instantOf(ZONE, day(date), minute);
const stretch = (date: string, fromMinute: number, toMinute: number) => ({ from: at(date, fromMinute), to: at(date, toMinute) });

const SATURDAY = { first: day('2026-11-21'), last: day('2026-11-21') };

function viewOf(shifts: readonly Shift[], gaps: DutyView['gaps'] = []): DutyView {
  const roster = { timeZone: ZONE, shifts, rotations: [], overrides: [], closedDates: ['2026-11-23'], memberIds: ['ana', 'ben'] };
  const [from, to] = [at('2026-11-15', 0), at('2026-11-30', 0)];
  return {
    version: 1,
    roster,
    at: from,
    now: { onDuty: null, backup: null, source: { kind: 'none', why: 'no_shift', shiftId: null }, until: to },
    planned: shifts.length > 0,
    from,
    to,
    spans: dutySpans(roster, from, to),
    gaps,
    closedDates: [],
    members: [],
    offers: [],
    notes: [],
    problems: [],
  };
}

const shift = (weekday: number, fromMinute: number, toMinute: number, who: string | null): Shift => ({
  id: `${weekday}-${fromMinute}`,
  name: '',
  weekday,
  fromMinute,
  toMinute,
  first: who === null ? null : { kind: 'member', memberId: who },
  backup: null,
});

const peopleOn = (view: DutyView, date: string) => daysOf(view, BAR, { first: day(date), last: day(date) })[0]?.people;

describe('a day of the calendar', () => {
  it('has the night that began on its evening, and not the one before', () => {
    const view = viewOf([shift(6, 17 * 60, 26 * 60, 'ana'), shift(7, 11 * 60, 16 * 60, 'ben')]);
    expect(peopleOn(view, '2026-11-21')).toEqual(['ana']);
    expect(peopleOn(view, '2026-11-22')).toEqual(['ben']);
  });

  it('has the duty that takes over at midnight, where the house is open till two; the bakers of the next morning it has not', () => {
    const view = viewOf([shift(6, 17 * 60, 24 * 60, 'ana'), shift(7, 0, 120, 'ben'), shift(7, 240, 720, 'ana')]);
    expect(peopleOn(view, '2026-11-21')).toEqual(['ana', 'ben']);
    expect(peopleOn(view, '2026-11-22')).toEqual(['ana']);
  });

  it('that a long duty fills is not shown empty', () => {
    const view = viewOf([shift(6, 8 * 60, 48 * 60, 'ana')]);
    expect(peopleOn(view, '2026-11-21')).toEqual(['ana']);
    expect(peopleOn(view, '2026-11-22')).toEqual(['ana']);
  });

  it('names open hours and planned shifts without anybody once, and nothing at all while there is no rota', () => {
    const hole = stretch('2026-11-21', 12 * 60, 17 * 60);
    const shifts = [shift(6, 12 * 60, 17 * 60, null), shift(6, 17 * 60, 23 * 60, 'ana')];
    const [saturday] = daysOf(viewOf(shifts, [hole]), BAR, SATURDAY);
    expect(saturday?.gaps).toEqual([hole]);
    expect(daysOf(viewOf([], [hole]), BAR, SATURDAY)[0]?.gaps).toEqual([]);
  });

  it('says that it is closed', () => {
    const [sunday, monday] = daysOf(viewOf([]), BAR, { first: day('2026-11-22'), last: day('2026-11-23') });
    expect([sunday?.closed, monday?.closed]).toEqual([false, true]);
  });
});

describe('pages of the calendar', () => {
  it('a month is shown in whole weeks, and the same day of another month is its last where it has none', () => {
    for (const date of ['2026-01-31', '2026-02-01', '2026-11-22', '2028-02-29', '2026-12-31']) {
      const { first, last, days } = monthAround(day(date));
      expect((last - first + 1) % 7).toBe(0);
      expect(mondayOf(first)).toBe(first);
      expect(days).toBeGreaterThan(27);
      expect(first <= day(date) && day(date) <= last).toBe(true);
    }
    const later = (date: string, months: number) => dateOfDay(monthsLater(day(date), months));
    expect(later('2026-01-31', 1)).toBe('2026-02-28');
    expect(later('2026-03-31', -1)).toBe('2026-02-28');
    expect(later('2026-12-05', 1)).toBe('2027-01-05');
    expect(later('2026-01-05', -13)).toBe('2024-12-05');
    expect(sameMonth(day('2026-11-01'), day('2026-11-30'))).toBe(true);
    expect(sameMonth(day('2026-11-30'), day('2026-12-01'))).toBe(false);
  });
});
