import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAIRNESS_WEEKENDS, fairness } from '#shared/stats/weekend/fairness.ts';

const team = (...ids: string[]) => ids.map((memberId) => ({ memberId, owner: false, counted: null }));

describe('fairness', () => {
  const of = (loads: Record<string, number>) => [
    { carried: Object.entries(loads).map(([memberId, firstMs]) => ({ memberId, firstMs, backupMs: 0 })) },
  ];

  it('even is 0 and 1, everything on one of four is 3/4 and 4', () => {
    expect(fairness(of({ ana: 5, ben: 5 }), team('ana', 'ben'))).toMatchObject({ gini: 0, mostOverMean: 1 });
    expect(fairness(of({ ana: 9 }), team('ana', 'ben', 'cyril', 'dana'))).toMatchObject({ gini: 0.75, mostOverMean: 4 });
  });

  it('one member, or nothing carried, is neither fair nor unfair; who left is listed and not weighed', () => {
    expect(fairness(of({ ana: 5 }), team('ana'))).toMatchObject({ gini: null, mostOverMean: null });
    expect(fairness([], team('ana', 'ben'))).toMatchObject({ gini: null });
    const judged = fairness(of({ gone: 90, ana: 5, ben: 5 }), team('ana', 'ben'));
    expect(judged.gini).toBe(0);
    expect(judged.members[0]).toMatchObject({ memberId: 'gone', left: true, share: null });
  });

  it('an owner who serves nowhere is nobody to share with, until somebody says so; anybody may be left out', () => {
    const owner = { memberId: 'ana', owner: true, counted: null };
    const others = team('ben', 'eva');
    const carried = of({ ben: 6, eva: 2 });
    expect(fairness(carried, [owner, ...others])).toMatchObject({ evenMs: 4, mostOverMean: 1.5 });
    expect(fairness(carried, [{ ...owner, counted: true }, ...others])).toMatchObject({ evenMs: 8 / 3 });
    expect(fairness(of({ ana: 4, ben: 6, eva: 2 }), [owner, ...others])).toMatchObject({ evenMs: 4 });
    const without = fairness(carried, [owner, ...others.map((one) => ({ ...one, counted: one.memberId === 'ben' }))]);
    expect(without).toMatchObject({ evenMs: 6, gini: null, mostOverMean: null });
    expect(without.members.find(({ memberId }) => memberId === 'eva')).toMatchObject({
      weighed: false,
      share: null,
      left: false,
    });
  });

  it('an hour as backup weighs a quarter', () => {
    const carried = [
      { memberId: 'ana', firstMs: 2, backupMs: 8 },
      { memberId: 'ben', firstMs: 4, backupMs: 0 },
    ];
    expect(fairness([{ carried }], team('ana', 'ben'))).toMatchObject({ evenMs: 4, gini: 0, mostOverMean: 1 });
  });

  it('what was more than three months ago is forgiven', () => {
    const weekends = [...Array.from({ length: FAIRNESS_WEEKENDS }, () => of({ ana: 1, ben: 1 })).flat(), ...of({ ana: 90 })];
    expect(fairness(weekends, team('ana', 'ben'))).toMatchObject({ gini: 0, weekends: FAIRNESS_WEEKENDS });
  });

  it('the index is the sum over all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 9 }), (loads) => {
        const names = loads.map((_, index) => `m${index}`);
        const { gini } = fairness(of(Object.fromEntries(loads.map((load, index) => [names[index] ?? '', load]))), team(...names));
        const total = loads.reduce((sum, load) => sum + load, 0);
        expect(gini === null).toBe(total === 0);
        if (total === 0) return;
        const pairs = loads.flatMap((a) => loads.map((b) => Math.abs(a - b))).reduce((sum, gap) => sum + gap, 0);
        expect(gini).toBeCloseTo(pairs / (2 * loads.length ** 2 * (total / loads.length)), 10);
      }),
    );
  });
});
