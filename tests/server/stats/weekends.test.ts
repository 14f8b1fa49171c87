/** Weekends through the real procedures: kept when they end, told as they were, with what to put right. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeCoverage } from '#server/flows/duty/coverage.ts';
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { said, write } from './stats-kit.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Every day from 11:30 to 23:00. */
const HOURS = {
  timeZone: 'Europe/Prague',
  week: Array.from({ length: 7 }, () => [{ fromMinute: 690, toMinute: 1380 }]),
  specialDays: [],
};

let bistro: TestApp;
let ana: Person;
let ben: Person;

/** A rota with Ana on Friday and Saturday evenings and nobody on Sunday, made on a Thursday. */
beforeAll(async () => {
  bistro = await openTestApp({ at: Date.parse('2026-11-12T12:00:00+01:00') });
  bistro.ignorePhones();
  ana = await bistro.business();
  ben = await bistro.hire(ana, { name: 'Ben', role: 'responder' });
  await ana.api.business.update({ hours: HOURS, weekendDays: [5, 6, 7] });
  const evening = (id: string, weekday: number) => ({
    id,
    name: '',
    weekday,
    fromMinute: 0,
    toMinute: 1800,
    first: { kind: 'member' as const, memberId: ana.memberId },
    backup: null,
  });
  await ana.api.duty.update({
    version: 0,
    shifts: [evening('friday', 5), evening('saturday', 6)],
    rotations: [],
    closedDates: [],
  });
});
afterAll(() => bistro[Symbol.asyncDispose]());

test('a weekend is kept when it ends: a phone that breaks on Tuesday does not unmake a covered Saturday', async () => {
  const phone = await ana.phone();
  bistro.clock.set(Date.parse('2026-11-14T20:00:00+01:00'));
  await ana.api.device.test({ id: phone.deviceId });
  await bistro.settle();
  await deliveryReceipt(bistro.app.parts, { token: phone.alert().receipt, what: 'shown' });
  bistro.clock.set(Date.parse('2026-11-15T18:00:00+01:00'));
  const running = (await ana.api.stats.weekends()).weekends[0];
  expect(running).toMatchObject({ basis: 'now', days: { from: '2026-11-13', to: '2026-11-15' } });
  // Until now, not to the end: 23 hours of Friday and Saturday, six and a half of Sunday.
  expect(running).toMatchObject({ openMs: 29.5 * HOUR, gapMs: 6.5 * HOUR });

  bistro.clock.set(Date.parse('2026-11-16T09:00:00+01:00'));
  await judgeCoverage(bistro.app.parts);
  const kept = (await ana.api.stats.weekends()).weekends[0];
  expect(kept).toMatchObject({ basis: 'kept', openMs: 34.5 * HOUR });

  await ana.api.device.remove({ id: phone.deviceId });
  bistro.clock.set(Date.parse('2026-11-17T12:00:00+01:00'));
  await judgeCoverage(bistro.app.parts);
  const later = (await ana.api.stats.weekends()).weekends[0];
  expect(later?.strip).toEqual(kept?.strip);
});

test('who spoke in the gap and how long they waited is told, and the same hole next Sunday comes first', async () => {
  const sunday = Date.parse('2026-11-15T13:00:00+01:00');
  const [inGap] = await write(bistro, ana, [said(sunday, 150), said(Date.parse('2026-11-14T19:00:00+01:00'), 10)]);
  const view = await ana.api.stats.weekends();
  const [last] = view.weekends;
  expect(view.planned).toBe(true);
  expect(last?.gaps.items).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: inGap, waitedMs: 150 * MINUTE, answered: true })]),
  );
  expect(last?.response.asked).toBe(2);
  expect(view.fixes.map(({ kind }) => kind)).toContain('gap_cost');
  expect(view.fixes[0]).toMatchObject({ kind: 'ahead', finding: { kind: 'gap' } });
  const from = last?.from ?? 0;
  const missed = await ana.api.stats.items({ weekend: { from, part: 'missed' } });
  expect(missed.items.map(({ id }) => id)).toEqual(last?.gaps.items.map(({ id }) => id));
  const whole = await ana.api.stats.items({ weekend: { from, part: 'whole' }, behind: { took: { fromMs: 0, toMs: null } } });
  expect(whole.total).toBe(last?.response.first.wall.count);
  expect(whole.items.every(({ outside }) => outside)).toBe(true);
});

