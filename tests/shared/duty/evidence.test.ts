import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumsOf, coverage, coverState } from '#shared/duty/coverage.ts';
import { proofAt, proofsKnown, proofSpans } from '#shared/duty/evidence.ts';
import { asJudged, joined, within } from '#shared/duty/ledger.ts';
import { DEVICE_FACTS, PROOFS, type DeviceFactKind, type DeviceStanding } from '#shared/duty/types.ts';
import { coveredBy, reachedAt, type Told } from '#tests/support/coverage-again.ts';
import { at, member, PRAGUE, roster, shift } from './roster-kit.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** As the database keeps them: each fact with the phone as it is from then on. */
function standings(told: readonly Told[]): readonly DeviceStanding[] {
  const phones = new Map<string, DeviceStanding>();
  return told.map(({ deviceId, kind, at }) => {
    const before = phones.get(deviceId) ?? {
      deviceId,
      at,
      gone: false,
      permission: 'granted',
      lastShownAt: null,
      unshownSince: null,
    };
    const after: DeviceStanding = { ...before, at, ...CHANGES[kind as DeviceFactKind](before, at) };
    phones.set(deviceId, after);
    return after;
  });
}

const CHANGES: Record<DeviceFactKind, (before: DeviceStanding, at: number) => Partial<DeviceStanding>> = {
  enrolled: () => ({}),
  allowed: () => ({ permission: 'granted' }),
  blocked: () => ({ permission: 'denied' }),
  sent: ({ unshownSince }, at) => ({ unshownSince: unshownSince ?? at }),
  failed: ({ unshownSince }, at) => ({ unshownSince: unshownSince ?? at }),
  shown: (_before, at) => ({ lastShownAt: at, unshownSince: null }),
  opened: () => ({}),
  gone: () => ({ gone: true }),
  back: () => ({ gone: false }),
  removed: () => ({ gone: true }),
};

const start = at('2026-11-13 11:30');
/** Up to eight days, so that a proof grows old; odd milliseconds, so that nothing falls on a minute by itself. */
const anyTold = fc
  .array(
    fc.record({
      deviceId: fc.constantFrom('one', 'two'),
      kind: fc.constantFrom(...DEVICE_FACTS.filter((kind) => kind !== 'enrolled' && kind !== 'removed')),
      at: fc.oneof(fc.integer({ min: 0, max: 40 * MINUTE }), fc.integer({ min: 0, max: 8 * DAY })).map((ms) => start + ms),
    }),
    { maxLength: 14 },
  )
  .map((told): readonly Told[] => [
    { deviceId: 'one', kind: 'enrolled', at: start - DAY },
    { deviceId: 'two', kind: 'enrolled', at: start - DAY },
    ...told.toSorted((a, b) => a.at - b.at),
  ]);

describe('what was known of phones', () => {
  it('is, at every instant, what the phones had done by then', () => {
    fc.assert(
      fc.property(anyTold, fc.array(fc.integer({ min: 0, max: 9 * DAY }), { minLength: 20, maxLength: 20 }), (told, instants) => {
        const evidence = { memberId: 'ana', standings: standings(told) };
        const spans = proofSpans(evidence, start, start + 9 * DAY + 1);
        expect(spans[0]?.from).toBe(start);
        for (const [index, span] of spans.entries()) if (index > 0) expect(span.from).toBe(spans[index - 1]?.to);
        const edges = spans.flatMap(({ from }) => [from - start, from - start - 1]).filter((ms) => ms >= 0);
        for (const ms of [...instants, ...edges]) {
          const instant = start + ms;
          const kept = spans.find(({ from, to }) => from <= instant && instant < to)?.proof.state;
          expect([kept, proofAt(evidence, instant).state]).toEqual([reachedAt(told, instant), reachedAt(told, instant)]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('what is learnt later changes nothing before it', () => {
    fc.assert(
      fc.property(anyTold, anyTold, fc.integer({ min: 0, max: 8 * DAY }), (told, more, ms) => {
        const cut = start + ms;
        const until = told.filter((fact) => fact.at < cut);
        const others = [...until, ...more.filter((fact) => fact.at >= cut)];
        const spansOf = (facts: readonly Told[]) =>
          proofSpans({ memberId: 'ana', standings: standings(facts) }, start, cut).map(({ from, to, proof }) => [
            from,
            to,
            proof.state,
          ]);
        expect(spansOf(others)).toEqual(spansOf(until));
      }),
    );
  });

  it('a push at 20:45 that is not shown is known to fail from 20:46 on, however many follow, and a late word heals from its own time', () => {
    const told = [
      { deviceId: 'one', kind: 'enrolled', at: start },
      { deviceId: 'one', kind: 'shown', at: start },
      ...[45, 46, 47, 48].map((minute) => ({ deviceId: 'one', kind: 'sent', at: at(`2026-11-13 20:${minute}`) })),
      { deviceId: 'one', kind: 'shown', at: at('2026-11-13 21:10') },
    ];
    const spans = proofSpans({ memberId: 'ana', standings: standings(told) }, start, at('2026-11-13 23:00'));
    expect(spans.map(({ from, proof }) => [from, proof.state])).toEqual([
      [start, 'proved'],
      [at('2026-11-13 20:46') + 1, 'failing'],
      [at('2026-11-13 21:10'), 'proved'],
    ]);
  });
});

describe('the ledger', () => {
  const plan = roster({
    shifts: [5, 6, 7].map((day) => ({
      ...shift(day, '11:00-25:00', { first: member('ana'), backup: member('ben') }),
      id: `s${day}`,
    })),
  });
  const hours = {
    timeZone: PRAGUE,
    week: Array.from({ length: 7 }, () => [{ fromMinute: 690, toMinute: 1380 }]),
    specialDays: [],
  };
  const judge = (told: readonly Told[], from: number, to: number) => {
    const proofs = proofsKnown([
      { memberId: 'ana', standings: standings(told.filter(({ deviceId }) => deviceId === 'one')) },
      { memberId: 'ben', standings: standings(told.filter(({ deviceId }) => deviceId === 'two')) },
    ]);
    return asJudged(coverage({ roster: plan, hours, proofs, from, to }).spans, 'judged');
  };

  it('judged in any pieces it is what it is judged at once, and its sums are those of the minutes', () => {
    fc.assert(
      fc.property(anyTold, fc.array(fc.integer({ min: 1, max: 3 * DAY - 1 }), { maxLength: 6 }), (told, cuts) => {
        const end = start + 3 * DAY;
        const edges = [...new Set([start, ...cuts.map((ms) => start + ms), end])].sort((a, b) => a - b);
        const pieces = edges.slice(1).flatMap((to, index) => judge(told, edges[index] ?? start, to));
        const whole = judge(told, start, end);
        expect(joined(pieces)).toEqual(whole);
        const { openMs, coveredMs, backupMs, doubtfulMs, unreachableMs, gapMs } = sumsOf(whole);
        expect(coveredMs + backupMs + doubtfulMs + unreachableMs + gapMs).toBe(openMs);
        const [first, last] = [edges[1] ?? start, edges.at(-2) ?? end];
        if (first < last) expect(within(whole, { from: first, to: last })).toEqual(joined(judge(told, first, last)));
      }),
      { numRuns: 60 },
    );
  });

  it('of two people, any proof each, says what the two make together', () => {
    for (const onDuty of [null, ...PROOFS])
      for (const backup of [null, ...PROOFS]) expect(coverState(onDuty, backup)).toBe(coveredBy(onDuty, backup));
  });
});
