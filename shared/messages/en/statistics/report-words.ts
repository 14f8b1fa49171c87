/** The words of the weekly report and of printed figures. `span`s come formatted: "1 h 05 min". */
import { en } from '../../plural.ts';
import { charts } from './charts.ts';

export type ReportWords = {
  readonly week: string;
  readonly range: string;
  readonly covered: (open: string, backed: string | null) => string;
  readonly stoodBy: (open: string, backup: string) => string;
  readonly missing: (missing: string, open: string) => string;
  readonly doubtful: (doubtful: string, open: string) => string;
  readonly closed: string;
  readonly speed: (median: string, count: number) => string;
  readonly within: (percent: string) => string;
  readonly faster: (span: string) => string;
  readonly slower: (span: string) => string;
  readonly silent: (count: number) => string;
  readonly quiet: string;
  readonly overdue: (count: number) => string;
  readonly repeated: (what: string, guests: number) => string;
  readonly recovered: (part: number, of: number) => string;
  readonly reviews: (count: number, good: number) => string;
  readonly all: (count: number) => string;
  readonly change: string;
  readonly strip: string;
  readonly states: Readonly<Record<'backed' | 'covered' | 'backup' | 'doubtful' | 'unreachable' | 'gap', string>>;
  readonly distribution: string;
  readonly band: (from: string, to: string | null) => string;
  readonly upTo: (to: string) => string;
  readonly trend: string;
  readonly table: {
    readonly all: string;
    readonly weekend: string;
    readonly weekday: string;
    readonly asked: string;
    readonly answered: string;
    readonly within: string;
    readonly median: string;
    readonly p90: string;
    readonly resolved: string;
    readonly overdue: string;
  };
  readonly by: Readonly<Record<'level' | 'channel' | 'place' | 'kind', string>>;
  readonly open: string;
  readonly why: (business: string) => string;
  readonly definition: string;
};

export const reportWords: ReportWords = {
  week: 'Your week',
  range: 'Figures',
  covered: (open, backed) => `The weekend was covered: all ${open}${backed === null ? '' : `, ${backed} of it with a backup`}.`,
  stoodBy: (open, backup) => `The weekend was covered: all ${open}, ${backup} of it by the backup alone.`,
  missing: (missing, open) => `Nobody could be reached for ${missing} of ${open} open at the weekend.`,
  doubtful: (doubtful, open) => `The weekend was staffed, but for ${doubtful} of ${open} the phone was not proved.`,
  closed: 'Nothing was open at the weekend.',
  speed: (median, count) => `A guest typically waited ${median} (${count} ${en(count, 'answer', 'answers')})`,
  within: (percent) => `, ${percent} within target`,
  faster: (span) => `, ${span} faster than before`,
  slower: (span) => `, ${span} slower than before`,
  silent: (count) => `${count} ${en(count, 'guest', 'guests')} wrote and nobody has answered yet.`,
  quiet: 'No guest wrote this week.',
  overdue: (count) => `${count} ${en(count, 'guest is', 'guests are')} still waiting past the target.`,
  repeated: (what, guests) => `${what}: ${guests} guests complained on one evening.`,
  recovered: (part, of) => `${part} of ${of} unhappy ${en(of, 'guest', 'guests')} won back.`,
  reviews: (count, good) =>
    `${count} ${en(count, 'review has', 'reviews have')} no answer${good > 0 ? `, ${good} of them good` : ''}.`,
  all: (count) => `Every guest got an answer (${count}).`,
  change: 'For next weekend',
  strip: 'The weekend, hour by hour',
  states: charts.strip,
  distribution: 'How long guests waited',
  band: (from, to) => (to === null ? `over ${from}` : `${from} to ${to}`),
  upTo: (to) => `up to ${to}`,
  trend: 'Week by week',
  table: {
    all: 'Everything',
    weekend: 'Weekend',
    weekday: 'Weekdays',
    asked: 'Guests wrote',
    answered: 'Answered',
    within: 'Within target',
    median: 'Typical wait',
    p90: '9 of 10 within',
    resolved: 'Typically closed after',
    overdue: 'Overdue',
  },
  by: { level: 'By urgency', channel: 'By channel', place: 'By place', kind: 'By kind' },
  open: 'Open the statistics',
  why: (business) =>
    `You get this every Sunday evening because you lead ${business}. It can be switched off in the settings of the business.`,
  definition:
    'Typical is the median: half came sooner. Within target counts unanswered ones that are overdue as missed. Spam is left out.',
};
