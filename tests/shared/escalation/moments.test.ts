/** Every open obligation has a future moment at which somebody will hear of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyAt, dutySpans } from '#shared/duty/roster.ts';
import type { Roster } from '#shared/duty/types.ts';
import { dutyBegan, isServing, nextMoment, type ServiceTimes } from '#shared/escalation/telling/moments.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import { dateOfDay, localDay } from '#shared/response/zone.ts';
import { at, member, override, PRAGUE, roster, shift, wall } from '#tests/shared/duty/roster-kit.ts';
import { item, MINUTE, Night, person, UNKNOWN_HOURS } from './night-kit.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const span = (from: number, to: number) => [{ fromMinute: from * 60, toMinute: to * 60 }];
/** Tuesday to Sunday, eleven to ten. */
const closedMondays: ServiceHours = {
  timeZone: PRAGUE,
  week: [[], span(11, 22), span(11, 22), span(11, 22), span(11, 22), span(11, 22), span(11, 22)],
  specialDays: [],
};
const weekOfAna = roster({
  shifts: [2, 3, 4, 5, 6, 7].map((weekday) =>
    shift(weekday, '11:00-22:00', { first: member(weekday % 2 === 0 ? 'ana' : 'ben') }),
  ),
});
const service: ServiceTimes = { roster: weekOfAna, hours: closedMondays };

/** 2026-05-02 is a Saturday. */
const moments = (
  given: ServiceTimes,
  from: string,
  { level = 'high', count = 4 }: { level?: 'high' | 'urgent'; count?: number } = {},
) => {
  const found: string[] = [];
  let after = at(from);
  for (let n = 0; n < count; n += 1) {
    const moment = nextMoment(given, { level, after });
    found.push(`${wall(moment.at).slice(5)} ${moment.why}`);
    after = moment.at;
  }
  return found;
};

describe('the next moment', () => {
  it('is the next duty, and on a closed Monday nine o’clock', () => {
    expect(moments(service, '2026-05-02 22:05')).toEqual([
      '05-03 09:00 daily',
      '05-03 11:00 shift',
      '05-04 09:00 daily',
      '05-05 09:00 daily',
    ]);
  });

  it('is at least hourly for what is urgent while the house is open', () => {
    expect(moments(service, '2026-05-03 20:10', { level: 'urgent', count: 5 })).toEqual([
      '05-03 21:00 hourly',
      '05-04 09:00 daily',
      '05-05 09:00 daily',
      '05-05 11:00 shift',
      '05-05 12:00 hourly',
    ]);
  });

  it('is every opening where two people share a day, and not twice within an hour', () => {
    const split: ServiceHours = { ...closedMondays, week: closedMondays.week.map(() => [...span(11, 14), ...span(17, 22)]) };
    expect(moments({ roster: roster(), hours: split }, '2026-05-02 16:30', { count: 3 })).toEqual([
      '05-03 09:00 daily',
      '05-03 11:00 opening',
      '05-03 17:00 opening',
    ]);
  });

  it('does not end with the rota, a holiday of weeks or hours nobody has entered', () => {
    const ends = roster({ overrides: [override(at('2026-05-02 11:00'), at('2026-05-02 22:00'))] });
    const holiday = {
      ...closedMondays,
      specialDays: Array.from({ length: 40 }, (_, day) => ({
        date: dateOfDay(localDay(PRAGUE, at('2026-05-03')) + day),
        name: '',
        spans: [],
      })),
    };
    expect(moments({ roster: ends, hours: holiday }, '2026-05-02 22:00', { count: 30 }).at(-1)).toBe('06-01 09:00 daily');
    expect(moments({ roster: roster(), hours: UNKNOWN_HOURS }, '2026-05-02 19:50', { level: 'urgent', count: 3 })).toEqual([
      '05-02 20:30 hourly',
      '05-03 09:00 daily',
      '05-03 10:00 hourly',
    ]);
  });

  it('knows when the running duty began', () => {
    expect(dutyBegan(weekOfAna, at('2026-05-03 13:00'))).toBe(at('2026-05-03 11:00'));
    expect(dutyBegan(weekOfAna, at('2026-05-03 11:00'))).toBe(at('2026-05-03 11:00'));
    expect(dutyBegan(weekOfAna, at('2026-05-03 10:59'))).toBeNull();
    const always = roster({ shifts: [1, 2, 3, 4, 5, 6, 7].map((day) => shift(day, '00:00-24:00', { first: member('ana') })) });
    expect(dutyBegan(always, at('2026-05-03 10:59'))).toBeNull();
  });
});

const NAMES = ['ana', 'ben', 'cyril', 'owner'];
const hour = fc.integer({ min: 0, max: 23 });
const someSpans = fc.array(fc.tuple(hour, fc.integer({ min: 1, max: 12 })), { maxLength: 2 });

