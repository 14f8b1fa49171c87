/** Coverage by the minute: judged by what was known then, and never again. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeDevice } from '#server/db/people/device.ts';
import { pushTaken } from '#server/db/people/device-fact.ts';
import { coverageSpan, delivery } from '#server/db/schema/index.ts';
import { judgeCoverage, judgePast } from '#server/flows/duty/coverage.ts';
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import type { CoverState } from '#shared/duty/types.ts';
import { keptEqualsFacts } from '#tests/support/coverage-again.ts';
import { openTestApp, type Person, type Phone, type TestApp } from '#tests/support/app.ts';

const HOUR = 3_600_000;
const TO_23 = { fromMinute: 690, toMinute: 1380 };
/** Every day from 11:30 to 23:00. */
const HOURS = { timeZone: 'Europe/Prague', week: Array.from({ length: 7 }, () => [TO_23]), specialDays: [] };
const on = (text: string) => Date.parse(`2026-11-${text}:00+01:00`);

let bistro: TestApp;
let ana: Person;
let eva: Person;
let ben: Person;
let version = 0;

/** Eva is on all weekend with Ben behind her; it is Thursday. */
beforeEach(async () => {
  bistro = await openTestApp({ at: on('12T12:00') });
  bistro.ignorePhones();
  ana = await bistro.business();
  eva = await bistro.hire(ana, { name: 'Eva', role: 'responder' });
  ben = await bistro.hire(ana, { name: 'Ben', role: 'manager' });
  await ana.api.business.update({ hours: HOURS, weekendDays: [5, 6, 7] });
  version = 0;
  await plan(eva, ben);
});
afterEach(async () => {
  await expectWhole();
  await bistro[Symbol.asyncDispose]();
});

async function plan(first: Person | null, backup: Person | null, days: readonly number[] = [5, 6, 7]): Promise<void> {
  const assignee = (who: Person | null) => (who === null ? null : { kind: 'member' as const, memberId: who.memberId });
  const line = { name: '', fromMinute: 660, toMinute: 1440, first: assignee(first), backup: assignee(backup) };
  const shifts = days.map((weekday) => ({ ...line, id: `day${weekday}`, weekday }));
  ({ version } = await ana.api.duty.update({ version, shifts, rotations: [], closedDates: [] }));
}

/** A test alert; `shown`: the phone says so. */
async function ring(who: Person, phone: Phone, shown: boolean): Promise<void> {
  await who.api.device.test({ id: phone.deviceId });
  await bistro.settle();
  const { receipt } = phone.alert();
  if (shown) await deliveryReceipt(bistro.app.parts, { token: receipt, what: 'shown' });
}

const judge = () => judgeCoverage(bistro.app.parts);
const weekend = async (back = 0) => (await ana.api.stats.weekends()).weekends[back];
/** "20:46 unreachable", day by day as the strip has it. */
const strip = async (back = 0) =>
  (await weekend(back))?.strip.map(({ from, state }) => `${new Date(from + HOUR).toISOString().slice(8, 16)} ${state}`);
const hoursOf = async (state: CoverState, back = 0) =>
  ((await weekend(back))?.strip ?? []).reduce((sum, { from, to, ...one }) => (one.state === state ? sum + to - from : sum), 0) /
  HOUR;

async function expectWhole(): Promise<void> {
  expect(await keptEqualsFacts(bistro.app.parts.db.orm, ana.businessId)).toEqual([]);
}

/** Weekend of the 13th: Eva's phone proved on Friday, dead from Saturday 20:45, back on Sunday 20:00. */
async function deadOnSaturday(): Promise<Phone> {
  const phone = await eva.phone();
  bistro.clock.set(on('13T11:00'));
  await ring(eva, phone, true);
  bistro.clock.set(on('14T20:45'));
  await ring(eva, phone, false);
  bistro.clock.set(on('15T20:00'));
  await ring(eva, phone, true);
  return phone;
}