test('a weekend that has only begun is not held against whole ones', async () => {
  const now = bistro.clock.now();
  bistro.clock.set(Date.parse('2026-11-20T18:00:00+01:00'));
  const { comparison, weekends } = await ana.api.stats.weekends();
  expect([weekends[0]?.basis, weekends[0]?.response.asked, comparison?.asked.now]).toEqual(['now', 0, 2]);
  bistro.clock.set(now);
});

test('who carried how much is for them and for those who lead', async () => {
  const led = await ana.api.stats.weekends();
  expect(led.fairness.members.map(({ memberId }) => memberId)).toEqual([ana.memberId, ben.memberId]);
  expect(led.fairness.members[0]?.firstMs).toBeGreaterThan(0);
  expect(led.people).toContainEqual({ id: ana.memberId, name: 'Ana' });
  const own = await ben.api.stats.weekends();
  expect(own.fairness.members.map(({ memberId }) => memberId)).toEqual([ben.memberId]);
});

test('who leads leaves somebody out of the even share, and everybody sees the same one', async () => {
  const shares = async (who: Person) => {
    const { members, evenMs } = (await who.api.stats.weekends()).fairness;
    return { evenMs, weighed: members.filter(({ weighed }) => weighed).map(({ memberId }) => memberId) };
  };
  const both = await shares(ana);
  expect(both.weighed).toEqual([ana.memberId, ben.memberId]);
  expect((await shares(ben)).evenMs).toBe(both.evenMs);
  await ana.api.stats.countMember({ memberId: ben.memberId, counted: false });
  expect(await shares(ana)).toEqual({ evenMs: (both.evenMs ?? 0) * 2, weighed: [ana.memberId] });
  expect(await shares(ben)).toEqual({ evenMs: (both.evenMs ?? 0) * 2, weighed: [] });
  await ana.api.stats.countMember({ memberId: ben.memberId, counted: true });
  expect(await shares(ana)).toEqual(both);
});

test('the time a first answer took by the hours of its day stays, whatever the hours become', async () => {
  const shop = await bistro.business({ name: 'Shop' });
  const week = Array.from({ length: 7 }, () => [{ fromMinute: 600, toMinute: 1080 }]);
  await shop.api.business.update({ hours: { timeZone: 'Europe/Prague', week, specialDays: [] } });
  bistro.clock.set(Date.parse('2026-11-18T17:30:00+01:00'));
  const id = await bistro.receive(shop, { rating: 2, replyMode: 'page' });
  bistro.clock.set(Date.parse('2026-11-19T10:15:00+01:00'));
  await shop.api.feedback.resolve({ id, outside: true });
  const tookOf = async () => (await shop.api.stats.times({})).times.total.all.first;
  expect(await tookOf()).toMatchObject({
    wall: { medianMs: 16.75 * HOUR },
    service: { medianMs: 45 * MINUTE },
    differ: true,
  });
  const always = Array.from({ length: 7 }, () => [{ fromMinute: 0, toMinute: 1440 }]);
  await shop.api.business.update({ hours: { timeZone: 'Europe/Prague', week: always, specialDays: [] } });
  expect((await tookOf()).service.medianMs).toBe(45 * MINUTE);
});

