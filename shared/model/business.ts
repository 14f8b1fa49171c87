import type { Level } from './feedback.ts';
import type { Language } from './languages.ts';
import { DAY_MINUTES } from './time.ts';

/** A span of service in minutes since local midnight of its weekday. `toMinute` may exceed 1440: service past midnight. */
export type ServiceSpan = { readonly fromMinute: number; readonly toMinute: number };

/** Seven lists, Monday first (ISO weekday - 1). An empty list is a closed day. */
export type WeekHours = readonly (readonly ServiceSpan[])[];

/** `date` is a local calendar date, YYYY-MM-DD. No spans: closed that day; otherwise these replace the weekday's. */
export type SpecialDay = { readonly date: string; readonly spans: readonly ServiceSpan[]; readonly name: string };

export type ServiceHours = { readonly timeZone: string; readonly week: WeekHours; readonly specialDays: readonly SpecialDay[] };

/** Minutes to the first response and hours to resolution, per level. `null`: no target (spam). */
export type Targets = Readonly<Record<Level, { readonly firstResponseMinutes: number; readonly resolutionHours: number } | null>>;

/** Urgent is half of the hour the product is named after; what can wait until tomorrow says so. */
export const DEFAULT_TARGETS: Targets = {
  urgent: { firstResponseMinutes: 30, resolutionHours: 24 },
  high: { firstResponseMinutes: 60, resolutionHours: 24 },
  normal: { firstResponseMinutes: 240, resolutionHours: 48 },
  low: { firstResponseMinutes: DAY_MINUTES, resolutionHours: 72 },
  spam: null,
};

export const BUSINESS_KINDS = ['restaurant', 'cafe', 'shop'] as const;
export type BusinessKind = (typeof BUSINESS_KINDS)[number];

/** A place where guests can leave a public review; every guest is shown the same list. */
export type ReviewLink = { readonly label: string; readonly url: string };

export type BusinessSettings = {
  readonly name: string;
  readonly kind: BusinessKind;
  readonly language: Language;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly hours: ServiceHours;
  readonly targets: Targets;
  /** ISO weekdays (1 = Monday) this business calls its weekend. */
  readonly weekendDays: readonly number[];
  readonly reviewLinks: readonly ReviewLink[];
};
