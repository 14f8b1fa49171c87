/** A small restaurant with a rota: Ben is on duty day and night, Cleo is the backup, Ana owns the place. */
import type { Shift } from '#shared/duty/types.ts';
import { openTestApp, type Person, type Phone, type TestApp } from '#tests/support/app.ts';

export type Cast = { readonly ana: Person; readonly ben: Person; readonly cleo: Person };
export type Phones = { readonly ana: Phone; readonly ben: Phone; readonly cleo: Phone };
export type Stage = Cast & { readonly app: TestApp; readonly phones: Phones } & AsyncDisposable;

export const roundTheClock = (first: string | null, backup: string | null): Shift[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    id: `day-${weekday}`,
    name: '',
    weekday,
    fromMinute: 0,
    toMinute: 1440,
    first: first === null ? null : { kind: 'member', memberId: first },
    backup: backup === null ? null : { kind: 'member', memberId: backup },
  }));

export async function plan(by: Person, shifts: readonly Shift[]): Promise<void> {
  const { version } = await by.api.duty.get({});
  await by.api.duty.update({ version, shifts: [...shifts], rotations: [], closedDates: [] });
}

export async function openStage(
  options: { readonly env?: Record<string, string>; readonly at?: number; readonly log?: (line: string) => void } = {},
): Promise<Stage> {
  const app = await openTestApp(options);
  const ana = await app.business();
  const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
  const cleo = await app.hire(ana, { name: 'Cleo', role: 'responder' });
  await plan(ana, roundTheClock(ben.memberId, cleo.memberId));
  const phones = { ana: await ana.phone(), ben: await ben.phone(), cleo: await cleo.phone() };
  await app.settle();
  return { app, ana, ben, cleo, phones, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

/** Nothing new on these phones. */
export const silent = (...phones: readonly Phone[]): boolean => phones.every((phone) => phone.untaken().length === 0);

export function drain(phone: Phone): number {
  let count = 0;
  while (phone.untaken().length > 0) {
    phone.alert();
    count += 1;
  }
  return count;
}