test('a phone that dies on Saturday leaves its trace though it works on Sunday; one muted after closing erases nothing', async () => {
  const phone = await deadOnSaturday();
  bistro.clock.set(on('15T23:30'));
  const dead = ['13T11:30 covered', '14T11:30 covered', '14T20:46 unreachable', '15T11:30 unreachable', '15T20:00 covered'];
  expect(await strip()).toEqual(dead);
  const key = { id: phone.deviceId, userId: eva.userId, now: on('15T23:30') };
  await bistro.app.parts.db.tx((tx) => changeDevice(tx, key, { permission: 'denied' }));
  bistro.clock.set(on('16T09:00'));
  expect(await strip()).toEqual(dead);
  await judge();
  await eva.api.device.remove({ id: phone.deviceId });
  bistro.clock.set(on('18T09:00'));
  await judge();
  expect(await strip()).toEqual(dead);
  expect(await weekend()).toMatchObject({ basis: 'kept', gapMs: 0 });
});

test('with a backup who is proved nobody is not nobody: the same hours are covered by the backup', async () => {
  const stand = await ben.phone();
  bistro.clock.set(on('13T10:00'));
  await ring(ben, stand, true);
  await deadOnSaturday();
  bistro.clock.set(on('16T09:00'));
  expect(await strip()).toEqual([
    '13T11:30 covered',
    '14T11:30 covered',
    '14T20:46 backup',
    '15T11:30 backup',
    '15T20:00 covered',
  ]);
  const { covered, openMs, unreachableMs, gaps } = (await weekend())!;
  expect([covered.part, unreachableMs, gaps.items]).toEqual([openMs, 0, []]);
});

test('other weekend days, hours, a time zone, a rota, a team: none of them rewrites what has been', async () => {
  await deadOnSaturday();
  bistro.clock.set(on('17T12:00'));
  const before = await strip();
  const { openMs, coveredMs, unreachableMs } = (await weekend())!;
  const same = async () => {
    expect(await strip()).toEqual(before);
    expect(await weekend()).toMatchObject({ openMs, coveredMs, unreachableMs, basis: 'kept' });
  };
  await ana.api.business.update({ hours: { ...HOURS, week: HOURS.week.map(() => [{ fromMinute: 0, toMinute: 600 }]) } });
  await same();
  await plan(ana, null);
  await same();
  await ana.api.duty
    .override({ from: on('13T10:00'), to: on('16T10:00'), position: 'first', memberId: ben.memberId })
    .catch(() => null);
  await same();
  await ana.api.team.setRole({ memberId: ben.memberId, role: 'responder' });
  await ana.api.team.remove({ memberId: eva.memberId });
  await same();
  expect((await weekend())?.carried.map(({ memberId }) => memberId)).toContain(eva.memberId);
  await ana.api.business.update({ weekendDays: [6, 7] });
  expect(await strip()).toEqual(before?.filter((piece) => !piece.startsWith('13')));
  await ana.api.business.update({ weekendDays: [5, 6, 7], hours: { ...HOURS, timeZone: 'UTC' } });
  expect(await strip()).toEqual(before);
});

test('what changes at noon on Saturday holds from noon on', async () => {
  bistro.clock.set(on('14T12:00'));
  await plan(null, null);
  bistro.clock.set(on('14T13:00'));
  await plan(ana, null);
  bistro.clock.set(on('16T12:00'));
  expect(await strip()).toEqual([
    '13T11:30 unreachable',
    '14T11:30 unreachable',
    '14T12:00 gap',
    '14T13:00 unreachable',
    '15T11:30 unreachable',
  ]);
});

test('so far counts what has been; what lies ahead is the plan', async () => {
  const phone = await eva.phone();
  bistro.clock.set(on('14T15:30'));
  await ring(eva, phone, true);
  const running = (await weekend())!;
  expect(running).toMatchObject({ basis: 'now', openMs: 15.5 * HOUR, gapMs: 0 });
  expect(running.strip.map(({ from, ahead }) => [from, ahead])).toEqual([
    [on('13T11:30'), false],
    [on('14T11:30'), false],
    [on('14T15:30'), true],
    [on('15T11:30'), true],
  ]);
  const { firstMs } = running.carried[0]!;
  expect(firstMs).toBe(15.5 * HOUR);
});

