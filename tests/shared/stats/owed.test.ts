import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, KINDS, LEVELS } from '#shared/model/feedback.ts';
import { OBLIGATIONS, VERDICTS, type Obligation } from '#shared/model/obligation.ts';
import { isBehindOwed, OWED, OWED_SPLITS, owedOf, OwedSums, type OwedFigures, type OwedItem } from '#shared/stats/owed.ts';
import { AUTUMN_SUNDAY, calendar, DAY, HOUR, MINUTE, onTheWall } from './facts-kit.ts';

const now = AUTUMN_SUNDAY + 3 * DAY;
const noon = Date.parse('2026-11-18T12:00:00+01:00');

const item = (obligations: readonly Partial<Obligation>[], more: Partial<OwedItem> = {}): OwedItem => ({
  id: 'soup',
  level: 'high',
  channel: 'google',
  kind: 'review',
  placeLabel: '',
  obligations: obligations.map((each) => ({
    kind: 'promise',
    level: 'high',
    startedAt: noon,
    dueAt: noon + HOUR,
    endedAt: null,
    verdict: null,
    memberId: null,
    ...each,
  })),
  ...more,
});

const at = (minutes: number) => ({ calendar, now: noon + minutes * MINUTE });
const outcomes = (one: OwedItem, minutes: number) => owedOf(one, at(minutes)).map(({ outcome, member }) => [outcome, member]);

describe('a promise', () => {
  const made: Partial<Obligation> = {
    kind: 'first_answer',
    startedAt: noon - HOUR,
    endedAt: noon,
    verdict: 'promised',
    memberId: 'ben',
  };

  it('runs until its time, is in time exactly on it, and is theirs who made it while nobody keeps it', () => {
    const promised = item([made, {}]);
    expect(outcomes(promised, 59)).toEqual([['running', 'ben']]);
    expect(outcomes(promised, 60)).toEqual([['running', 'ben']]);
    expect(outcomes(promised, 61)).toEqual([['overdue', 'ben']]);
  });

  it('that was kept or broken stands as it was judged, for whoever ended it, however late somebody looks', () => {
    const kept = item([made, { endedAt: noon + 30 * MINUTE, verdict: 'met', memberId: 'ana' }]);
    expect(outcomes(kept, 100_000)).toEqual([['met', 'ana']]);
    const broken = item([made, { endedAt: noon + 30 * MINUTE, verdict: 'late', memberId: null }]);
    expect(outcomes(broken, 31)).toEqual([['late', 'outside']]);
  });

  it('that another one replaced before its time is neither, and what nobody owed any more is nothing', () => {
    expect(outcomes(item([{ endedAt: noon + MINUTE, verdict: 'renewed' }]), 120)).toEqual([]);
    expect(outcomes(item([{ endedAt: noon + MINUTE, verdict: 'void' }]), 120)).toEqual([]);
  });
});

it('what is owed anew belongs to the day it began, not to the day the guest wrote first', () => {
  const [first, again] = owedOf(
    item([
      { kind: 'settlement', startedAt: noon - 40 * DAY, endedAt: noon - 39 * DAY, verdict: 'met' },
      { kind: 'next_reply', startedAt: noon },
    ]),
    at(90),
  );
  expect((again?.day ?? 0) - (first?.day ?? 0)).toBe(40);
});

