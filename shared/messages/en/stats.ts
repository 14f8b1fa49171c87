import { en } from '../plural.ts';

export const stats = {
  title: 'Stats',
  period: 'Last four weeks',
  sentence: (met: string, count: string) => `${met} of ${count} answered within your target.`,
  sentenceWeekend: (met: string, count: string) => `At weekends ${met} of ${count}.`,
  sentenceNone: 'No first answers in the last four weeks yet. The first one shows up here at once.',
  waiting: 'Waiting now',
  oldestDue: (moment: string) => `next deadline ${moment}`,
  oldestLate: (span: string) => `the oldest is ${span} late`,
  nothingWaiting: 'nothing waits',
  within: 'Within target',
  median: 'Typical first answer',
  medianHint: 'Half of all first answers came sooner.',
  sample: (count: number) => `${count} ${en(count, 'first answer', 'first answers')}`,
  noSample: 'no answers yet',
  weekend: 'Weekend',
  weekday: 'Weekdays',
  weekendBeside: 'Weekend beside weekdays',
  unanswered: (count: number) =>
    `${count} ${en(count, 'item', 'items')} of these four weeks still ${en(count, 'has', 'have')} no answer.`,
  column: { what: 'When', share: 'Within target', median: 'Typical answer' },
  none: '–',
};
export type StatsWords = typeof stats;
