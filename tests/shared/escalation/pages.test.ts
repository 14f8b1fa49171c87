import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { planPages } from '#shared/escalation/telling/pages.ts';
import type { PagePlanInput, PendingPage } from '#shared/escalation/types.ts';
import { MINUTE, START } from './night-kit.ts';

const SECOND = 1_000;
const page = (id: number, parts: Partial<PendingPage> = {}): PendingPage => ({
  id: `p${id}`,
  level: 'high',
  at: START + id,
  ...parts,
});
const plan = (parts: Partial<PagePlanInput>) =>
  planPages({ pending: [], pagesAt: [], foldsAt: [], pushesAt: [], foldedWaiting: 0, now: START, ...parts });
const many = (count: number) => Array.from({ length: count }, (_, id) => page(id));

describe('pages for one person', () => {
  it('a few leave one by one, the most pressing first', () => {
    expect(plan({ pending: [page(1), page(2, { level: 'urgent' }), page(0)] })).toEqual({
      pages: ['p2', 'p0', 'p1'],
      fold: null,
      nextAt: null,
    });
    expect(plan({})).toEqual({ pages: [], fold: null, nextAt: null });
  });

  it('five leave singly in a quarter of an hour, the rest is one "7 more"', () => {
    const { pages, fold, nextAt } = plan({ pending: many(12) });
    expect([pages.length, fold?.count, nextAt]).toEqual([5, 7, null]);
  });

  it('after eleven in an hour everything is folded, also when the quarter of an hour is free', () => {
    const pagesAt = Array.from({ length: 11 }, (_, index) => START - (50 - index) * MINUTE);
    expect(plan({ pending: [page(1)], pagesAt })).toMatchObject({ pages: [], fold: { count: 1 } });
    expect(plan({ pending: [page(1)], pagesAt: pagesAt.slice(1) })).toMatchObject({ pages: ['p1'], fold: null });
  });

  it('"n more" is renewed once a minute and counts those nobody has looked at', () => {
    const pagesAt = Array.from({ length: 5 }, () => START - 2 * MINUTE);
    expect(plan({ pending: many(3), pagesAt, foldsAt: [START - 20 * SECOND], foldedWaiting: 7 })).toEqual({
      pages: [],
      fold: null,
      nextAt: START + 40 * SECOND,
    });
    expect(plan({ pending: many(3), pagesAt, foldsAt: [START - 60 * SECOND], foldedWaiting: 7 }).fold).toMatchObject({
      count: 10,
    });
  });

  it('an urgent one leaves alone and at once, whatever has been sent before', () => {
    const pagesAt = Array.from({ length: 11 }, () => START);
    const pending = [page(1), page(2, { level: 'urgent' }), page(3, { level: 'urgent' })];
    const full = { pagesAt, pushesAt: pagesAt, foldsAt: [START - SECOND] };
    expect(plan({ pending, ...full })).toMatchObject({ pages: ['p2', 'p3'], fold: null, nextAt: START + 60 * SECOND });
    expect(plan({ pending, pagesAt, surge: true })).toMatchObject({ pages: ['p2', 'p3'], fold: { ids: ['p1'], count: 1 } });
  });

  it('forty urgent ones in one moment are forty pages', () => {
    const pending = Array.from({ length: 40 }, (_, id) => page(id, { level: 'urgent' }));
    expect(plan({ pending }).pages).toHaveLength(40);
  });

  it('in surge mode only urgent ones ring singly; of the others one says so and the rest come together', () => {
    const first = plan({ pending: many(4), surge: true });
    expect([first.pages, first.fold?.count]).toEqual([['p0'], 3]);
    const pagesAt = [START - MINUTE];
    const mixed = plan({ pending: [...many(3), page(9, { level: 'urgent' })], pagesAt, surge: true });
    expect([mixed.pages, mixed.fold?.count]).toEqual([['p9'], 3]);
    expect(plan({ pending: [page(1)], pagesAt: [START - 20 * MINUTE], surge: true }).pages).toEqual(['p1']);
  });

  it('after the clock ran back by hours old pages no longer count', () => {
    expect(plan({ pending: [page(1)], pagesAt: Array.from({ length: 11 }, () => START + 180 * MINUTE) }).pages).toEqual(['p1']);
  });
});

/** Lives through arrivals second by second; every push goes to the person's one device. */
function storm(arrivals: readonly PendingPage[]) {
  let pending: PendingPage[] = [];
  const pagesAt: number[] = [];
  const foldsAt: number[] = [];
  const announced = new Set<string>();
  /** Urgent ones, and how long after their moment they left. */
  const alone = new Map<string, number>();
  let folded = 0;
  let wakeAt: number | null = null;
  const queue = arrivals.toSorted((a, b) => a.at - b.at);
  const end = (queue.at(-1)?.at ?? START) + 5 * MINUTE;
  let lastCount = 0;
  for (let now = START; now <= end; now += SECOND) {
    const before = pending.length;
    while (queue[0] !== undefined && queue[0].at <= now) pending.push(queue.shift() as PendingPage);
    if (pending.length === 0 || (pending.length === before && (wakeAt === null || wakeAt > now))) continue;
    const planned = planPages({ pending, pagesAt, foldsAt, pushesAt: [...pagesAt, ...foldsAt], foldedWaiting: folded, now });
    for (const id of planned.pages) {
      const one = pending.find((each) => each.id === id);
      if (one?.level === 'urgent') alone.set(id, now - one.at);
      else pagesAt.push(now);
      announced.add(id);
    }
    if (planned.fold !== null) {
      foldsAt.push(now);
      folded += planned.fold.ids.length;
      lastCount = planned.fold.count;
      for (const id of planned.fold.ids) announced.add(id);
    }
    wakeAt = planned.nextAt;
    pending = pending.filter(({ id }) => !announced.has(id));
  }
  const pushes = [...pagesAt, ...foldsAt].sort((a, b) => a - b);
  return { pagesAt, pushes, announced, alone, lastCount, left: pending.length };
}

const worstMinute = (pushes: readonly number[], windowMs: number) =>
  Math.max(0, ...pushes.map((at) => pushes.filter((other) => other >= at && other < at + windowMs).length));

describe('a storm', () => {
  it('of 500 items in a minute: at most six pushes a minute on the device, none unannounced, and the count is right', () => {
    const { pushes, announced, lastCount, left } = storm(
      Array.from({ length: 500 }, (_, id) => page(id, { at: START + id * 120 })),
    );
    expect(worstMinute(pushes, MINUTE)).toBeLessThanOrEqual(6);
    expect([announced.size, left, lastCount]).toEqual([500, 0, 495]);
  });

  it('of any shape keeps every cap for what is not urgent, folds nothing urgent, never lets it wait, leaves nothing unsaid', () => {
    const arrivals = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 40 * 60 }), level: fc.constantFrom('urgent' as const, 'high' as const) }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(arrivals, (shape) => {
        const { pagesAt, pushes, announced, alone, left } = storm(
          shape.map(({ after, level }, id) => page(id, { at: START + after * SECOND, level })),
        );
        expect(worstMinute(pushes, MINUTE)).toBeLessThanOrEqual(6);
        expect(worstMinute(pagesAt, 15 * MINUTE)).toBeLessThanOrEqual(5);
        expect(worstMinute(pagesAt, 60 * MINUTE)).toBeLessThanOrEqual(11);
        expect([announced.size, left]).toEqual([shape.length, 0]);
        expect([...alone.values()]).toEqual(shape.filter(({ level }) => level === 'urgent').map(() => 0));
      }),
      { numRuns: 60 },
    );
  });
});
