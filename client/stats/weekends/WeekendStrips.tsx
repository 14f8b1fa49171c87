import { useLocation } from 'wouter';
import { useCalendar } from '#client/api/useCalendar.ts';
import { Strips } from '#client/ui/charts/Strips.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { Say } from '#shared/messages/sentences/weekend-sentences.ts';
import type { MeasuredWeekend } from '#shared/views/stats.ts';
import { businessDay } from '#shared/response/business-day.ts';
import { dateOfDay } from '#shared/response/zone.ts';
import { itemsHref } from '../items/drill-down.ts';
import { stripOf } from './strip.ts';
import { useDayName, useDays } from '../useSay.ts';

/** Weekends as a timetable. A piece of time opens what guests said that day, a dot the item itself. */
export function WeekendStrips({ title, weekends, say }: { title: string; weekends: readonly MeasuredWeekend[]; say: Say }) {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const calendar = useCalendar();
  const days = useDays();
  const dayName = useDayName();
  const { screens } = say.words;
  const dayOf = (at: number) => businessDay(calendar, at);
  const pieces = new Map(weekends.flatMap(({ strip }) => strip.map(({ from }) => [`span-${from}`, dateOfDay(dayOf(from))])));
  const asked = weekends.reduce((sum, { response }) => sum + response.asked, 0);
  return (
    <Strips
      title={title}
      sample={weekends.length === 1 ? screens.sampleItems(asked) : screens.sampleWeekends(weekends.length)}
      weekends={weekends.map((weekend) =>
        stripOf(weekend, { say, charts: words.charts, dayOf, dayName, label: days(weekend.days) }),
      )}
      heads={[screens.stripHeads.when, screens.stripHeads.what]}
      onOpen={({ key }) => {
        const date = pieces.get(key);
        navigate(date === undefined ? `/f/${key}` : itemsHref({ from: date, to: date }));
      }}
    />
  );
}