/** Weeks with closed days and holidays, around a change of the clock, with a rota that may be empty or end. */
const worlds = fc.record({
  zone: fc.constantFrom(PRAGUE, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
  start: fc.constantFrom('2026-03-27', '2026-10-23', '2026-10-30', '2026-12-23', '2026-04-03', '2026-06-10'),
  minute: fc.integer({ min: 0, max: 1439 }),
  week: fc.array(someSpans, { minLength: 7, maxLength: 7 }),
  closed: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }),
  shifts: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), hour, fc.integer({ min: 1, max: 14 }), fc.constantFrom(...NAMES, 'gone')),
    {
      maxLength: 8,
    },
  ),
  level: fc.constantFrom('urgent' as const, 'high' as const, 'normal' as const),
  phones: fc.subarray(NAMES, { minLength: 1 }),
});

type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

function build(world: World) {
  const { zone } = world;
  const first = localDay(zone, at(`${world.start} 12:00`, zone));
  const closed = world.closed.map((day) => dateOfDay(first + day));
  const hours: ServiceHours = {
    timeZone: zone,
    week: world.week.map((day) =>
      day.map(([from, length]) => ({ fromMinute: from * 60, toMinute: ((from + length) % 24) * 60 })),
    ),
    specialDays: closed.map((date) => ({ date, name: '', spans: [] })),
  };
  const plan: Roster = {
    timeZone: zone,
    rotations: [],
    overrides: [],
    closedDates: closed,
    memberIds: NAMES,
    shifts: world.shifts.map(([weekday, from, length, who], index) => ({
      id: `s${index}`,
      name: '',
      weekday,
      fromMinute: from * 60,
      toMinute: (from + length) * 60,
      first: member(who),
      backup: null,
    })),
  };
  const begin = at(`${world.start} 00:00`, zone) + world.minute * MINUTE;
  const people = NAMES.map((name) => person(name, world.phones.includes(name) ? {} : { devices: [] }));
  return { hours, plan, begin, people };
}

/** Lived for ten days with nobody reacting. */
function live(world: World) {
  const { hours, plan, begin, people } = build(world);
  const end = begin + 10 * DAY;
  const night = new Night({
    now: begin,
    item: item({ level: world.level, startedAt: begin, dueAt: world.level === 'normal' ? begin + 4 * HOUR : begin + HOUR }),
    service: { roster: plan, hours },
    timeZone: world.zone,
    people,
  });
  const heard: number[] = [];
  for (let checks = 0; ; checks += 1) {
    if (checks > 3000) throw new Error('It asks to look again without an end');
    const { onDuty, backup, until } = dutyAt(plan, night.now);
    night.world = { ...night.world, duty: { onDuty, backup, until } };
    const before = night.heard.length;
    night.climb();
    if (night.heard.length > before) heard.push(night.now);
    if (night.nextCheckAt === null) throw new Error('Nobody will ever look again');
    if (night.nextCheckAt > end) break;
    night.now = Math.max(night.now + 1, night.nextCheckAt);
  }
  return { night, heard, hours, plan, begin, end };
}

describe('whatever the week looks like', () => {
  it('somebody hears again within 31 hours, of what is urgent within the hour while the house is open', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { heard, hours, plan, begin, end } = live(world);
        const from = world.level === 'normal' ? begin + 4 * HOUR : begin;
        const times = [from, ...heard.filter((one) => one > from), end];
        for (const [index, one] of times.slice(1).entries()) {
          const before = times[index] ?? from;
          expect(one - before).toBeLessThanOrEqual(31 * HOUR);
          if (world.level !== 'urgent' || before < begin + 90 * MINUTE) continue;
          // A minute more than an hour without a word: it was closed at some time of it.
          if (one - before > HOUR + MINUTE)
            expect(
              isServing({ roster: plan, hours }, before + HOUR) && isServing({ roster: plan, hours }, before + HOUR / 2 + 1),
            ).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('whoever comes on duty hears of it the moment their duty begins, whatever they were told before', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { night, plan, begin, end } = live(world);
        const spans = dutySpans(plan, begin, end);
        for (const [index, { onDuty, from }] of spans.entries()) {
          const before = spans[index - 1];
          if (before === undefined || onDuty === null || onDuty === before.onDuty || !world.phones.includes(onDuty)) continue;
          if (world.level === 'normal' && from < begin + 4 * HOUR) continue;
          expect(heardAt(night, onDuty, from), `${onDuty} at ${wall(from, world.zone)}`).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a later word never has an earlier moment', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 9 * 1440 }), fc.integer({ min: 0, max: 2000 }), (world, minute, more) => {
        const { hours, plan, begin } = build(world);
        const given = { roster: plan, hours };
        const after = begin + minute * MINUTE;
        const one = nextMoment(given, { level: world.level, after });
        const other = nextMoment(given, { level: world.level, after: after + more * MINUTE });
        expect(one.at).toBeGreaterThan(after);
        expect(one.at).toBeLessThanOrEqual(other.at);
      }),
      { numRuns: 300 },
    );
  });
});

function heardAt(night: Night, who: string, instant: number): boolean {
  return night.item.alerts.some(({ memberId, sentAt }) => memberId === who && Math.abs(sentAt - instant) <= 1);
}
