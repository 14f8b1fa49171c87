import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { coverage } from '#shared/duty/coverage.ts';
import { proofsNow } from '#shared/duty/evidence.ts';
import { proofOf } from '#shared/duty/reach.ts';
import { remindersDue } from '#shared/duty/reminders.ts';
import { thursdayCheckAt, thursdayFindings, weekendCheck } from '#shared/duty/weekend.ts';
import type { DeviceProof, MemberReach } from '#shared/duty/types.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import { weekendOf } from '#shared/response/business-day.ts';
import { at, member, override, PRAGUE, roster, shift, wall } from './roster-kit.ts';

const DAY = 86_400_000;
const thursday = at('2026-05-07 15:00');
const phone = (parts: Partial<DeviceProof> = {}): DeviceProof => ({
  deviceId: 'd',
  gone: false,
  permission: 'granted',
  lastShownAt: thursday - DAY,
  unshownSince: null,
  lastSeenAt: thursday - DAY,
  batteryHint: false,
  ...parts,
});
const reach = (memberId: string, ...devices: DeviceProof[]): MemberReach => ({ memberId, devices });

const evenings = [{ fromMinute: 1080, toMinute: 1440 }];
const hours: ServiceHours = {
  timeZone: PRAGUE,
  week: [[], [], [], [], evenings, [{ fromMinute: 1080, toMinute: 1560 }], [{ fromMinute: 720, toMinute: 960 }]],
  specialDays: [],
};

describe('proof of a phone', () => {
  it.each([
    ['proved', [phone()]],
    ['stale', [phone({ lastShownAt: thursday - 9 * DAY, unshownSince: null })]],
    ['unproved', [phone({ lastShownAt: null, unshownSince: null })]],
    ['failing', [phone({ unshownSince: thursday - 2 * 60_000 })]],
    ['failing', [phone({ lastShownAt: null, unshownSince: thursday - 2 * 60_000 })]],
    ['proved', [phone({ unshownSince: thursday - 10_000 })]],
    ['blocked', [phone({ permission: 'denied' })]],
    ['none', [phone({ gone: true })]],
    ['none', []],
    ['proved', [phone({ permission: 'denied' }), phone()]],
  ] as const)('%s', (state, devices) => {
    expect(proofOf(reach('ana', ...devices), thursday).state).toBe(state);
  });

  it('warns of a battery saver and of an app that is never opened, and of nobody unknown', () => {
    expect(proofOf(reach('ana', phone({ batteryHint: true, lastSeenAt: null })), thursday).hints).toEqual([
      'battery',
      'not_opened',
    ]);
    expect(proofOf(undefined, thursday)).toEqual({ state: 'none', lastShownAt: null, devices: 0, hints: [] });
  });
});

