/**
 * Sixteen weeks of the restaurant before the nine days that are lived through: how it learnt to answer. At first nobody was on late and
 * many answered by telephone; then the late shift came, Sunday evenings, a wine festival, and Jana left, who had Sunday lunch.
 */
import { appendSpans, findMark, saveMark } from '#server/db/duty/coverage.ts';
import { loadDutyFacts } from '#server/flows/duty/duty-facts.ts';
import type { App } from '#server/app.ts';
import { coverage } from '#shared/duty/coverage.ts';
import { proofsNow } from '#shared/duty/evidence.ts';
import { asJudged } from '#shared/duty/ledger.ts';
import type { MemberReach } from '#shared/duty/types.ts';
import { DAY_MS, HOUR_MS } from '#shared/model/time.ts';
import type { DemoClock } from '../clock.ts';
import type { Chance } from '../random.ts';
import { colleagueOf, planRota, wallTime } from '../rota.ts';
import type { Restaurant } from '../types.ts';
import type { Dealer } from './dealer.ts';
import { writePast, type Book } from './rows.ts';
import { weekOf, type Quality, type Returning } from './week.ts';

export const WEEKS = 16;
/** Monday of the week in which the evening is. */
const MONDAY = -5;
/** The last of these weeks ends before Friday: its weekend is lived. */
const LIVED_FROM = 4;

/** The morning on which the restaurant is founded, for an evening that begins at `end`. */
export const pastBegins = (end: number): number => wallTime(end, MONDAY - 7 * WEEKS, 8 * 60);

const QUALITY: readonly { readonly to: number; readonly quality: Quality }[] = [
  { to: 13, quality: { slow: 0.3, outside: 0.25, crowd: 0.8 } },
  { to: 10, quality: { slow: 0.2, outside: 0.12, crowd: 1 } },
  // The wine festival.
  { to: 9, quality: { slow: 0.42, outside: 0.1, crowd: 1.6 } },
  { to: 6, quality: { slow: 0.12, outside: 0.08, crowd: 1 } },
  { to: 5, quality: { slow: 0.1, outside: 0.06, crowd: 1, unheardOn: 7 } },
  { to: 0, quality: { slow: 0.07, outside: 0.06, crowd: 1 } },
];

type SeasonOptions = {
  readonly restaurant: Restaurant;
  readonly clock: DemoClock;
  readonly end: number;
  readonly chance: Chance;
  readonly dealer: Dealer;
  /** Hears of each finished week, 1 to 16. */
  readonly progress: (week: number) => void;
};

/** Leaves the clock at Thursday afternoon before last weekend, with Jana gone. */
export async function writeSeason(app: App, given: SeasonOptions): Promise<void> {
  const { restaurant, clock, end, chance, dealer } = given;
  const { db } = app.parts;
  const customers = new Map<string, string>();
  const returning: Returning = [];
  await restaurant.hire('Jana', 'responder');
  for (let back = WEEKS; back >= 1; back -= 1) {
    const at = (day: number, minute: number) => wallTime(end, MONDAY - 7 * back + day, minute);
    clock.set(at(0, 9 * 60));
    await CHANGES[back]?.(given);
    const { business, roster } = await loadDutyFacts(db.orm, restaurant.businessId, clock.now());
    const quality = QUALITY.find(({ to }) => back >= to)?.quality ?? { slow: 0, outside: 0, crowd: 1 };
    const book: Book = { business, connectionId: restaurant.webhook.connectionId, customers };
    const manager = colleagueOf(restaurant, 'Ben').memberId;
    const days = back === 1 ? LIVED_FROM : 7;
    const items = weekOf(
      { at, days, roster, quality, until: wallTime(end, MONDAY - 4, 0), manager },
      { chance, dealer, returning },
    );
    // The next change comes on Monday at nine; of the last week the phones tell themselves from Thursday afternoon on.
    const until = back === 1 ? wallTime(end, MONDAY - 4, 16 * 60) : at(7, 9 * 60);
    await db.tx(async (tx) => {
      await writePast(tx, book, items);
      const from = (await findMark(tx, business.id))?.until ?? clock.now();
      const proofs = proofsNow(reachIn(restaurant, quality, until), until);
      const { spans } = coverage({ roster, hours: business.hours, proofs, from, to: until });
      await appendSpans(tx, business.id, asJudged(spans, 'judged'));
      await saveMark(tx, { businessId: business.id, until, reworkedTo: null });
    });
    await app.worker.runDue();
    given.progress(WEEKS + 1 - back);
  }
  clock.set(wallTime(end, MONDAY - 4, 16 * 60));
}

