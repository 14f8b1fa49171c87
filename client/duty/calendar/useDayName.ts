import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { instantOf } from '#shared/response/zone.ts';
import type { DayDuty } from './days.ts';
import { useNames } from '../member-names.tsx';
import { useDates } from '../times.ts';

/** "Saturday 21 November: 12:00–17:00 Petra, 17:00–00:00 Ana (you); 11:00–12:00 Nobody": a day read aloud. */
export function useDayName(view: DutyView): (day: DayDuty) => string {
  const { words } = useRoomWords();
  const { timeZone } = view.roster;
  const dates = useDates(timeZone);
  const nameOf = useNames(view.members);
  return ({ day, spans, gaps, closed }) => {
    const duties = spans.flatMap((span) => (span.onDuty === null ? [] : [`${dates.hours(span)} ${nameOf(span.onDuty)}`]));
    const open = gaps.map((gap) => `${dates.hours(gap)} ${words.duty.gap}`);
    const said = [closed ? words.duty.closed : '', duties.join(', '), open.join(', ')].filter((part) => part !== '');
    return `${dates.day(instantOf(timeZone, day, 720))}: ${said.join('; ') || words.duty.calendar.noDuty}`;
  };
}