test('three weeks in which the house was down are judged by what was known in them', async () => {
  await deadOnSaturday();
  bistro.clock.set(on('15T23:59'));
  await bistro.reopen();
  bistro.clock.set(Date.parse('2026-12-08T10:00:00+01:00'));
  await judge();
  // Proved for a week, and then not: nothing was sent any more.
  expect(await hoursOf('covered', 3)).toBeCloseTo(11.5 + 9.25 + 3 + 1 / 60, 2);
  expect(await strip(2)).toEqual(['20T11:30 covered', '21T11:30 covered', '22T11:30 covered', '22T20:00 doubtful']);
  expect([await hoursOf('doubtful', 1), await hoursOf('doubtful')]).toEqual([34.5, 34.5]);
});

test('judging every five minutes or once says the same, in as many rows', async () => {
  const phone = await eva.phone();
  for (let at = on('13T11:00'); at < on('13T23:30'); at += 5 * 60_000) {
    bistro.clock.set(at);
    await judge();
  }
  const rows = await bistro.app.parts.db.orm.select().from(coverageSpan).where(eq(coverageSpan.businessId, ana.businessId));
  expect(rows.filter(({ from }) => from >= on('13T00:00'))).toMatchObject([
    { from: on('13T11:30'), to: on('13T23:00'), state: 'doubtful' },
  ]);
  expect(phone.received).toEqual([]);
});

test('killed in the middle, a change has neither judged nor changed anything', async () => {
  await deadOnSaturday();
  bistro.clock.set(on('16T09:00'));
  const before = await strip();
  const rows = () => bistro.app.parts.db.orm.select().from(coverageSpan);
  const judged = await rows();
  const killed = bistro.app.parts.db.tx(async (tx) => {
    await judgePast(tx, ana.businessId, on('16T09:00'));
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await rows()).toEqual(judged);
  await judge();
  await judge();
  expect(await strip()).toEqual(before);
});

test('the night the clocks go back is an hour longer, and judged so', async () => {
  bistro.clock.set(Date.parse('2027-10-29T12:00:00+02:00'));
  const night = HOURS.week.map(() => [{ fromMinute: 1080, toMinute: 1740 }]);
  await ana.api.business.update({ hours: { ...HOURS, week: night } });
  await plan(eva, null, [1, 2, 3, 4, 5, 6, 7]);
  bistro.clock.set(Date.parse('2027-11-02T12:00:00+01:00'));
  await judge();
  const [, saturday] = (await weekend())?.strip.filter(({ state }) => state === 'gap') ?? [];
  expect(((saturday?.to ?? 0) - (saturday?.from ?? 0)) / HOUR).toBe(6);
  // Three evenings, and half an hour of Friday by the hours before.
  expect(await hoursOf('unreachable')).toBe(3 * 6 + 0.5);
});

test('a clock that is set back judges nothing twice', async () => {
  await deadOnSaturday();
  bistro.clock.set(on('16T09:00'));
  await judge();
  const before = await strip();
  bistro.clock.set(on('14T21:00'));
  const phone = await ben.phone();
  await ring(ben, phone, true);
  await plan(ben, null);
  bistro.clock.set(on('16T10:00'));
  expect(await strip()).toEqual(before);
});

test('a push the clock leaps over while it is on its way has its minute from when we learn of it', async () => {
  const phone = await eva.phone();
  bistro.clock.set(on('13T11:00'));
  await ring(eva, phone, true);
  bistro.clock.set(on('14T20:00'));
  await eva.api.device.test({ id: phone.deviceId });
  const { orm, tx } = bistro.app.parts.db;
  const [sent] = await orm.select({ id: delivery.id }).from(delivery).where(eq(delivery.state, 'queued'));
  // Set forward, and judged, before the push service's answer is written down with the time it came.
  bistro.clock.set(on('14T20:12'));
  await judge();
  await tx((inside) => pushTaken(inside, { id: sent?.id ?? '', deviceId: phone.deviceId, attempts: 1, at: on('14T20:00') }));
  bistro.clock.set(on('14T20:30'));
  await judge();
  expect(await strip()).toContain('14T20:13 unreachable');
});
