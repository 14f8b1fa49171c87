/** The page that tells guests how fast they are answered. */
import { en } from '../../plural.ts';

type Whom = { readonly guests: number; readonly answers: number; readonly days: number };

export type ReplyTimeWords = {
  readonly title: (business: string) => string;
  readonly half: string;
  readonly all: (whom: Whom) => string;
  /** More wrote than are counted. */
  readonly newest: (whom: Whom) => string;
  readonly fresh: (count: number, figure: string) => string;
  readonly untyped: string;
  readonly tooFew: string;
  readonly underHalf: (days: number) => string;
  readonly asOf: (time: string) => string;
  readonly write: (business: string) => string;
  readonly back: (place: string) => string;
};

export const replyTime: ReplyTimeWords = {
  title: (business) => `How fast ${business} answers`,
  half: 'Half of all guests had their answer within this time.',
  all: ({ guests, answers, days }) =>
    `Counted: all ${guests} reviews and messages of the last ${days} days except spam, ${answers} of them answered so far.`,
  newest: ({ guests, answers, days }) =>
    `Counted: the newest ${guests} reviews and messages of the last ${days} days except spam, ${answers} of them answered so far.`,
  fresh: (count, figure) => `${count} more ${en(count, 'has', 'have')} been waiting for less than ${figure}.`,
  untyped: 'Nobody types this number in.',
  tooFew: 'There are not enough answers yet for an honest figure.',
  underHalf: (days) => `Of the guests of the last ${days} days fewer than half have had an answer, so there is no honest figure.`,
  asOf: (time) => `Calculated at ${time}, updated every few minutes.`,
  write: (business) => `Write to ${business}`,
  back: (place) => `Back to ${place}`,
};
