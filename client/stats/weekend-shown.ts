import type { MeasuredWeekend } from '#shared/model/stats.ts';

const DAY_MS = 86_400_000;

/** Which weekend opens: the running one from its last day on, before that the one before. Newest first. */
export function firstShown(weekends: readonly MeasuredWeekend[], now: number): number {
  const [newest, before] = weekends;
  return newest?.basis === 'now' && before !== undefined && now < newest.to - DAY_MS ? 1 : 0;
}

export function titleOf(weekends: readonly MeasuredWeekend[], at: number): 'thisWeekend' | 'lastWeekend' | 'weekendOf' {
  if (weekends[at]?.basis === 'now') return 'thisWeekend';
  return weekends.findIndex(({ basis }) => basis !== 'now') === at ? 'lastWeekend' : 'weekendOf';
}
