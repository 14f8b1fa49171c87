import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { useCalendar } from '#client/api/useCalendar.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button, IconButton } from '#client/ui/controls/Button.tsx';
import { Chip } from '#client/ui/controls/Chip.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { dutySpans } from '#shared/duty/roster.ts';
import type { DutySpan } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { mondayOf } from '#shared/response/business-day.ts';
import { dateOfDay, dayOfDate, instantOf, localDay } from '#shared/response/zone.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { AsOf } from '../AsOf.tsx';
import { daysOf, monthAround, monthFirst, monthsLater, sameMonth } from './days.ts';
import { DaySheet } from './DaySheet.tsx';
import { Legend } from './Legend.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { SpanSheet } from './SpanSheet.tsx';
import { Timetable } from './timetable/Timetable.tsx';
import { useDates } from '../times.ts';
import { useDuty } from '../useDuty.ts';
import { WeekList } from './WeekList.tsx';
import styles from './Calendar.module.css';
import links from '../Duty.module.css';

export const CALENDAR_VIEWS = ['month', 'week', 'timetable'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** /duty/month, /duty/week, /duty/timetable: the same days as a grid, as a list, as people under one another. */
export function Calendar({ view }: { view: CalendarView }) {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const query = useDuty();
  return (
    <Screen title={words.duty.calendar.title} onBack={() => goBack(() => navigate('/duty'))}>
      {query.data ? <Days key={view} view={view} base={query.data} /> : <QueryFallback query={query} />}
    </Screen>
  );
}

function NoRota() {
  const { words } = useRoomWords();
  const { may } = useMember();
  return (
    <>
      <p className={styles.none}>{words.duty.rule}</p>
      {may('team.manage') && (
        <Link href="/duty/roster" className={links.primary}>
          {words.duty.makeRota}
        </Link>
      )}
    </>
  );
}

/** First and last day of what is shown around `day`. */
function rangeOf(view: CalendarView, day: number): { readonly first: number; readonly last: number } {
  if (view === 'month') return monthAround(day);
  const monday = mondayOf(day);
  return { first: monday, last: monday + 6 };
}

/**
 * What the rota and its exceptions make of a time that was not read yet: at once, and without a line too. Exceptions that are long
 * over are not on this phone, so what lies before the part it has read stays empty until the server answers.
 */
function reckoned(base: DutyView, { from, to }: { readonly from: number; readonly to: number }): DutyView {
  return { ...base, spans: dutySpans(base.roster, Math.max(from, base.from), to), gaps: null };
}

/** Counted from Monday. */
const FRIDAY = 4;

function Days({ view, base }: { view: CalendarView; base: DutyView }) {
  const { words } = useRoomWords();
  const { timeZone } = base.roster;
  const { hours } = useCalendar();
  const now = useNow(10_000);
  const today = localDay(timeZone, now);
  const dates = useDates(timeZone);
  const [, navigate] = useLocation();
  const on = dayOfDate(new URLSearchParams(useSearch()).get('on') ?? '') ?? today;
  const [opened, setOpened] = useState<number | null>(null);
  const [whole, setWhole] = useState(false);
  const [span, setSpan] = useState<DutySpan | null>(null);
  const { first, last } = rangeOf(view, on);
  const range = { from: instantOf(timeZone, first - 1, 0), to: instantOf(timeZone, last + 2, 0) };
  const query = useQuery({ ...api.duty.get.queryOptions(range), placeholderData: (before) => before });
  const duty = query.data ?? base;
  const known = duty.from <= range.from && duty.to >= range.to;
  const days = daysOf(known ? duty : reckoned(base, range), hours, { first, last });
  const said = words.duty.calendar;
  const go = (day: number) => navigate(`/duty/${view}?on=${dateOfDay(day)}`, { replace: true });
  const step = (by: number) => go(view === 'month' ? monthsLater(on, by) : on + 7 * by);
  const firstShown = view === 'timetable' && !whole ? first + FRIDAY : first;
  const title = view === 'month' ? dates.month(instantOf(timeZone, monthFirst(on), 720)) : dates.days(firstShown, last);
  const isNow = view === 'month' ? sameMonth(on, today) : first <= today && today <= last;
  const shown = opened === null ? undefined : days.find(({ day }) => day === opened);
  return (
    <>
      <nav className={styles.views} aria-label={said.views}>
        {CALENDAR_VIEWS.map((one) => (
          <Link
            key={one}
            href={`/duty/${one}?on=${dateOfDay(on)}`}
            replace
            className={styles.view}
            aria-current={one === view ? 'page' : undefined}
          >
            {said.view[one]}
          </Link>
        ))}
      </nav>
      <h2 className={styles.title} aria-live="polite">
        {title}
      </h2>
      <AsOf at={query.dataUpdatedAt} />
      {!base.planned && <NoRota />}
      {!known && (query.isError || first < localDay(timeZone, base.from)) && <QueryFallback query={query} />}
      {view === 'month' && (
        <>
          <MonthGrid view={duty} days={days} on={on} today={today} onGo={go} onOpen={setOpened} onTurn={step} />
          <Legend view={duty} days={days.filter(({ day }) => sameMonth(day, on))} today={today} />
        </>
      )}
      {view === 'week' && <WeekList view={duty} days={days} today={today} onDay={setOpened} onSpan={setSpan} />}
      {view === 'timetable' && (
        <>
          <div>
            <Chip pressed={whole} onClick={() => setWhole(!whole)}>
              {said.wholeWeek}
            </Chip>
          </div>
          <Timetable view={duty} days={whole ? days : days.slice(FRIDAY)} now={now} onDay={setOpened} />
        </>
      )}
      <div className={styles.turn}>
        <IconButton label={view === 'month' ? said.previousMonth : said.previousWeek} onClick={() => step(-1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <Button disabled={isNow && on === today} onClick={() => go(today)}>
          {said.today}
        </Button>
        <IconButton label={view === 'month' ? said.nextMonth : said.nextWeek} onClick={() => step(1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </div>
      {shown && <DaySheet day={shown} view={duty} onSpan={setSpan} onClose={() => setOpened(null)} />}
      {span && <SpanSheet span={span} view={duty} onClose={() => setSpan(null)} />}
    </>
  );
}