test('what came of the answers: stars won, dishes that hurt, and who is still without an answer', async () => {
  const shop = await bistro.business({ name: 'Diner' });
  const at = Date.parse('2026-11-18T12:00:00+01:00');
  await write(bistro, shop, [
    said(at, 20, { rating: 5, ratingBefore: 1, ratingChangedAt: at + 3 * HOUR, text: 'The soup was cold.' }),
    said(at + HOUR, 30, { rating: 1, text: 'Cold soup again, never again.' }),
    said(at + HOUR, null, { rating: 5, level: 'low', text: 'Lovely evening!' }),
  ]);
  const { outcomes, dishes, stages } = await shop.api.stats.outcome({});
  expect(outcomes.raised).toEqual({ part: 1, of: 2 });
  expect(outcomes.recovered).toEqual({ part: 1, of: 2 });
  expect(outcomes.unanswered).toMatchObject({ share: { part: 1, of: 3 }, good: 1 });
  expect(dishes[0]).toMatchObject({ key: 'soup', unhappy: { part: 2, of: 2 } });
  expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(3);
});

test('with enough behind it the shop hears how many people Friday evening needs, and what the next weekend brings', async () => {
  const shop = await bistro.business({ name: 'Busy' });
  await shop.api.business.update({ hours: HOURS, weekendDays: [5, 6, 7] });
  const now = bistro.clock.now();
  const fridays = [1, 2, 3, 4, 5, 6].map((weeks) => Date.parse('2026-11-20T19:00:00+01:00') - weeks * 7 * 24 * HOUR);
  const rows = fridays.flatMap((at) =>
    Array.from({ length: 8 }, (_, index) =>
      said(at + index * 7 * MINUTE, 12, { answeredBy: shop.memberId, claimedAt: at + index * 7 * MINUTE + 2 * MINUTE }),
    ),
  );
  await write(
    bistro,
    shop,
    rows.filter(({ spokeAt }) => spokeAt < now),
  );
  const { advice, forecast } = await shop.api.stats.staffing();
  expect(advice).toMatchObject({ kind: 'advice', arrivals: rows.length, handling: { minutes: 10 } });
  expect(advice.kind === 'advice' ? advice.peak : null).toMatchObject({ weekday: 5, hour: 19, need: { kind: 'people' } });
  expect(forecast.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
  expect(forecast[0]).toMatchObject({ kind: 'forecast', expected: 8 });
});

test('a weekend that ended while the server was down is judged when it starts again, however late', async () => {
  const basisOf = async () => (await ana.api.stats.weekends()).weekends.find(({ basis }) => basis !== 'now');
  bistro.clock.set(Date.parse('2026-11-22T21:00:00+01:00'));
  await bistro.reopen();
  bistro.clock.set(Date.parse('2026-11-23T20:00:00+01:00'));
  await bistro.app.ticker.tick();
  expect(await basisOf()).toMatchObject({ days: { to: '2026-11-22' }, basis: 'kept' });
  bistro.clock.set(Date.parse('2026-12-02T09:00:00+01:00'));
  await bistro.app.ticker.tick();
  expect(await basisOf()).toMatchObject({ days: { to: '2026-11-29' }, basis: 'kept' });
});

test('what to change begins with whoever waits past their time, on whatever day they spoke and whatever was promised them', async () => {
  const shop = await bistro.business({ name: 'Grill' });
  await shop.api.business.update({ hours: HOURS, weekendDays: [5, 6, 7] });
  const now = bistro.clock.now();
  const first = async () => (await shop.api.stats.weekends()).fixes[0];
  const days = (count: number) => now - count * 24 * HOUR;
  await write(bistro, shop, [
    said(days(1), 20),
    said(days(2), null, { dueAt: now + HOUR }),
    said(days(3), null, { level: 'spam', dueAt: days(2) }),
  ]);
  expect((await first())?.kind).not.toBe('unanswered');
  await write(bistro, shop, [
    said(days(4), null, { dueAt: days(4) + HOUR }),
    // Answered once, asked again and forgotten, long before the weekends that are looked at.
    said(days(200), 20, { status: 'open', dueAt: days(199) }),
  ]);
  expect(await first()).toEqual({ kind: 'unanswered', count: 2, oldestAskedAt: days(200) });
});
