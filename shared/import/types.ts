/** The past as a file tells it: what a line may say, what was understood of it, and why a line was refused. */
import type { Channel, Kind, Level, Rating } from '../model/feedback.ts';
import type { Journey } from '../journey/types.ts';

/** What a column can be about. */
export const FIELDS = [
  'id',
  'spokeAt',
  'receivedAt',
  'channel',
  'kind',
  'level',
  'rating',
  'ratingBefore',
  'place',
  'author',
  'text',
  'title',
  'link',
  'answer',
  'answeredAt',
  'answeredBy',
  'withinTarget',
  'resolvedAt',
  'thankedAt',
  'stage',
  'touchpoints',
  'dishes',
] as const;
export type Field = (typeof FIELDS)[number];

/** iso: 2026-11-21. dmy: 21.11.2026. mdy: 11/21/2026. Stated by a person, never guessed. */
export const DATE_ORDERS = ['iso', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type Choices = {
  readonly dates: DateOrder;
  /** For lines that do not say where the words come from. */
  readonly channel: Channel;
};

/** One line, by column. */
export type Line = Readonly<Partial<Record<Field, string>>>;

/** What a line said, in our nouns. Times are epoch milliseconds. */
export type PastItem = {
  /** Line of the file, from 1; of a JSON file the number of the item. */
  readonly line: number;
  /** The same words of the same guest at the same time have the same key, in whichever file they come. */
  readonly key: string;
  /** The file's own id of it. */
  readonly id: string | null;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly spokeAt: number;
  readonly receivedAt: number | null;
  /** False: the file has no time of day for the question, or none for the answer. Then it is in no figure of speed. */
  readonly timed: boolean;
  /** Null: the rules are asked. */
  readonly level: Level | null;
  readonly rating: Rating | null;
  readonly ratingBefore: Rating | null;
  readonly place: string;
  readonly author: string;
  readonly text: string;
  readonly link: string | null;
  /** Null: nobody answered. `text` may be empty, `by` is a name as the file has it. */
  readonly answer: { readonly text: string; readonly at: number; readonly by: string } | null;
  readonly withinTarget: boolean | null;
  readonly resolvedAt: number | null;
  readonly thankedAt: number | null;
  readonly journey: Journey | null;
};

export const REFUSALS = [
  'no_words',
  'no_date',
  'date_order',
  'date_unreal',
  'date_future',
  'date_ancient',
  'answer_date',
  'rating',
  'channel',
  'too_long',
  'not_an_item',
] as const;
/** Why a line was not taken. */
export type RefusalReason = (typeof REFUSALS)[number];
/** `value`: the piece of the line it is about, at most 40 characters; '' where the line as a whole is meant. */
export type Refusal = { readonly line: number; readonly reason: RefusalReason; readonly value: string };

export const FAULTS = [
  'empty',
  'not_text',
  'spreadsheet',
  'encoding',
  'quote_open',
  'not_json',
  'no_date_column',
  'no_words_column',
  'too_many_rows',
  'too_large',
  'file_gone',
  'too_heavy',
  'stumbled',
] as const;
/** Why a file as a whole cannot be read. */
export type Fault = (typeof FAULTS)[number];

export const ROWS_AT_MOST = 500_000;
export const BYTES_AT_MOST = 50 * 1024 * 1024;
