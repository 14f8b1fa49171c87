/** Response times through the real procedures, against counting every row of the tables slowly and by Intl. */
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBusiness } from '#server/db/business/business.ts';
import { createConnection } from '#server/db/engine/connection.ts';
import { databaseFile } from '#server/db/engine/files.ts';
import { feedback } from '#server/db/schema/index.ts';
import { createReader } from '#server/stats/reader.ts';
import { aboutOf } from '#server/flows/figures/statistics.ts';
import { CHANNELS, KINDS, LEVELS, STATUSES } from '#shared/model/feedback.ts';
import type { TimesView } from '#shared/views/stats.ts';
import { FEW_BELOW, type FirstAnswers, type ResponseFigures } from '#shared/stats/figures.ts';
import { median, percentile } from '#shared/stats/percentile.ts';
import { onTheWall } from '#tests/shared/stats/facts-kit.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { said, write, type Said } from './stats-kit.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Tuesday after the Sunday on which clocks went back. */
const NOW = Date.parse('2026-10-27T12:00:00+01:00');

let bistro: TestApp;
let ana: Person;
let ben: Person;

beforeAll(async () => {
  bistro = await openTestApp({ at: NOW });
  ana = await bistro.business();
  ben = await bistro.hire(ana, { name: 'Ben', role: 'responder' });
  // Always open and no service past midnight: the slow way below needs no calendar.
  const allDay = Array.from({ length: 7 }, () => [{ fromMinute: 0, toMinute: 1440 }]);
  await ana.api.business.update({
    hours: { timeZone: 'Europe/Prague', week: allDay, specialDays: [] },
    weekendDays: [6, 7],
  });
});
afterAll(() => bistro[Symbol.asyncDispose]());

const anySaid = (): fc.Arbitrary<Said> => {
  const later = (max: number) => fc.option(fc.integer({ min: -HOUR, max }));
  return fc
    .record({
      spokeAt: fc.integer({ min: NOW - 20 * DAY, max: NOW + HOUR }),
      lag: fc.integer({ min: -10 * MINUTE, max: HOUR }),
      level: fc.constantFrom(...LEVELS),
      channel: fc.constantFrom(...CHANNELS.slice(0, 4)),
      kind: fc.constantFrom(...KINDS),
      placeLabel: fc.constantFrom('', 'garden'),
      status: fc.constantFrom(...STATUSES),
      due: later(2 * DAY),
      first: fc.oneof(later(2 * HOUR), later(3 * DAY)),
      answeredBy: fc.option(fc.constantFrom(0, 1)),
      withinTarget: fc.option(fc.boolean()),
      resolved: later(10 * DAY),
    })
    .map(({ lag, due, first, resolved, answeredBy, ...rest }) => ({
      ...rest,
      answeredBy: answeredBy === null ? null : answeredBy === 0 ? ana.memberId : ben.memberId,
      receivedAt: Math.min(rest.spokeAt + lag, NOW),
      dueAt: due === null ? null : rest.spokeAt + due,
      firstResponseAt: first === null ? null : rest.spokeAt + first,
      resolvedAt: resolved === null ? null : rest.spokeAt + resolved,
      firstServiceMs: null,
    }));
};

/** Everything again from the tables. */
async function slowly() {
  const now = bistro.clock.now();
  const rows = await bistro.app.parts.db.orm.select().from(feedback).where(eq(feedback.businessId, ana.businessId));
  return rows
    .filter(({ level }) => level !== 'spam')
    .map((row) => {
      const asked = Math.min(row.spokeAt, row.receivedAt, now);
      const wall = onTheWall(asked);
      const open = row.firstResponseAt === null && row.status !== 'resolved';
      return {
        row,
        asked,
        wall,
        weekend: wall.weekday >= 6,
        tookMs: row.firstResponseAt === null ? null : Math.max(0, row.firstResponseAt - asked),
        soFarMs: now - asked,
        overdue: open && row.dueAt !== null && row.dueAt < now,
        waiting: open && !(row.dueAt !== null && row.dueAt < now),
      };
    });
}
type Slow = Awaited<ReturnType<typeof slowly>>;

function check(figures: ResponseFigures, rows: Slow): void {
  const answered = rows.filter(({ tookMs }) => tookMs !== null).length;
  checkFirst({ ...figures, first: figures.first.wall }, rows);
  expect(figures.overdue).toBe(rows.filter(({ overdue }) => overdue).length);
  expect(figures.waiting).toBe(rows.filter(({ waiting }) => waiting).length);
  expect(figures.answered).toEqual({ part: answered, of: rows.length - figures.waiting });
}

