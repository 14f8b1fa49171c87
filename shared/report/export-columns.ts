/** One feedback as a line of a table: the same columns in CSV and JSON, in an order that is not changed, only added to. */
import type { Measured } from '../stats/facts.ts';
import { offsetAt } from '../response/zone.ts';
import type { CsvValue } from './csv.ts';
import { MINUTE_MS } from '../model/time.ts';

export type ExportFacts = {
  readonly id: string;
  readonly spokeAt: number;
  readonly receivedAt: number;
  readonly channel: string;
  readonly kind: string;
  readonly level: string;
  readonly status: string;
  readonly rating: number | null;
  readonly ratingBefore: number | null;
  readonly placeLabel: string;
  readonly dueAt: number | null;
  readonly firstResponseAt: number | null;
  readonly withinTarget: boolean | null;
  readonly resolvedAt: number | null;
  readonly thankedAt: number | null;
  readonly stage: string | null;
  readonly touchpoints: readonly string[] | null;
  readonly dishes: readonly string[] | null;
  readonly author: string;
  readonly text: string;
  readonly url: string | null;
};

/** `measured` null: spam, which is in no figure. `answeredBy`: a name, "outside", or null where the reader may not know or there is none. */
export type ExportLine = {
  readonly facts: ExportFacts;
  readonly measured: Pick<Measured, 'firstWallMs' | 'firstServiceMs' | 'resolveWallMs' | 'outcome'> | null;
  readonly answeredBy: string | null;
  /** The words of the first answer; null: none, or not for the reader. */
  readonly answer: string | null;
};

/** `guests`: with the guests' names and words, and what they were answered. `instant` says how a time is written. */
export type ExportOptions = { readonly guests: boolean; readonly instant: (at: number) => string };

/** "2026-11-21 20:41" on the wall of the business: what a spreadsheet reads as a time. */
export function wallTime(timeZone: string): (at: number) => string {
  return (at) => new Date(at + offsetAt(timeZone, at)).toISOString().slice(0, 16).replace('T', ' ');
}

export function exportFields(
  { facts, measured, answeredBy, answer }: ExportLine,
  { guests, instant }: ExportOptions,
): Record<string, CsvValue> {
  const at = (time: number | null) => (time === null ? null : instant(time));
  const minutes = (ms: number | null | undefined) => (ms == null ? null : Math.round((ms / MINUTE_MS) * 10) / 10);
  return {
    id: facts.id,
    spoke_at: instant(facts.spokeAt),
    received_at: instant(facts.receivedAt),
    channel: facts.channel,
    kind: facts.kind,
    level: facts.level,
    status: facts.status,
    outcome: measured?.outcome ?? null,
    rating: facts.rating,
    rating_before: facts.ratingBefore,
    place: facts.placeLabel,
    due_at: at(facts.dueAt),
    first_response_at: at(facts.firstResponseAt),
    first_response_minutes: minutes(measured?.firstWallMs),
    first_response_open_minutes: minutes(measured?.firstServiceMs),
    within_target: facts.withinTarget,
    answered_by: answeredBy,
    resolved_at: at(facts.resolvedAt),
    resolution_minutes: minutes(measured?.resolveWallMs),
    thanked_at: at(facts.thankedAt),
    stage: facts.stage,
    touchpoints: facts.touchpoints?.join(' ') ?? null,
    dishes: facts.dishes?.join('; ') ?? null,
    ...(guests ? { guest: facts.author, words: facts.text, link: facts.url, answer } : {}),
  };
}

/** The head of the table. */
export function exportHead(style: Pick<ExportOptions, 'guests'>): readonly string[] {
  return Object.keys(exportFields(EMPTY, { ...style, instant: String }));
}

const EMPTY: ExportLine = {
  measured: null,
  answeredBy: null,
  answer: null,
  facts: {
    id: '',
    spokeAt: 0,
    receivedAt: 0,
    channel: '',
    kind: '',
    level: '',
    status: '',
    rating: null,
    ratingBefore: null,
    placeLabel: '',
    dueAt: null,
    firstResponseAt: null,
    withinTarget: null,
    resolvedAt: null,
    thankedAt: null,
    stage: null,
    touchpoints: null,
    dishes: null,
    author: '',
    text: '',
    url: null,
  },
};
