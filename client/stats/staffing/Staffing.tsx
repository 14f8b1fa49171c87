import { useLocation } from 'wouter';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import { dayOfDate } from '#shared/response/zone.ts';
import type { DayForecast } from '#shared/staffing/types.ts';
import { Advised } from './Advised.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Line, Lines, Part } from '../parts/Part.tsx';
import { useStaffing } from '../queries.ts';
import { useDayName } from '../useSay.ts';
import styles from '../Stats.module.css';

/** How many people each open hour needs, from the shop's own figures, and what next weekend will bring. */
export function Staffing() {
  const { screens } = useStatistics();
  const [, navigate] = useLocation();
  const query = useStaffing();
  return (
    <Screen title={screens.staffing.title} onBack={() => navigate('/stats')}>
      <Loaded query={query}>
        {({ advice, forecast, timeZone }) => (
          <>
            {advice.kind === 'too_little' ? (
              <p className={styles.text}>{screens.staffing.tooLittle[advice.of](advice.have, advice.need)}</p>
            ) : (
              <Advised advice={advice} timeZone={timeZone} />
            )}
            <Part title={screens.staffing.forecast}>
              <Lines>
                {forecast.map((day) => (
                  <Forecast key={day.date} day={day} />
                ))}
              </Lines>
            </Part>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Forecast({ day }: { day: DayForecast }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { staffing } = screens;
  const dayName = useDayName();
  const number = (value: number) => format.number(Math.round(value));
  const name = `${dayName(dayOfDate(day.date) ?? 0)}${day.holiday ? ` (${staffing.holiday})` : ''}`;
  if (day.kind === 'closed') return <Line name={name} number={staffing.closed} />;
  if (day.kind === 'too_little') return <Line name={name} number={none} note={staffing.tooFewDays(day.have, day.need)} />;
  return (
    <Line
      name={name}
      number={number(day.expected)}
      note={`${Math.round(day.high) === 0 ? '' : `${staffing.forecastRow(number(day.expected), number(day.low), number(day.high))}, `}${staffing.basisOf[day.basis]} (${day.sample})`}
    />
  );
}
