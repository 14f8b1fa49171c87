/** Many restaurants in one house, each with somebody on duty, a backup and an owner; and a clock that can be let go. */
import { performance } from 'node:perf_hooks';
import { and, count, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { outbox } from '#server/db/schema/index.ts';
import { plan, roundTheClock } from '#tests/server/escalation/escalation-kit.ts';
import { openTestApp, type Person, type Phone, type TestApp } from '#tests/support/app.ts';

export type Restaurant = { readonly owner: Person; readonly phones: readonly Phone[] };

export async function openRestaurants(number: number): Promise<{ app: TestApp; restaurants: Restaurant[] }> {
  const app = await openTestApp();
  app.ignorePhones();
  const restaurants: Restaurant[] = [];
  for (let index = 0; index < number; index += 1) {
    const owner = await app.business({ name: `Bistro ${index}`, owner: `Ana ${index}` });
    const ben = await app.hire(owner, { name: 'Ben', role: 'responder' });
    const cleo = await app.hire(owner, { name: 'Cleo', role: 'responder' });
    await plan(owner, roundTheClock(ben.memberId, cleo.memberId));
    restaurants.push({ owner, phones: [await owner.phone(), await ben.phone(), await cleo.phone()] });
  }
  await app.settle();
  return { app, restaurants };
}

/** Time goes by itself from here on, and the server works as it does in production. */
export function letGo(app: TestApp): { readonly stop: () => void } {
  const [from, since] = [app.clock.now(), performance.now()];
  const timer = setInterval(() => app.clock.set(from + performance.now() - since), 1);
  app.app.start();
  return { stop: () => clearInterval(timer) };
}

/** Waits until no job is due or in hand. */
export async function untilQuiet(app: TestApp): Promise<void> {
  for (;;) {
    const busy = or(lte(outbox.runAt, app.clock.now()), isNotNull(outbox.leaseOwner));
    const [left] = await app.app.parts.db.orm
      .select({ n: count() })
      .from(outbox)
      .where(and(isNull(outbox.deadAt), busy));
    if (left?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
