import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { now } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { Chip, Chips } from '#client/ui/Chip.tsx';
import { PeopleLoad } from '#client/ui/charts/PeopleLoad.tsx';
import { useStatistics } from '#client/ui/statistics.ts';
import { useWords } from '#client/ui/words.tsx';
import { dutyAt } from '#shared/duty/roster.ts';
import { instantOf, localDay, weekdayOf } from '#shared/response/zone.ts';
import type { HourAdvice, Need, Staffing } from '#shared/staffing/types.ts';
import { Part } from './parts/Part.tsx';
import { Said } from './parts/Said.tsx';
import styles from './Stats.module.css';

type Given = { advice: Staffing; timeZone: string };

/** The sentence, the hours of one day against the plan, what it is made of, and the rule of thumb beside it. */
export function Advised({ advice, timeZone }: Given) {
  const { format } = useWords();
  const { screens, weekdays, onWeekday } = useStatistics();
  const { staffing } = screens;
  const { peak, handling, rule } = advice;
  const days = [...new Set(advice.hours.map(({ weekday }) => weekday))];
  const [day, choose] = useState(peak?.weekday ?? days[0] ?? 1);
  const planned = usePlanned(timeZone);
  const hours = advice.hours.filter(({ weekday }) => weekday === day);
  const rate = (value: number) => format.number(Math.round(value * 10) / 10);
  const handlingSpan = format.span(handling.minutes * 60_000);
  const people = (fewest: number, most: number) => (fewest === most ? format.number(most) : `${fewest}–${most}`);
  return (
    <>
      {peak && (
        <p className={styles.sentence}>
          <Said>{peakSentence(peak)}</Said>
        </p>
      )}
      <p className={styles.quiet}>
        {staffing.goal(format.percent(advice.share), format.span(advice.targetMinutes * 60_000))}{' '}
        {staffing.basis(advice.arrivals, format.number(Math.floor(advice.weeks)), handlingSpan, handling.sample)}
      </p>
      <Chips label={staffing.day}>
        {days.map((weekday) => (
          <Chip key={weekday} pressed={weekday === day} onClick={() => choose(weekday)}>
            {weekdays[weekday - 1] ?? ''}
          </Chip>
        ))}
      </Chips>
      <PeopleLoad
        title={staffing.chart(onWeekday[day - 1] ?? '')}
        sample={screens.sampleItems(hours.reduce((sum, { count }) => sum + count, 0))}
        heads={staffing.heads}
        hours={hours.map(({ weekday, hour, need, needBusy, rate: load }, index) => {
          const onDuty = planned(weekday, hour);
          const [usual, busy] = [peopleOf(need), peopleOf(needBusy)];
          return {
            key: `${weekday}-${hour}`,
            label: String(hour),
            apart: index > 0 && hours[index - 1]?.hour !== hour - 1,
            onDuty,
            need: usual,
            needBusy: busy,
            name: `${staffing.point(`${hour}:00–${hour + 1}:00`, onDuty, write(usual), write(busy))}; ${staffing.rate(rate(load.perHour), rate(load.low), rate(load.high))}`,
          };
        })}
      />
      <p className={styles.quiet}>{staffing.formula}</p>
      <Part title={staffing.rule}>
        <p className={styles.text}>
          {(rule.kind === 'row' ? staffing.ruleRow : staffing.ruleBeyond)(
            format.number(rule.upToPerMonth),
            people(rule.fewest, rule.most),
          )}
        </p>
      </Part>
    </>
  );

  function peakSentence({ need, weekday, hour }: HourAdvice): string {
    if (need.kind === 'handling_too_long') return staffing.tooLong(handlingSpan);
    return staffing.sentence(need.people, onWeekday[weekday - 1] ?? '', `${hour}:00–${hour + 1}:00`);
  }

  function write(count: number | null): string {
    return count === null ? screens.unknown : format.number(count);
  }
}

const peopleOf = (need: Need) => (need.kind === 'people' ? need.people : null);

/** How many the plan has in an hour of the coming seven days. */
function usePlanned(timeZone: string): (weekday: number, hour: number) => number {
  const { data } = useQuery(api.duty.get.queryOptions({}));
  if (data === undefined) return () => 0;
  const today = localDay(timeZone, now());
  return (weekday, hour) => {
    const day = today + ((weekday - weekdayOf(today) + 7) % 7);
    const { onDuty, backup } = dutyAt(data.roster, instantOf(timeZone, day, hour * 60 + 30));
    return (onDuty === null ? 0 : 1) + (backup === null ? 0 : 1);
  };
}
