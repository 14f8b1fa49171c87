/** What one business owed its guests after the first answer, in memory by the day it began, with the sums of each day. */
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import { isOwedIn, owedOf, OwedSums, type Owed, type OwedItem } from '#shared/stats/owed.ts';
import type { DayRange } from '#shared/stats/calendar.ts';
import { NOTHING_READ } from './ledger.ts';

type Day = { readonly owed: Set<Owed>; readonly sums: OwedSums };

export class OwedLedger {
  readonly calendar: StatsCalendar;
  /** Begun since then is in here. */
  since = NOTHING_READ;
  seq = 0;
  readonly #items = new Map<string, readonly Owed[]>();
  readonly #days = new Map<number, Day>();
  /** What will be overdue. */
  readonly #running = new Map<string, { readonly item: OwedItem; readonly dueAt: number }>();

  constructor(calendar: StatsCalendar) {
    this.calendar = calendar;
  }

  get size(): number {
    return this.#items.size;
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  put(item: OwedItem, now: number): void {
    this.drop(item.id);
    const all = owedOf(item, { calendar: this.calendar, now });
    if (all.length === 0) return;
    this.#items.set(item.id, all);
    for (const owed of all) {
      const day = this.#dayOf(owed.day);
      day.owed.add(owed);
      day.sums.add(owed, 1);
    }
    const due = all.filter(({ outcome }) => outcome === 'running').map(({ dueAt }) => dueAt);
    if (due.length > 0) this.#running.set(item.id, { item, dueAt: Math.min(...due) });
  }

  drop(id: string): void {
    for (const owed of this.#items.get(id) ?? []) {
      const day = this.#dayOf(owed.day);
      day.owed.delete(owed);
      day.sums.add(owed, -1);
    }
    this.#items.delete(id);
    this.#running.delete(id);
  }

  /** What ran in time and no longer does. */
  passTime(now: number): void {
    for (const { item, dueAt } of this.#running.values()) if (dueAt < now) this.put(item, now);
  }

  *owedIn(range: DayRange): Generator<Owed> {
    for (const [day, { owed }] of this.#days) if (isOwedIn({ day }, range)) yield* owed;
  }

  sumsOf(range: DayRange): OwedSums {
    const sums = new OwedSums();
    for (const [day, known] of this.#days) if (isOwedIn({ day }, range)) sums.merge(known.sums);
    return sums;
  }

  #dayOf(day: number): Day {
    const known = this.#days.get(day) ?? { owed: new Set(), sums: new OwedSums() };
    this.#days.set(day, known);
    return known;
  }
}
