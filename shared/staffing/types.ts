/**
 * Nouns of staffing advice. Instants are epoch milliseconds, handling times and targets minutes, rates arrivals per hour, shares 0–1,
 * dates local calendar dates (YYYY-MM-DD), weekdays ISO (1 = Monday … 7 = Sunday), hours 0–23 of the local wall.
 */
import type { ServiceHours } from '#shared/model/business.ts';

/** Why there is no advice: `have` of the `need` that one would have to see first. A guess is never given instead. */
export type TooLittle = {
  readonly kind: 'too_little';
  /** arrivals: things guests said. weeks: whole weeks watched. handling: answers whose claim is known. */
  readonly of: 'arrivals' | 'weeks' | 'handling';
  readonly have: number;
  readonly need: number;
};

/** Arrivals per hour with the bounds a fair reader would put around them (`low` and `high` are rates as well). */
export type Rate = { readonly perHour: number; readonly low: number; readonly high: number };

/** One open hour of the week. */
export type HourLoad = {
  readonly weekday: number;
  readonly hour: number;
  /** What guests said in this hour while it was open. */
  readonly count: number;
  /** Open hours of this kind that were watched; half an hour of service counts as 0.5. */
  readonly exposureHours: number;
  readonly rate: Rate;
};

/** A minute of the local week: 0–1439 of the wall. */
export type WallTime = { readonly weekday: number; readonly minute: number };

/** What was said while closed, and waited for this opening. */
export type ClosedLoad = {
  readonly opens: WallTime;
  /** When the service before ended, last time; null: not seen. */
  readonly closed: WallTime | null;
  readonly count: number;
  /** How often it opened then. */
  readonly openings: number;
  readonly perOpening: number;
};

/** From claim to answer. `minutes` is what the load is made of; `low` and `high` are its bounds. */
export type Handling = {
  readonly kind: 'handling';
  readonly minutes: number;
  readonly low: number;
  readonly high: number;
  readonly medianMinutes: number;
  readonly sample: number;
  /** Claims that say nothing about work: answered before they were claimed, or forgotten overnight. */
  readonly leftOut: number;
};

/**
 * people: so many on duty reach `share` within the target; `occupancy` is the part of their time that answering takes.
 * handling_too_long: not even endless people would, because answering alone takes too long; `best` is what they would reach.
 */
export type Need =
  | { readonly kind: 'people'; readonly people: number; readonly share: number; readonly occupancy: number }
  | { readonly kind: 'handling_too_long'; readonly best: number };

export type HourAdvice = HourLoad & {
  /** For the usual rate, and for the upper bound of it. */
  readonly need: Need;
  readonly needBusy: Need;
};

/** more: `people` are needed and only `hands` are there. enough: `people` suffice, and are there. unknown: too little was seen. */
export type HandsAdvice =
  | { readonly kind: 'more'; readonly people: number; readonly hands: number }
  | { readonly kind: 'enough'; readonly people: number }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'unknown' };

/** Hours beside one another with the same rate are one peak; `toHour` is the hour of its end. */
export type Peak = HourAdvice & { readonly toHour: number };

/** The source article's row for this many messages a month. `beyond`: more than its table knows; `fewest` is its last row's. */
export type RuleOfThumb = {
  readonly kind: 'row' | 'beyond';
  readonly upToPerMonth: number;
  readonly fewest: number;
  readonly most: number;
};

export type StaffingInput = {
  /** When guests spoke, in any order; spam left out. */
  readonly arrivals: readonly number[];
  readonly claims: readonly { readonly claimedAt: number; readonly answeredAt: number }[];
  /** What was watched: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly hours: ServiceHours;
  readonly targetMinutes: number;
  /** Share of guests to be answered within the target; 0.9 when left out. */
  readonly share?: number;
  /** Local dates that were unlike their weekday; they are left out of it. */
  readonly holidays: readonly string[];
};

export type Staffing = {
  readonly kind: 'advice';
  readonly weeks: number;
  readonly arrivals: number;
  readonly perMonth: number;
  readonly handling: Handling;
  readonly targetMinutes: number;
  readonly share: number;
  /** Open hours of the week, Monday first. */
  readonly hours: readonly HourAdvice[];
  /** What waited for an opening. */
  readonly closed: readonly ClosedLoad[];
  /** The open hour with the highest rate; an hour in which hardly anybody wrote is none. */
  readonly peak: Peak | null;
  readonly rule: RuleOfThumb;
};

/** What a forecast day is made of: earlier days of that weekday, earlier holidays, or Sundays for want of holidays. */
export type ForecastBasis = 'weekday' | 'holidays' | 'sundays';

export type DayForecast = { readonly date: string; readonly weekday: number; readonly holiday: boolean } & (
  | { readonly kind: 'closed' }
  | (TooLittle & { readonly basis: ForecastBasis })
  | {
      readonly kind: 'forecast';
      readonly basis: ForecastBasis;
      readonly expected: number;
      /** Eight of ten such days lie in [low, high]. */
      readonly low: number;
      readonly high: number;
      /** Days it is made of, newest first. */
      readonly sample: number;
    }
);