describe('the weekend ahead', () => {
  const plan = roster({
    shifts: [
      shift(5, '18:00-24:00', { first: member('ana'), backup: member('ben') }),
      shift(6, '18:00-02:00', { first: member('ben'), backup: member('ana') }),
      shift(7, '12:00-14:00', { first: member('cyril') }),
    ],
  });
  const known = [
    reach('ana', phone()),
    reach('ben', phone({ lastShownAt: thursday - 9 * DAY, unshownSince: null })),
    reach('cyril'),
  ];
  const proofs = proofsNow(known, thursday);
  const ask = { roster: plan, hours, reach: known, weekendDays: [5, 6, 7], now: thursday };

  it('shows each open hour with who, backup and proof, and sums add up', () => {
    const { coverage: covered } = weekendCheck(ask);
    expect(covered.spans.map((span) => `${wall(span.from).slice(8)} ${span.onDuty} ${span.state}`)).toEqual([
      '08 18:00 ana covered',
      '09 18:00 ben backup',
      '10 12:00 cyril unreachable',
      '10 14:00 null gap',
    ]);
    expect(covered.coveredMs + covered.backupMs + covered.doubtfulMs + covered.unreachableMs + covered.gapMs).toBe(
      covered.openMs,
    );
    expect(covered.openMs).toBe(18 * 3_600_000);
  });

  it('the Thursday check names the gap, the phone without a sign for nine days and the member without a phone', () => {
    expect(
      thursdayFindings(ask).map(({ spans, ...finding }) => ({
        ...finding,
        at: wall(spans[0]?.from ?? 0),
        proof: 'proof' in finding ? finding.proof.state : null,
      })),
    ).toEqual([
      { kind: 'gap', at: '2026-05-10 14:00', proof: null },
      { kind: 'unreachable', memberId: 'cyril', position: 'first', at: '2026-05-10 12:00', proof: 'none' },
      { kind: 'doubtful', memberId: 'ben', position: 'first', days: 9, at: '2026-05-09 18:00', proof: 'stale' },
      { kind: 'doubtful', memberId: 'ben', position: 'backup', days: 9, at: '2026-05-08 18:00', proof: 'stale' },
      { kind: 'no_backup', memberId: 'cyril', at: '2026-05-10 12:00', proof: null },
    ]);
  });

  it('what is over is no finding any more', () => {
    expect(thursdayFindings({ ...ask, now: at('2026-05-10 15:00') }).map(({ kind }) => kind)).toEqual(['gap']);
  });

  it('a gap is mended by an override and by a closed day', () => {
    const mended = { ...plan, overrides: [override(at('2026-05-10 14:00'), at('2026-05-10 16:00'), { memberId: 'ana' })] };
    expect(thursdayFindings({ ...ask, roster: mended }).some(({ kind }) => kind === 'gap')).toBe(false);
    const closed = { ...hours, specialDays: [{ date: '2026-05-10', spans: [], name: 'Closed' }] };
    expect(thursdayFindings({ ...ask, hours: closed }).some(({ kind }) => kind === 'gap')).toBe(false);
  });

  it('a business without hours counts as open throughout: it must not look covered by being empty', () => {
    const empty = { ...hours, week: [[], [], [], [], [], [], []] };
    expect(coverage({ proofs, hours: empty, roster: roster(), from: thursday, to: thursday + DAY }).gapMs).toBe(DAY);
  });

  it('begins after the night before it, lasts to the end of its last night, and stays the same while it runs', () => {
    const late = { ...hours, week: [...hours.week.slice(0, 6), [{ fromMinute: 1080, toMinute: 1560 }]] };
    const times = ({ from, to }: { from: number; to: number }) => `${wall(from)} ${wall(to)}`;
    expect(times(weekendOf({ hours: late, weekendDays: [5, 6, 7] }, thursday))).toBe('2026-05-08 02:00 2026-05-11 02:00');
    expect(times(weekendOf({ hours: late, weekendDays: [5, 6, 7] }, at('2026-05-10 20:00')))).toBe(
      '2026-05-08 02:00 2026-05-11 02:00',
    );
    expect(times(weekendOf({ hours, weekendDays: [7, 1] }, thursday))).toBe('2026-05-10 02:00 2026-05-12 02:00');
    expect(times(weekendOf({ hours, weekendDays: [] }, thursday))).toBe('2026-05-08 02:00 2026-05-11 02:00');
    expect(times(weekendOf({ hours, weekendDays: [1, 2, 3, 4, 5, 6, 7] }, thursday)).length).toBe(33);
  });

  it('the check runs once a week, is made up for within a day and not later', () => {
    const due = (lastRunAt: number | null, now: number) => thursdayCheckAt({ timeZone: PRAGUE, lastRunAt, now });
    expect(due(null, thursday)).toBe(thursday);
    expect(due(thursday, thursday + 1)).toBe(thursday + 7 * DAY);
    expect(due(thursday - 7 * DAY, thursday - 1)).toBe(thursday);
    expect(due(thursday - 7 * DAY, thursday + 20 * 3_600_000)).toBe(thursday);
    expect(due(thursday - 7 * DAY, thursday + 25 * 3_600_000)).toBe(thursday + 7 * DAY);
  });

  it('for any roster every open minute is in exactly one state', () => {
    const anyShifts = fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        start: fc.integer({ min: 0, max: 23 }),
        length: fc.integer({ min: 1, max: 12 }),
        who: fc.constantFrom('ana', 'ben', 'cyril', 'gone'),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(anyShifts, (lines) => {
        const drawn = roster({
          shifts: lines.map(({ weekday, start, length, who }, id) => ({
            ...shift(weekday, `${start}:00-${start + length}:00`, { first: member(who) }),
            id: `s${id}`,
          })),
        });
        const covered = coverage({ proofs, hours, roster: drawn, from: thursday, to: thursday + 14 * DAY });
        expect(covered.coveredMs + covered.backupMs + covered.doubtfulMs + covered.unreachableMs + covered.gapMs).toBe(
          covered.openMs,
        );
        expect(covered.openMs).toBe(2 * 18 * 3_600_000);
        for (const [index, span] of covered.spans.entries())
          expect(span.from).toBeGreaterThanOrEqual(covered.spans[index - 1]?.to ?? 0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('shift reminders', () => {
  const plan = roster({
    shifts: [
      shift(5, '12:00-18:00', { first: member('ana') }),
      shift(5, '18:00-24:00', { first: member('ana'), backup: member('ben') }),
    ],
    memberIds: ['ana', 'ben'],
  });
  const remind = (now: number, sent: readonly string[] = []) =>
    remindersDue({ roster: plan, minutesBefore: 60, sent: new Set(sent), now });

  it('come before a duty, once, and not between two shifts in a row', () => {
    const { due, nextAt } = remind(at('2026-05-08 11:00'));
    expect(due).toMatchObject([{ memberId: 'ana', position: 'first', from: at('2026-05-08 12:00'), to: at('2026-05-09 00:00') }]);
    expect(nextAt).toBe(at('2026-05-08 17:00'));
    expect(
      remind(
        at('2026-05-08 11:30'),
        due.map(({ key }) => key),
      ).due,
    ).toEqual([]);
    expect(remind(at('2026-05-08 17:30')).due).toMatchObject([{ memberId: 'ben', position: 'backup' }]);
  });

  it('are not sent for a duty that has begun', () => {
    expect(remind(at('2026-05-08 12:00')).due).toEqual([]);
  });
});
