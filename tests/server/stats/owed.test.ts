/** Promises, next replies and settlements through the real procedures: lived through, and against counting every row of the tables. */
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addEvent } from '#server/db/feedback/event.ts';
import { feedback, obligation } from '#server/db/schema/index.ts';
import { guestWrites } from '#server/flows/intake/guest.ts';
import { newId } from '#server/system/ids.ts';
import { OBLIGATIONS, VERDICTS } from '#shared/model/obligation.ts';
import type { OwedFigures } from '#shared/stats/owed.ts';
import { onTheWall } from '#tests/shared/stats/facts-kit.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { said, write } from './stats-kit.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-17T12:00:00+01:00');
const ALL_DAY = Array.from({ length: 7 }, () => [{ fromMinute: 0, toMinute: 1440 }]);
const always = { timeZone: 'Europe/Prague', week: ALL_DAY, specialDays: [] };
const none = { part: 0, of: 0 };

test('a promise forgotten is a broken one before anybody ends it; an answer to the second question is measured by its own target', async () => {
  await using bistro = await openTestApp({ at: NOW });
  const ana = await bistro.business();
  const ben = await bistro.hire(ana, { name: 'Ben', role: 'responder' });
  await ana.api.business.update({ hours: always });
  const total = async (who: Person = ana) => (await who.api.stats.times({})).owed.total;
  const id = await bistro.receive(ana, { rating: 1, text: 'The waiter was rude to my mother.', replyMode: 'page' });
  const { version } = await ana.api.feedback.get({ id });
  const promisedAt = bistro.clock.now() + 30 * MINUTE;
  await ben.api.feedback.reply({ id, version, replyId: newId(), kind: 'holding', promisedAt, text: 'I am on it.' });
  await bistro.fastForward({ minutes: 2 });
  expect(await total()).toEqual({ promise: none, next_reply: none, settlement: none });

  bistro.clock.set(promisedAt + 1);
  expect(await total()).toMatchObject({ promise: { part: 0, of: 1 } });
  // It is theirs who promised, and nobody else's to see.
  const rows = async (who: Person) => (await who.api.stats.times({})).owed.by.member;
  expect(await rows(ana)).toEqual([
    { key: ben.memberId, figures: { promise: { part: 0, of: 1 }, next_reply: none, settlement: none } },
  ]);
  const cleo = await bistro.hire(ana, { name: 'Cleo', role: 'responder' });
  expect(await rows(cleo)).toEqual([]);
  await expect(cleo.api.stats.items({ behind: { owed: 'promise', dimension: 'member', key: ben.memberId } })).rejects.toThrow(
    'role_may_not',
  );

  const answer = async () => {
    const { version: newest } = await ana.api.feedback.get({ id });
    await ben.api.feedback.reply({ id, version: newest, replyId: newId(), kind: 'answer', text: 'I am sorry. Please call me.' });
    await bistro.fastForward({ minutes: 2 });
  };
  await answer();
  bistro.clock.set(promisedAt + HOUR);
  const text = 'And the soup was cold, too.';
  await guestWrites(bistro.app.parts, { businessId: ana.businessId, feedbackId: id, messageId: newId(), text });
  bistro.clock.set(promisedAt + HOUR + 10 * MINUTE);
  await answer();
  await ana.api.feedback.resolve({ id, outside: false });
  expect(await total()).toEqual({ promise: { part: 0, of: 1 }, next_reply: { part: 1, of: 1 }, settlement: { part: 1, of: 1 } });
  for (const owed of ['promise', 'next_reply', 'settlement'] as const)
    expect(
      (await ana.api.stats.items({ behind: { owed, dimension: 'level', key: 'high' } })).items.map((card) => card.id),
    ).toEqual([id]);
  // Frozen: other targets of today judge nothing again.
  const soon = { firstResponseMinutes: 1, resolutionHours: 1 };
  await ana.api.business.update({ targets: { urgent: soon, high: soon, normal: soon, low: soon, spam: null } });
  bistro.clock.set(promisedAt + 20 * DAY);
  expect(await total()).toEqual({ promise: { part: 0, of: 1 }, next_reply: { part: 1, of: 1 }, settlement: { part: 1, of: 1 } });
  bistro.ignorePhones();
});

