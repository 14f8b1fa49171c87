import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isQuiet, quietUntil } from '#shared/escalation/quiet.ts';
import { digestDue } from '#shared/escalation/telling/digest.ts';
import type { QuietHours } from '#shared/escalation/types.ts';
import { item, MINUTE, Night, person, START, TEAM } from './night-kit.ts';

const PRAGUE = 'Europe/Prague';
const shown = { ana: 'shown', ben: 'shown', cyril: 'shown', owner: 'shown' } as const;
const nights: QuietHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 20 * 60, toMinute: 7 * 60 };
const prague = (text: string) => Date.parse(`${text}+02:00`);
const far = START + 3000 * MINUTE;

describe('quiet hours', () => {
  it('wrap midnight and belong to the weekday they start on', () => {
    const saturdays = { ...nights, weekdays: [6] };
    expect(isQuiet(saturdays, PRAGUE, prague('2026-05-02T19:59'))).toBe(false);
    expect(isQuiet(saturdays, PRAGUE, prague('2026-05-02T20:00'))).toBe(true);
    expect(quietUntil(saturdays, PRAGUE, prague('2026-05-03T06:59'))).toBe(prague('2026-05-03T07:00'));
    expect(isQuiet(saturdays, PRAGUE, prague('2026-05-03T07:00'))).toBe(false);
    expect(isQuiet(saturdays, PRAGUE, prague('2026-05-03T21:00'))).toBe(false);
  });

  it('that touch are one rest; equal ends are a whole day', () => {
    const weekend = { weekdays: [6, 7], fromMinute: 0, toMinute: 0 };
    expect(quietUntil(weekend, PRAGUE, prague('2026-05-02T12:00'))).toBe(prague('2026-05-04T00:00'));
    expect(quietUntil(null, PRAGUE, START)).toBeNull();
  });

  it('are never broken by high: the next one hears instead', () => {
    const night = new Night({ phones: shown, people: [person('ana', { quiet: nights }), person('ben'), person('owner')] }).until(
      1,
    );
    expect(night.story).toEqual(['0 ben']);
  });

  it('are broken by urgent', () => {
    const night = new Night({
      phones: shown,
      item: item({ level: 'urgent' }),
      people: [person('ana', { quiet: nights }), person('ben')],
    }).until(1);
    expect(night.story).toEqual(['0 ana']);
  });

  it('of one person are no reason to ring everyone', () => {
    const night = new Night({
      phones: shown,
      people: [person('ana', { quiet: nights }), person('cyril'), person('dana')],
      duty: { onDuty: 'ana', backup: null },
    });
    expect(night.until(11).story).toEqual([]);
    // The backup's turn, and there is none: the next rung that reaches somebody.
    expect(night.until(12).story).toEqual(['12 cyril', '12 dana']);
  });

  it('of everybody hold the item; the ladder starts when the first one wakes, from its beginning', () => {
    const people = [
      person('ana', { quiet: nights }),
      person('ben', { quiet: { ...nights, toMinute: 9 * 60 } }),
      person('owner', { quiet: { ...nights, toMinute: 12 * 60 } }),
    ];
    const night = new Night({ phones: shown, people, item: item({ dueAt: far }) }).until(1);
    expect([night.state, night.story, night.nextCheckAt]).toEqual(['held', [], prague('2026-05-03T07:00')]);
    const wakes = (prague('2026-05-03T07:00') - START) / MINUTE;
    expect(night.until(wakes + 6).story).toEqual([`${wakes} ana`, `${wakes + 5} ana`]);
  });

  it('that begin in mid-ladder hold the rest of it, and nobody is forgotten in the morning', () => {
    const sleeps: QuietHours = { ...nights, fromMinute: 20 * 60 + 50 };
    const people = ['ana', 'ben', 'owner'].map((memberId) => person(memberId, { quiet: sleeps }));
    const night = new Night({ phones: shown, people, item: item({ dueAt: far }) });
    const wakes = (prague('2026-05-03T07:00') - START) / MINUTE;
    expect(night.until(wakes - 1).story).toEqual(['0 ana', '5 ana']);
    // Seven minutes from the five-minute rung to the backup are still to be waited.
    expect(night.until(wakes + 8).story).toEqual(['0 ana', '5 ana', `${wakes + 7} ben`]);
  });
});