function checkFirst({ asked, first, withinTarget }: FirstAnswers, rows: Slow): void {
  const answered = rows.flatMap(({ tookMs }) => tookMs ?? []);
  const waiting = rows.flatMap(({ overdue, soFarMs }) => (overdue ? soFarMs : []));
  const waits = [...answered, ...waiting];
  const judged = rows.filter(({ row }) => row.firstResponseAt !== null && row.withinTarget !== null);
  expect(asked).toBe(rows.length);
  expect([first.count, first.waiting]).toEqual([answered.length, waiting.length]);
  near(first.medianMs, median(waits));
  near(first.p90Ms, waits.length < FEW_BELOW ? null : percentile(waits, 90));
  expect(withinTarget).toEqual({
    part: judged.filter(({ row }) => row.withinTarget).length,
    of: judged.length + rows.filter(({ overdue }) => overdue).length,
  });
}

/** Times that share a step of the histogram are told as their mean: off by less than a sixtieth. */
function near(value: number | null, exact: number | null): void {
  if (value === null || exact === null) expect(value).toBe(exact);
  else expect(Math.abs(value - exact)).toBeLessThanOrEqual(Math.max(1_900, exact / 60));
}

function checkAll(view: TimesView, rows: Slow): void {
  const { times } = view;
  check(times.total.all, rows);
  check(
    times.total.weekend,
    rows.filter(({ weekend }) => weekend),
  );
  const keys = { level: 'level', channel: 'channel', kind: 'kind', place: 'placeLabel' } as const;
  for (const dimension of ['level', 'channel', 'kind', 'place'] as const) {
    const byKey = Map.groupBy(rows, ({ row }) => row[keys[dimension]]);
    expect(new Set(times.by[dimension].map(({ key }) => key))).toEqual(new Set(byKey.keys()));
    for (const { key, all } of times.by[dimension]) check(all, byKey.get(key) ?? []);
  }
  for (const { hour, figures } of times.heat)
    checkFirst(
      figures,
      rows.filter(({ wall }) => (wall.weekday - 1) * 24 + wall.hour === hour),
    );
  expect(times.trend.reduce((sum, { all }) => sum + all.asked, 0)).toBe(rows.length);
}

const range = { from: '2026-09-01', to: '2026-10-27' };

test('every figure is that of counting the rows one by one, also after each change', async () => {
  const [first = [], second = []] = fc.sample(fc.array(anySaid(), { minLength: 150, maxLength: 150 }), { seed: 41, numRuns: 2 });
  await write(bistro, ana, first, { quietly: true });
  checkAll(await ana.api.stats.times(range), await slowly());
  await write(bistro, ana, second);
  checkAll(await ana.api.stats.times(range), await slowly());
  // What was in time an hour ago may not be any more.
  bistro.clock.set(NOW + 5 * HOUR);
  checkAll(await ana.api.stats.times(range), await slowly());
});

test('the line above the inbox says what the screen behind it says', async () => {
  const { total } = (await ana.api.stats.times({})).times;
  expect(await ana.api.figures.first()).toEqual({
    withinTarget: { met: total.all.withinTarget.part, count: total.all.withinTarget.of },
    medianFirstResponseMs: total.all.first.wall.medianMs,
  });
});

test('a tapped number opens as many items as it says, page by page, each once', async () => {
  const { times } = await ana.api.stats.times(range);
  const [channel] = times.by.channel;
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ana.api.stats.items({ ...range, behind: { dimension: 'channel', key: channel?.key }, cursor });
    expect(page.total).toBe(channel?.all.asked);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(ids).size).toBe(channel?.all.asked);
  expect(ids).toHaveLength(new Set(ids).size);
});

test('how a colleague did is for those who lead', async () => {
  const led = await ana.api.stats.times(range);
  expect(led.times.by.member.map(({ key }) => key)).toEqual(expect.arrayContaining([ana.memberId, ben.memberId, 'outside']));
  expect(led.people).toContainEqual({ id: ben.memberId, name: 'Ben' });
  const own = await ben.api.stats.times(range);
  expect(new Set(own.times.by.member.map(({ key }) => key))).toEqual(new Set([ben.memberId, 'outside']));
  expect(own.people).toEqual([{ id: ben.memberId, name: 'Ben' }]);
  await expect(ben.api.stats.items({ ...range, behind: { dimension: 'member', key: ana.memberId } })).rejects.toThrow(
    'role_may_not',
  );
});