/** Everything again from the tables. */
async function slowly(bistro: TestApp, { businessId }: Person, [from, to]: readonly [number, number]) {
  const now = bistro.clock.now();
  const rows = await bistro.app.parts.db.orm
    .select()
    .from(obligation)
    .innerJoin(feedback, eq(feedback.id, obligation.feedbackId))
    .where(eq(obligation.businessId, businessId));
  return rows.flatMap(({ obligation: owed, feedback: item }) => {
    const counts =
      owed.kind !== 'first_answer' &&
      owed.dueAt !== null &&
      item.level !== 'spam' &&
      owed.level !== 'spam' &&
      (owed.endedAt === null ? owed.dueAt < now : owed.verdict === 'met' || owed.verdict === 'late');
    if (!counts || owed.startedAt < from || owed.startedAt >= to) return [];
    const keys = { level: owed.level, channel: item.channel, place: item.placeLabel, kind: item.kind };
    return { what: owed.kind, good: owed.verdict === 'met', ...keys, clock: String(onTheWall(owed.startedAt).hour) };
  });
}

const counted = (rows: Awaited<ReturnType<typeof slowly>>): OwedFigures => {
  const of = (what: string) => rows.filter((row) => row.what === what);
  const share = (what: string) => ({ part: of(what).filter(({ good }) => good).length, of: of(what).length });
  return { promise: share('promise'), next_reply: share('next_reply'), settlement: share('settlement') };
};

test('every share is that of counting the rows one by one, for any range, after each change and as time passes', async () => {
  await using bistro = await openTestApp({ at: NOW });
  const ana = await bistro.business();
  await ana.api.business.update({ hours: always });
  const spoken = fc.sample(fc.integer({ min: NOW - 60 * DAY, max: NOW - HOUR }), { seed: 7, numRuns: 120 });
  const places = ['', 'garden', 'bar'];
  const ids = await write(
    bistro,
    ana,
    spoken.map((spokeAt, at) =>
      said(spokeAt, 10, { placeLabel: places[at % 3] ?? '', level: at % 11 === 0 ? 'spam' : 'normal' }),
    ),
  );
  const anyOwed = fc.record({
    kind: fc.constantFrom(...OBLIGATIONS),
    level: fc.constantFrom('urgent' as const, 'high' as const, 'normal' as const),
    ageMs: fc.integer({ min: 0, max: 60 * DAY }),
    due: fc.option(fc.integer({ min: 0, max: 3 * DAY })),
    took: fc.option(fc.integer({ min: 0, max: 3 * DAY })),
    verdict: fc.constantFrom(...VERDICTS),
  });
  const drawn = fc.sample(fc.array(anyOwed, { minLength: 3, maxLength: 3 }), { seed: 8, numRuns: ids.length });
  const insert = async (
    feedbackId: string,
    number: number,
    { ageMs, due, took, verdict, kind, level }: (typeof drawn)[number][number],
  ) => {
    const startedAt = NOW - ageMs;
    await bistro.app.parts.db.tx(async (tx) => {
      await tx.insert(obligation).values({
        feedbackId,
        number,
        businessId: ana.businessId,
        kind,
        level,
        startedAt,
        dueAt: due === null ? null : startedAt + due,
        endedAt: took === null ? null : startedAt + took,
        verdict: took === null ? null : verdict,
      });
      await addEvent(tx, { businessId: ana.businessId, feedbackId, kind: 'note.added', at: NOW });
    });
  };
  const midnight = (date: string) => Date.parse(`${date}T00:00:00+01:00`);
  const ranges = [
    { from: '2026-11-10', to: '2026-11-17' },
    { from: '2026-11-01', to: '2026-11-12' },
    { from: '2026-09-01', to: '2026-12-31' },
  ];
  const check = async () => {
    for (const { from, to } of ranges) {
      const { owed, today } = await ana.api.stats.times({ from, to });
      const end = to > today ? today : to;
      const rows = await slowly(bistro, ana, [midnight(from), midnight(end) + DAY]);
      expect(owed.total).toEqual(counted(rows));
      for (const split of ['level', 'channel', 'place', 'kind', 'clock'] as const) {
        const byKey = Map.groupBy(rows, (row) => row[split]);
        expect(new Map(owed.by[split].map(({ key, figures }) => [key, figures]))).toEqual(
          new Map([...byKey].map(([key, some]) => [key, counted(some)])),
        );
      }
    }
  };
  for (const [at, feedbackId] of ids.entries()) await insert(feedbackId, 1, drawn[at]?.[0] ?? fc.sample(anyOwed, 1)[0]!);
  await check();
  // Also of those who wrote long before what is looked at.
  for (const number of [2, 3]) {
    for (const [at, feedbackId] of ids.entries())
      if (at % number === 0) await insert(feedbackId, number, drawn[at]?.[number - 1] ?? fc.sample(anyOwed, 1)[0]!);
    await check();
  }
  const before = (await ana.api.stats.times({ from: '2026-09-01' })).owed.total.promise.of;
  bistro.clock.set(NOW + 2 * DAY);
  await check();
  expect((await ana.api.stats.times({ from: '2026-09-01' })).owed.total.promise.of).toBeGreaterThan(before);
});