describe('busy-kitchen mode', () => {
  it('holds what is not urgent until it ends, then the ladder starts', () => {
    const night = new Night({ phones: shown, busyUntil: START + 20 * MINUTE }).until(19);
    expect([night.state, night.story]).toEqual(['held', []]);
    expect(night.until(26).story).toEqual(['20 ana', '25 ana']);
  });

  it('lets urgent ring', () => {
    expect(new Night({ item: item({ level: 'urgent' }), busyUntil: START + 20 * MINUTE }).until(1).story).toEqual(['0 ana']);
  });

  it('never holds an item past a quarter of an hour before its deadline', () => {
    expect(new Night({ phones: shown, busyUntil: START + 180 * MINUTE }).until(45).story).toEqual(['45 ana']);
  });

  it('ended early lets the ladder start at once', () => {
    const night = new Night({ phones: shown, busyUntil: START + 40 * MINUTE }).until(10);
    night.world = { ...night.world, busyUntil: null };
    expect(night.change({}).until(16).story).toEqual(['10 ana', '15 ana']);
  });

  it('switched on in mid-ladder keeps the place on the ladder', () => {
    const night = new Night({ phones: shown, item: item({ dueAt: far }) }).until(6);
    night.world = { ...night.world, busyUntil: START + 60 * MINUTE };
    expect(night.change({}).until(70).story).toEqual(['0 ana', '5 ana', '67 ben']);
  });
});

describe('snooze and mute', () => {
  it('a snooze keeps that person quiet, not the ladder, and rings again when it is over', () => {
    const night = new Night({ phones: shown })
      .until(1)
      .change({ snoozes: [{ memberId: 'ana', until: START + 11 * MINUTE }] })
      .until(13);
    expect(night.heard).toMatchObject([
      { minute: 0, who: 'ana' },
      { minute: 11, who: 'ana', why: 'snooze_over' },
      { minute: 12, who: 'ben' },
    ]);
  });

  it('a snooze that ended long ago wakes nobody', () => {
    const night = new Night({ phones: shown })
      .until(1)
      .change({ snoozes: [{ memberId: 'ana', until: START + 11 * MINUTE }] })
      .until(2)
      .downUntil(100)
      .until(100);
    expect(night.heard.filter(({ why }) => why === 'snooze_over')).toEqual([]);
  });

  it('who muted an item hears nothing more of it; the others do', () => {
    const night = new Night({ phones: shown })
      .until(1)
      .change({ mutedBy: ['ana'] })
      .until(41);
    expect(night.story).toEqual(['0 ana', '12 ben', '25 owner', '40 ben', '40 cyril', '40 owner']);
  });

  it('muted by everybody, it still ends with a missed deadline in the log', () => {
    const night = new Night({ item: item({ mutedBy: TEAM.map(({ memberId }) => memberId) }) }).until(300);
    expect([night.story, night.missedAt]).toEqual([[], [60]]);
  });
});

describe('the digest of ordinary items', () => {
  const base = { waiting: 3, oldestAt: START, lastDigestAt: null, busyUntil: null, quiet: null, timeZone: PRAGUE };

  it('comes half an hour after the first and then every two hours', () => {
    expect(digestDue({ ...base, now: START + 29 * MINUTE })).toEqual({ due: false, nextAt: START + 30 * MINUTE });
    expect(digestDue({ ...base, now: START + 30 * MINUTE }).due).toBe(true);
    expect(digestDue({ ...base, lastDigestAt: START + 30 * MINUTE, now: START + 149 * MINUTE })).toEqual({
      due: false,
      nextAt: START + 150 * MINUTE,
    });
    expect(digestDue({ ...base, waiting: 0, now: START + 500 * MINUTE })).toEqual({ due: false, nextAt: null });
  });

  it('waits for the end of the rush and of quiet hours', () => {
    expect(digestDue({ ...base, busyUntil: START + 45 * MINUTE, now: START + 40 * MINUTE })).toEqual({
      due: false,
      nextAt: START + 45 * MINUTE,
    });
    expect(digestDue({ ...base, quiet: nights, now: START + 40 * MINUTE })).toEqual({
      due: false,
      nextAt: prague('2026-05-03T07:00'),
    });
    expect(digestDue({ ...base, quiet: nights, now: prague('2026-05-03T07:00') }).due).toBe(true);
  });

  it('is due exactly from the instant it names', () => {
    const quiet = fc.option(
      fc.record({
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        fromMinute: fc.integer({ min: 0, max: 1440 }),
        toMinute: fc.integer({ min: 0, max: 1440 }),
      }),
    );
    const later = fc.integer({ min: 0, max: 600 }).map((minutes) => START + minutes * MINUTE);
    fc.assert(
      fc.property(quiet, later, fc.option(later), (resting, now, busyUntil) => {
        const asked = { ...base, quiet: resting, busyUntil, now };
        const { due, nextAt } = digestDue(asked);
        if (!due && nextAt !== null && nextAt - now < 7 * 1440 * MINUTE)
          expect(digestDue({ ...asked, now: nextAt }).due).toBe(true);
      }),
    );
  });
});