describe('for any ledger', () => {
  const anyTime = fc.integer({ min: AUTUMN_SUNDAY - 20 * DAY, max: AUTUMN_SUNDAY + 3 * DAY });
  const later = fc.option(fc.integer({ min: 0, max: 2 * DAY }));
  const anyObligation: fc.Arbitrary<Obligation> = fc
    .record({
      kind: fc.constantFrom(...OBLIGATIONS),
      level: fc.constantFrom(...LEVELS),
      startedAt: anyTime,
      due: later,
      ended: later,
      verdict: fc.constantFrom(...VERDICTS),
      memberId: fc.option(fc.constantFrom('ana', 'ben')),
    })
    .map(({ due, ended, ...rest }) => ({
      ...rest,
      dueAt: due === null ? null : rest.startedAt + due,
      endedAt: ended === null ? null : rest.startedAt + ended,
      verdict: ended === null ? null : rest.verdict,
      memberId: ended === null ? null : rest.memberId,
    }));
  const anyItem: fc.Arbitrary<OwedItem> = fc.record({
    id: fc.uuid(),
    level: fc.constantFrom(...LEVELS),
    channel: fc.constantFrom(...CHANNELS.slice(0, 4)),
    kind: fc.constantFrom(...KINDS),
    placeLabel: fc.constantFrom('', 'garden', 'level high'),
    obligations: fc.array(anyObligation, { maxLength: 5 }),
  });
  const anyItems = fc.array(anyItem, { maxLength: 30 });

  /** Row by row, by Intl. */
  function slowly(items: readonly OwedItem[]) {
    return items.flatMap((one) =>
      one.obligations
        .filter(({ kind, level, dueAt }) => kind !== 'first_answer' && level !== 'spam' && one.level !== 'spam' && dueAt !== null)
        .filter(({ endedAt, dueAt, verdict }) => {
          if (endedAt === null) return (dueAt ?? 0) < now;
          return verdict === 'met' || verdict === 'late';
        })
        .map((each) => ({
          what: each.kind,
          good: each.verdict === 'met',
          level: each.level,
          channel: one.channel,
          kind: one.kind,
          place: one.placeLabel,
          clock: String(onTheWall(each.startedAt).hour),
        })),
    );
  }
  const counted = (rows: ReturnType<typeof slowly>): OwedFigures => {
    const of = (what: string) => rows.filter((row) => row.what === what);
    const share = (what: string) => ({ part: of(what).filter(({ good }) => good).length, of: of(what).length });
    return { promise: share('promise'), next_reply: share('next_reply'), settlement: share('settlement') };
  };
  const sumsOf = (items: readonly OwedItem[]) => {
    const sums = new OwedSums();
    for (const one of items) for (const owed of owedOf(one, { calendar, now })) sums.add(owed, 1);
    return sums;
  };

  it('every share is that of counting the rows one by one, and each split adds up to the whole', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const shown = sumsOf(items).read();
        const rows = slowly(items);
        expect(shown.total).toEqual(counted(rows));
        for (const split of ['level', 'channel', 'place', 'kind', 'clock'] as const) {
          const byKey = Map.groupBy(rows, (row) => row[split]);
          expect(shown.by[split]).toEqual(
            [...byKey].map(([key, some]) => ({ key, figures: counted(some) })).sort((a, b) => (a.key < b.key ? -1 : 1)),
          );
        }
        for (const split of OWED_SPLITS)
          for (const what of OWED) {
            const sum = shown.by[split].reduce((all, { figures }) => all + figures[what].of, 0);
            // Of an overdue one whose nobody knows no member has a part.
            if (split === 'member') expect(sum).toBeLessThanOrEqual(shown.total[what].of);
            else expect(sum).toBe(shown.total[what].of);
          }
      }),
    );
  });

  it('a tapped share opens as many as it says; what is taken out again leaves what was there before, and parts add up', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (left, right) => {
        const shown = sumsOf(left).read();
        const all = left.flatMap((one) => owedOf(one, { calendar, now }));
        for (const split of OWED_SPLITS)
          for (const { key, figures } of shown.by[split])
            for (const what of OWED)
              expect(all.filter((owed) => isBehindOwed(owed, { what, split, key }))).toHaveLength(figures[what].of);
        const both = sumsOf([...left, ...right]);
        const merged = sumsOf(left);
        merged.merge(sumsOf(right));
        expect(merged.read()).toEqual(both.read());
        for (const one of right) for (const owed of owedOf(one, { calendar, now })) both.add(owed, -1);
        expect(both.read()).toEqual(shown);
      }),
    );
  });
});
