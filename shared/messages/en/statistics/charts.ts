/** Words that belong to pictures as such: legends, the table behind them. */
export const charts = {
  table: 'Show the numbers',
  hint: 'Choose any part to see what is behind it.',
  empty: 'Nothing to show yet.',
  none: '–',
  hour: 'Hour',
  serviceHours: 'service hours',
  beyondEven: 'more than an even share',
  evenShare: (value: string) => `an even share would be ${value}`,
  strip: {
    backed: 'covered, with backup',
    covered: 'covered',
    backup: 'covered by the backup alone',
    doubtful: 'phone not proved',
    unreachable: 'phone unreachable',
    gap: 'nobody',
  },
  planned: 'planned',
  mark: { met: 'answered in time', late: 'answered late', open: 'no answer yet' },
  load: { there: 'on duty', missing: 'missing', spare: 'more than needed', need: 'needed', needBusy: 'needed when busy' },
};
export type ChartWords = typeof charts;
