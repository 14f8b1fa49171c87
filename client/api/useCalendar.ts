import { useMemo } from 'react';
import { useMember } from './session/session.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';

const NOT_KNOWN: StatsCalendar = {
  hours: { timeZone: 'UTC', week: [[], [], [], [], [], [], []], specialDays: [] },
  weekendDays: [],
};

/** The business's own days and weekends. */
export function useCalendar(): StatsCalendar {
  const { settings } = useMember();
  return useMemo(
    () => (settings === null ? NOT_KNOWN : { hours: settings.hours, weekendDays: settings.weekendDays }),
    [settings],
  );
}
