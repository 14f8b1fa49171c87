/** Many restaurants in one house, each with somebody on duty, a backup and an owner; and a clock that can be let go. */
import { performance } from 'node:perf_hooks';
import { and, count, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { outbox } from '#server/db/schema/index.ts';
import { plan, roundTheClock } from '#tests/server/escalation/stage.ts';
import { openTestOffice, type Person, type Phone, type TestOffice } from '#tests/support/app.ts';

export type Restaurant = { readonly owner: Person; readonly phones: readonly Phone[] };

export async function openRestaurants(number: number): Promise<{ office: TestOffice; restaurants: Restaurant[] }> {
  const office = await openTestOffice();
  office.ignorePhones();
  const restaurants: Restaurant[] = [];
  for (let index = 0; index < number; index += 1) {
    const owner = await office.business({ name: `Bistro ${index}`, owner: `Ana ${index}` });
    const ben = await office.hire(owner, { name: 'Ben', role: 'responder' });
    const cleo = await office.hire(owner, { name: 'Cleo', role: 'responder' });
    await plan(owner, roundTheClock(ben.memberId, cleo.memberId));
    restaurants.push({ owner, phones: [await owner.phone(), await ben.phone(), await cleo.phone()] });
  }
  await office.settle();
  return { office, restaurants };
}

/** Time goes by itself from here on, and the server works as it does in production. */
export function letGo(office: TestOffice): { readonly stop: () => void } {
  const [from, since] = [office.clock.now(), performance.now()];
  const timer = setInterval(() => office.clock.set(from + performance.now() - since), 1);
  office.office.start();
  return { stop: () => clearInterval(timer) };
}

/** Waits until no job is due or in hand. */
export async function untilQuiet(office: TestOffice): Promise<void> {
  for (;;) {
    const busy = or(lte(outbox.runAt, office.clock.now()), isNotNull(outbox.leaseOwner));
    const [left] = await office.office.parts.db.orm
      .select({ n: count() })
      .from(outbox)
      .where(and(isNull(outbox.deadAt), busy));
    if (left?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
