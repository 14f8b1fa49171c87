import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { now } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { PeopleLoad } from '#client/ui/charts/PeopleLoad.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import { dutyAt } from '#shared/duty/roster.ts';
import { instantOf, localDay, weekdayOf } from '#shared/response/zone.ts';
import { handsAt } from '#shared/staffing/hands.ts';
import type { ClosedLoad, Need, Peak, Staffing, WallTime } from '#shared/staffing/types.ts';
import { weekdayName, weekdayTitles } from '#shared/messages/weekday.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { Line, Lines, Part } from '../parts/Part.tsx';
import { KeepSpans } from '../parts/KeepSpans.tsx';
import styles from '../Stats.module.css';

type Props = { advice: Staffing; timeZone: string };

/** The sentence, the hours of one day against the plan, what it is made of, and the rule of thumb beside it. */
export function Advised({ advice, timeZone }: Props) {
  const { format, language } = useWords();
  const { screens, onWeekday } = useStatistics();
  const { staffing } = screens;
  const { peak, handling, rule } = advice;
  const days = [...new Set(advice.hours.map(({ weekday }) => weekday))];
  const [day, choose] = useState(peak?.weekday ?? days[0] ?? 1);
  const planned = usePlanned(timeZone);
  const hours = advice.hours.filter(({ weekday }) => weekday === day);
  const closed = advice.closed.filter(({ opens }) => opens.weekday === day);
  const backedUp = hours.some(({ weekday, hour }) => planned?.(weekday, hour).backup);
  const rate = (value: number) => format.number(Math.round(value * 10) / 10);
  const handlingSpan = format.span(handling.minutes * MINUTE_MS);
  const people = (fewest: number, most: number) => (fewest === most ? format.number(most) : `${fewest}–${most}`);
  return (
    <>
      {peak && (
        <p className={styles.sentence}>
          <KeepSpans>{peakSentence(peak)}</KeepSpans>
        </p>
      )}
      <p className={styles.quiet}>
        {staffing.goal(format.percent(advice.share), format.span(advice.targetMinutes * MINUTE_MS))}{' '}
        {staffing.basis(advice.arrivals, format.number(Math.floor(advice.weeks)), handlingSpan, handling.sample)}
      </p>
      <Chips label={staffing.day}>
        {days.map((weekday) => (
          <Chip key={weekday} pressed={weekday === day} onClick={() => choose(weekday)}>
            {weekdayTitles(language)[weekday - 1]}
          </Chip>
        ))}
      </Chips>
      <PeopleLoad
        title={staffing.chart(onWeekday[day - 1] ?? '')}
        sample={screens.sampleItems(hours.reduce((sum, { count }) => sum + count, 0))}
        heads={staffing.heads}
        hours={hours.map(({ weekday, hour, need, needBusy, rate: load }, index) => {
          const { hands: onDuty, backup } = planned?.(weekday, hour) ?? NOBODY;
          const onDutyText = backup ? staffing.withBackup(format.number(onDuty)) : format.number(onDuty);
          const [usual, busy] = [peopleOf(need), peopleOf(needBusy)];
          return {
            key: `${weekday}-${hour}`,
            label: String(hour),
            apart: index > 0 && hours[index - 1]?.hour !== hour - 1,
            onDuty,
            onDutyText,
            need: usual,
            needBusy: busy,
            name: `${staffing.point(`${hour}:00–${hour + 1}:00`, onDutyText, write(usual), write(busy))}; ${staffing.rate(rate(load.perHour), rate(load.low), rate(load.high))}`,
          };
        })}
      />
      <p className={styles.quiet}>
        {backedUp && `${staffing.backup} `}
        {staffing.formula}
      </p>
      {closed.length > 0 && (
        <Part title={staffing.closedTitle}>
          <p className={styles.quiet}>{staffing.closedText}</p>
          <Lines>
            {closed.map((load) => (
              <Line
                key={load.opens.minute}
                name={spanOf(load)}
                number={format.number(load.count)}
                note={staffing.closedRow(
                  load.count,
                  clockOf(load.opens),
                  rate(load.perOpening),
                  format.span(load.perOpening * handling.minutes * MINUTE_MS),
                )}
              />
            ))}
          </Lines>
        </Part>
      )}
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

  function peakSentence({ need, weekday, hour, toHour }: Peak): string {
    if (need.kind === 'handling_too_long') return staffing.tooLong(handlingSpan);
    const [on, at] = [onWeekday[weekday - 1] ?? '', `${hour}:00–${toHour}:00`];
    // While the rota is not known, only what is needed is said.
    const said = handsAt(advice, { weekday, hour, hands: planned?.(weekday, hour).hands ?? need.people });
    return said.kind === 'more' ? staffing.moreNeeded(said.people, said.hands, on, at) : staffing.sentence(need.people, on, at);
  }

  /** "14:30–17:30", or from which day on. */
  function spanOf({ opens, closed: since }: ClosedLoad): string {
    if (since === null) return clockOf(opens);
    const from = since.weekday === opens.weekday ? '' : `${weekdayName(since.weekday, language)} `;
    return `${from}${clockOf(since)}–${clockOf(opens)}`;
  }

  function write(count: number | null): string {
    return count === null ? screens.unknown : format.number(count);
  }
}

const peopleOf = (need: Need) => (need.kind === 'people' ? need.people : null);

const clockOf = ({ minute }: WallTime) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

type Planned = { readonly hands: number; readonly backup: boolean };
const NOBODY: Planned = { hands: 0, backup: false };

/** Whom the plan has in an hour of the coming seven days; undefined: not known, or there is no plan. Whoever is backup is no hand. */
function usePlanned(timeZone: string): ((weekday: number, hour: number) => Planned) | undefined {
  const { data } = useQuery(api.duty.get.queryOptions({}));
  if (data === undefined || !data.planned) return undefined;
  const today = localDay(timeZone, now());
  return (weekday, hour) => {
    const day = today + ((weekday - weekdayOf(today) + 7) % 7);
    const { onDuty, backup } = dutyAt(data.roster, instantOf(timeZone, day, hour * 60 + 30));
    return { hands: onDuty === null ? 0 : 1, backup: backup !== null };
  };
}
