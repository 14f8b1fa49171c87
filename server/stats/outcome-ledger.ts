/** Of each feedback of one business what came of it, in memory: a year of a large business is read once and then kept up by its history. */
import { businessDay } from '#shared/response/business-day.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import { askedAtOf } from '#shared/stats/facts.ts';
import { suggestJourney } from '#shared/journey/suggest.ts';
import { STAGES, TOUCHPOINTS, type Journey } from '#shared/journey/types.ts';
import type { Judged } from '#shared/stats/outcome/outcome-drill-down.ts';
import type { DayRange } from '#shared/stats/calendar.ts';
import { returnsOf, type Returns } from '#shared/stats/outcome/returns.ts';
import { NOTHING_READ } from './ledger.ts';
import type { OutcomeRow } from './outcome-rows.ts';
import type { StatsResult } from './questions.ts';

/** Presets of the screen and a few of one's own. */
const RANGES_KEPT = 6;

export class OutcomeLedger {
  readonly calendar: StatsCalendar;
  /** Spoken since then is in here. */
  since = NOTHING_READ;
  seq = 0;
  readonly #items = new Map<string, Judged>();
  /** Made of the items; forgotten when one of them changes. */
  #returns: Returns | null = null;
  readonly #figures = new Map<string, StatsResult<'outcome'>>();

  constructor(calendar: StatsCalendar) {
    this.calendar = calendar;
  }

  get size(): number {
    return this.#items.size;
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  put(row: OutcomeRow, now: number): void {
    this.#changed();
    if (row.level === 'spam') this.#items.delete(row.id);
    else this.#items.set(row.id, judged(row, { calendar: this.calendar, now }));
  }

  drop(id: string): void {
    if (this.#items.delete(id)) this.#changed();
  }

  /** The figures of a range as they were last made. */
  figuresOf({ fromDay, toDay }: DayRange, make: () => StatsResult<'outcome'>): StatsResult<'outcome'> {
    const name = `${fromDay} ${toDay}`;
    const known = this.#figures.get(name) ?? make();
    if (this.#figures.size >= RANGES_KEPT) this.#figures.clear();
    this.#figures.set(name, known);
    return known;
  }

  /** Who came back is looked up in everything that was read, also after the range. */
  *itemsOf({ fromDay, toDay }: DayRange): Generator<Judged> {
    this.#returns ??= returnsOf(this.#items.values());
    for (const item of this.#items.values()) {
      if (item.day < fromDay || toDay < item.day) continue;
      const { at, contentAt } = this.#returns(item);
      yield at === null ? item : { ...item, cameBackAt: at, contentAt };
    }
  }

  #changed(): void {
    this.#returns = null;
    this.#figures.clear();
  }
}

function judged(row: OutcomeRow, { calendar, now }: { readonly calendar: StatsCalendar; readonly now: number }): Judged {
  const { id, level, kind, answeredAt, customerId, ratingChangedAt, thankedAt } = row;
  // As in ledger.ts: it may have come in after the question.
  const askedAt = askedAtOf(row, Math.max(now, row.receivedAt));
  const journey = journeyOf(row);
  const changed = ratingChangedAt !== null;
  return {
    id,
    askedAt,
    day: businessDay(calendar, askedAt),
    level,
    kind,
    customerId,
    rating: changed ? row.ratingBefore : row.rating,
    answeredAt,
    ratingNow: changed ? row.rating : null,
    ratingChangedAt,
    thankedAt,
    cameBackAt: row.cameBackAt,
    contentAt: row.contentAt,
    stage: journey?.stage ?? null,
    touchpoints: journey?.touchpoints ?? [],
    dishes: journey?.dishes ?? [],
  };
}

function journeyOf({ journey, words, kind, rating, level }: OutcomeRow): Journey | null {
  if (journey === null) {
    const { text, language, reasons } = words ?? { text: '', language: null, reasons: '[]' };
    return suggestJourney({ text, kind, rating, level, reasons: wordsIn(reasons), language });
  }
  return {
    stage: STAGES.find((stage) => stage === journey.stage) ?? 'aware',
    touchpoints: wordsIn(journey.touchpoints).flatMap((each) => TOUCHPOINTS.find((known) => known === each) ?? []),
    dishes: wordsIn(journey.dishes),
  };
}

/** Many rows name the same few: kept once. */
const lists = new Map<string, readonly string[]>();
const LISTS_AT_MOST = 10_000;

/** Nobody knows whose dishes are among them; those still needed are read again. */
export const forgetLists = (): void => lists.clear();

function wordsIn(json: string): readonly string[] {
  const known = lists.get(json);
  if (known !== undefined) return known;
  const value: unknown = JSON.parse(json);
  const list = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  if (lists.size < LISTS_AT_MOST) lists.set(json, list);
  return list;
}
