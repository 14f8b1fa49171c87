/** The restaurant of the weeks: closed on Mondays and on a holiday, two people on duty by turns, phones that live, die and are muted. */
import type { Shift } from '#shared/duty/types.ts';
import { openTestApp, type Person, type Phone, type TestApp } from '#tests/support/app.ts';

export type Condition = 'well' | 'dead' | 'muted';
export type Held = { readonly person: Person; readonly phone: Phone; condition: Condition };
export type House = AsyncDisposable & {
  readonly app: TestApp;
  readonly ana: Person;
  readonly team: readonly Person[];
  /** By member. */
  readonly phones: ReadonlyMap<string, Held>;
  /** What the server logged as an error since somebody looked. */
  readonly faults: string[];
};

const ZONE = 'Europe/Prague';
const span = (fromMinute: number, toMinute: number) => ({ fromMinute, toMinute });
const DAY = [span(690, 870), span(1050, 1320)];
const LATE = [span(690, 870), span(1050, 1500)];

/** Closed on Mondays; on Friday and Saturday until one in the morning. */
export const hoursWith = (holiday: string | null) => ({
  timeZone: ZONE,
  week: [[], DAY, DAY, DAY, LATE, LATE, DAY].map((spans) => [...spans]),
  specialDays: holiday === null ? [] : [{ date: holiday, spans: [], name: 'Holiday' }],
});

const member = ({ memberId }: Person) => ({ kind: 'member' as const, memberId });

/** Lunch and evening from Tuesday on; some places of the rota stay empty. */
export function shiftsOf(ben: Person, cleo: Person, gaps: ReadonlySet<string>): Shift[] {
  return [2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const [first, backup] = weekday % 2 === 0 ? [ben, cleo] : [cleo, ben];
    const shift = (part: string, fromMinute: number, toMinute: number): Shift => ({
      id: `${part}-${weekday}`,
      name: '',
      weekday,
      fromMinute,
      toMinute,
      first: gaps.has(`${part}-${weekday}`) ? null : member(first),
      backup: part === 'lunch' ? null : member(backup),
    });
    return [shift('lunch', 660, 900), shift('evening', 1020, weekday === 5 || weekday === 6 ? 1530 : 1350)];
  });
}

export async function openHouse({ at, holiday }: { readonly at: number; readonly holiday: string | null }): Promise<House> {
  const faults: string[] = [];
  const log = (line: string) => {
    if (/"level":"error"/.test(line)) faults.push(line);
  };
  const app = await openTestApp({ at, log });
  app.ignorePhones();
  const ana = await app.business();
  const ben = await app.hire(ana, { name: 'Ben', role: 'responder' });
  const cleo = await app.hire(ana, { name: 'Cleo', role: 'responder' });
  await ana.api.business.update({ hours: hoursWith(holiday) });
  const { version } = await ana.api.duty.get({});
  await ana.api.duty.update({
    version,
    shifts: shiftsOf(ben, cleo, new Set(['lunch-4', 'evening-7'])),
    rotations: [],
    closedDates: [],
  });
  const phones = new Map<string, Held>();
  for (const person of [ana, ben, cleo]) phones.set(person.memberId, { person, phone: await person.phone(), condition: 'well' });
  await app.settle();
  return { app, ana, team: [ana, ben, cleo], phones, faults, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}
