/**
 * All measured feedback of one business in memory, with sums of the ranges lately asked about. A change takes the old measurement out
 * of the sums and puts the new one in; a new range is made of the nearest known one and the days that differ.
 */
import { businessDay } from '#shared/response/business-day.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import { measure, type Fact, type Measured } from '#shared/stats/facts.ts';
import type { DayRange } from '#shared/stats/calendar.ts';
import { addMeasured, mergeSlices, newSlices, type Slices } from '#shared/stats/slices.ts';

/** Presets of the screen and a few of one's own. */
const RANGES_KEPT = 6;

/** Later than anything anybody says. */
export const NOTHING_READ = 9_000_000_000_000_000;

type LiveRange = { readonly range: DayRange; readonly slices: Slices };

export class Ledger {
  readonly calendar: StatsCalendar;
  /** Spoken since then is in here. */
  since = NOTHING_READ;
  seq = 0;
  readonly #items = new Map<string, Measured>();
  readonly #days = new Map<number, Set<Measured>>();
  /** What will be overdue. */
  readonly #waiting = new Map<string, Fact>();
  /** Used last comes last. */
  readonly #ranges: LiveRange[] = [];

  constructor(calendar: StatsCalendar) {
    this.calendar = calendar;
  }

  get size(): number {
    return this.#items.size;
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  put(fact: Fact, now: number): void {
    this.drop(fact.id);
    // It may have come in between the question and the reading: it keeps its own time, also when later questions find it here.
    const measured = measure(fact, { calendar: this.calendar, now: Math.max(now, fact.receivedAt) });
    if (measured === null) return;
    this.#items.set(fact.id, measured);
    const day = this.#days.get(measured.day);
    if (day === undefined) this.#days.set(measured.day, new Set([measured]));
    else day.add(measured);
    if (measured.outcome === 'waiting' && fact.dueAt !== null) this.#waiting.set(fact.id, fact);
    this.#count(measured, 1);
  }

  drop(id: string): void {
    const known = this.#items.get(id);
    if (known === undefined) return;
    this.#items.delete(id);
    this.#waiting.delete(id);
    this.#days.get(known.day)?.delete(known);
    this.#count(known, -1);
  }

  /** What was waiting in time and no longer is. */
  passTime(now: number): void {
    for (const fact of this.#waiting.values()) if (fact.dueAt !== null && fact.dueAt < now) this.put(fact, now);
  }

  *itemsOf({ fromDay, toDay }: DayRange): Generator<Measured> {
    for (const [day, items] of this.#days) if (fromDay <= day && day <= toDay) yield* items;
  }

  /** By when the guest spoke, [from, to). */
  itemsBetween(from: number, to: number): readonly Measured[] {
    const range = { fromDay: businessDay(this.calendar, from), toDay: businessDay(this.calendar, to) };
    return [...this.itemsOf(range)].filter(({ askedAt }) => from <= askedAt && askedAt < to);
  }

  slicesOf(range: DayRange): Slices {
    const known = this.#ranges.findIndex((live) => differenceOf(live.range, range) === 0);
    const live = known === -1 ? (this.#derived(range) ?? this.#fresh(range)) : this.#ranges.splice(known, 1)[0];
    if (live === undefined) return newSlices();
    this.#ranges.push(live);
    if (this.#ranges.length > RANGES_KEPT) this.#ranges.shift();
    return live.slices;
  }

  /** From the nearest known range, when the days that differ are fewer than those asked for. */
  #derived(range: DayRange): LiveRange | null {
    const nearest = this.#ranges.toSorted((a, b) => differenceOf(a.range, range) - differenceOf(b.range, range))[0];
    if (nearest === undefined || differenceOf(nearest.range, range) > range.toDay - range.fromDay) return null;
    const slices = newSlices();
    mergeSlices(slices, nearest.slices);
    for (const [day, items] of this.#days) {
      const was = isIn(nearest.range, day);
      const is = isIn(range, day);
      if (was !== is) for (const item of items) addMeasured(slices, item, is ? 1 : -1);
    }
    return { range, slices };
  }

  #fresh(range: DayRange): LiveRange {
    const slices = newSlices();
    for (const item of this.itemsOf(range)) addMeasured(slices, item);
    return { range, slices };
  }

  #count(measured: Measured, times: 1 | -1): void {
    for (const { range, slices } of this.#ranges) if (isIn(range, measured.day)) addMeasured(slices, measured, times);
  }
}

/** Days that are in one and not in the other, where they overlap at all. */
function differenceOf(a: DayRange, b: DayRange): number {
  return Math.abs(a.fromDay - b.fromDay) + Math.abs(a.toDay - b.toDay);
}

function isIn({ fromDay, toDay }: DayRange, day: number): boolean {
  return fromDay <= day && day <= toDay;
}