test('a business that moves to another zone sees its history by the clock of today', async () => {
  const shop = await bistro.business({ name: 'Shop' });
  // Saturday 23:30 in Prague is Sunday in Auckland.
  await write(bistro, shop, [said(Date.parse('2026-10-24T23:30:00+02:00'), 10)]);
  const busy = (view: TimesView) => view.times.heat.filter(({ figures }) => figures.asked > 0).map(({ hour }) => hour);
  expect(busy(await shop.api.stats.times({}))).toEqual([5 * 24 + 23]);
  await shop.api.business.update({
    hours: { timeZone: 'Pacific/Auckland', week: [[], [], [], [], [], [], []], specialDays: [] },
  });
  expect(busy(await shop.api.stats.times({}))).toEqual([6 * 24 + 10]);
});

test('words and time edited on the platform move no clock and count once; who has left is still named beside their answers', async () => {
  const inn = await bistro.business({ name: 'Inn' });
  const cleo = await bistro.hire(inn, { name: 'Cleo', role: 'responder' });
  const item = { externalId: 'edited-later', text: 'Cold soup.', spokeAt: NOW - 2 * HOUR };
  const id = await bistro.receive(inn, item);
  const { dueAt } = await inn.api.feedback.get({ id });
  await bistro.receive(inn, { ...item, text: 'Cold soup, and late.', spokeAt: NOW - MINUTE });
  expect(await inn.api.feedback.get({ id })).toMatchObject({ dueAt, spokeAt: NOW - 2 * HOUR, text: 'Cold soup, and late.' });
  await write(bistro, inn, [said(NOW - HOUR, 10, { answeredBy: cleo.memberId })]);
  await inn.api.team.remove({ memberId: cleo.memberId });
  const { times, people } = await inn.api.stats.times({});
  expect(times.total.all).toMatchObject({ asked: 2, answered: { part: 1, of: 2 } });
  expect(people).toContainEqual({ id: cleo.memberId, name: 'Cleo' });
  bistro.ignorePhones();
});

test('nothing asked, nothing told: every figure of a new business is empty and none is zero', async () => {
  const cafe = await bistro.business({ name: 'Café' });
  const { times } = await cafe.api.stats.times({});
  expect(times.total.all).toMatchObject({ asked: 0, first: { wall: { count: 0, waiting: 0, medianMs: null, p90Ms: null } } });
  expect(times.trend.length).toBeGreaterThan(0);
  expect((await cafe.api.stats.world({})).lines.every(({ reached }) => reached === null)).toBe(true);
  expect((await cafe.api.stats.staffing()).advice).toMatchObject({ kind: 'too_little' });
  await write(bistro, cafe, [said(NOW - HOUR, 10)]);
  expect((await cafe.api.stats.times({})).times.total.all.first.wall).toEqual({
    count: 1,
    waiting: 0,
    medianMs: 10 * MINUTE,
    p90Ms: null,
    few: [10 * MINUTE],
  });
});

test('years of imported history are read when somebody asks for them', async () => {
  const pub = await bistro.business({ name: 'Pub' });
  await write(bistro, pub, [said(NOW - HOUR, 10), said(NOW - 1_200 * DAY, 20)]);
  expect((await pub.api.stats.times({})).times.total.all.asked).toBe(1);
  expect((await pub.api.stats.times({ from: '2020-01-01' })).times.total.all.asked).toBe(2);
});

test('a moment after the start the year of a large business is read before anybody asks, a small one is left alone', async () => {
  const grill = await bistro.business({ name: 'Grill' });
  await write(bistro, grill, [said(NOW - HOUR, 10), said(NOW - 100 * DAY, 20), said(NOW - 360 * DAY, 30)]);
  const { db, config } = bistro.app.parts;
  const business = await findBusiness(db.orm, grill.businessId);
  if (business === null) throw new Error('no such business');
  const file = databaseFile(config.dataDir);
  const reading = createConnection({ file, pragmas: ['query_only=1'], busyMs: 5_000, onBusy: () => undefined });
  const warm = (largeFrom: number) =>
    createReader(reading, { largeFrom }).answer(aboutOf(business, NOW), { topic: 'warm', ask: {} });
  expect(await warm(4)).toEqual({ items: 0 });
  expect(await warm(3)).toEqual({ items: 3 });
  reading.drop();
});
