/** A restaurant that is flooded waits for itself, not its neighbour for it. */
import { expect, test } from 'vitest';
import { createLane } from '#server/db/engine/lane.ts';
import { createRounds, inTurnOf } from '#server/db/engine/turns.ts';
import { createGate } from '#server/http/guard/gate.ts';
import { openHouse } from '#tests/server/auth/auth-kit.ts';

test('tenants go around; within one, first come is first served', () => {
  const rounds = createRounds<string>();
  for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']) rounds.push(item.slice(0, 1), item);
  const order: string[] = [];
  for (let next = rounds.next(); next !== undefined; next = rounds.next()) order.push(next);
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  expect(rounds.length).toBe(0);
});

test('whoever comes into a lane where a neighbour has forty waiting is next but one', async () => {
  const lane = createLane();
  const order: string[] = [];
  const write = (of: string) =>
    inTurnOf(of, async () => {
      const release = await lane.acquire();
      order.push(of);
      release();
    });
  const flood = Array.from({ length: 40 }, () => write('flooded'));
  await Promise.all([...flood, write('calm'), write('other')]);
  expect(order.indexOf('calm')).toBeLessThanOrEqual(2);
  expect(order.indexOf('other')).toBeLessThanOrEqual(3);
  expect(order).toHaveLength(42);
  expect(lane.length).toBe(0);
});

test('the database goes around too, for transactions and for single writes', async () => {
  await using house = await openHouse();
  const { db } = house.parts;
  const order: string[] = [];
  const write = (of: string) => inTurnOf(of, async () => db.tx(async () => void order.push(of)));
  await Promise.all([...Array.from({ length: 30 }, () => write('flooded')), write('calm')]);
  expect(order.indexOf('calm')).toBeLessThanOrEqual(2);
});

test('one sender has four deliveries in hand, a thousand waiting, and hears "later" for the rest; another walks past', async () => {
  const gate = createGate();
  const out: (() => void)[] = [];
  let told = 0;
  const enter = (key: string) => gate.enter(key).then((leave) => (leave === undefined ? (told += 1) : out.push(leave)));
  const flood = Array.from({ length: 1_100 }, () => enter('flood'));
  await enter('calm');
  expect([out.length, told]).toEqual([5, 96]);
  for (let leave = out.shift(); leave !== undefined; leave = out.shift()) {
    leave();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(flood);
  expect(told).toBe(96);
});