/** What changed on the Monday so many weeks back. */
const CHANGES: Readonly<Record<number, (given: SeasonOptions) => Promise<void>>> = {
  16: async (given) => {
    await setSunday(given, [{ fromMinute: 11.5 * 60, toMinute: 16 * 60 }]);
    await planRota(given.restaurant, given.end, { version: 0, late: false, sundayEvening: false, sundayLunch: true });
  },
  12: ({ restaurant, end }) => planRota(restaurant, end, { version: 1, late: true, sundayEvening: false, sundayLunch: true }),
  8: async (given) => {
    const { restaurant, end } = given;
    await setSunday(given, [{ fromMinute: 11.5 * 60, toMinute: 21 * 60 }]);
    await planRota(restaurant, end, { version: 2, late: true, sundayEvening: true, sundayLunch: true });
    // A session that nobody uses ends after 90 days.
    for (const { api } of restaurant.team) await api.duty.get({});
  },
  // Late on the Saturday of the festival: Marek was ill.
  9: ({ restaurant, end }) =>
    instead(restaurant, { name: null, from: wallTime(end, -63, 22 * 60), to: wallTime(end, -63, 25 * 60) }),
  2: async ({ restaurant, end }) => {
    await planRota(restaurant, end - 21 * DAY_MS, { version: 3, late: true, sundayEvening: true, sundayLunch: false });
    await restaurant.letGo('Jana');
    await instead(restaurant, { name: 'Petra', from: wallTime(end, -13, 12 * 60), to: wallTime(end, -13, 16 * 60) });
  },
  1: ({ restaurant, end }) =>
    instead(restaurant, { name: 'Petra', from: wallTime(end, -6, 16 * 60), to: wallTime(end, -6, 22 * 60) }),
};

async function instead(
  restaurant: Restaurant,
  { name, from, to }: { readonly name: string | null; readonly from: number; readonly to: number },
): Promise<void> {
  const memberId = name === null ? null : colleagueOf(restaurant, name).memberId;
  await restaurant.owner.duty.override({ from, to, position: 'first', memberId });
}

async function setSunday(
  { restaurant }: SeasonOptions,
  sunday: readonly { fromMinute: number; toMinute: number }[],
): Promise<void> {
  const { hours } = await restaurant.owner.business.get();
  const week = hours.week.map((spans, day) => (day === 6 ? [...sunday] : [...spans]));
  const specialDays = hours.specialDays.map((day) => ({ ...day, spans: [...day.spans] }));
  await restaurant.owner.business.update({ hours: { ...hours, week, specialDays } });
}

/** Everybody's phone had shown something that week; where it was unheard, Eva's had not. */
function reachIn({ team }: Restaurant, { unheardOn }: Quality, at: number): readonly MemberReach[] {
  return team.map(({ name, memberId }) => {
    const silent = unheardOn !== undefined && name === 'Eva';
    const lastShownAt = at - (silent ? 3 * DAY_MS : 5 * HOUR_MS);
    const unshownSince = silent ? at - 2 * DAY_MS : null;
    const phone = { permission: 'granted', unshownSince, lastSeenAt: at - DAY_MS, gone: false } as const;
    return { memberId, devices: [{ ...phone, deviceId: memberId, lastShownAt, batteryHint: silent }] };
  });
}
