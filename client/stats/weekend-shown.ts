import type { MeasuredWeekend } from '#shared/views/stats.ts';

export function titleOf(weekends: readonly MeasuredWeekend[], at: number): 'thisWeekend' | 'lastWeekend' | 'weekendOf' {
  if (weekends[at]?.basis === 'now') return 'thisWeekend';
  return weekends.findIndex(({ basis }) => basis !== 'now') === at ? 'lastWeekend' : 'weekendOf';
}
