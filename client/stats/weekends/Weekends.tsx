import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCalendar } from '#client/api/useCalendar.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { Say } from '#shared/messages/sentences/weekend-sentences.ts';
import type { WeekendsView } from '#shared/views/stats.ts';
import { businessDay } from '#shared/response/business-day.ts';
import { Compared } from '../times/Compared.tsx';
import { Fair } from './Fair.tsx';
import { Fixes } from './Fixes.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Line, Lines, Part } from '../parts/Part.tsx';
import { WeekendStrips } from './WeekendStrips.tsx';
import { useWeekends } from '../queries.ts';
import { useDayName, useSay } from '../useSay.ts';
import styles from '../Stats.module.css';

const SHOWN_FIRST = 4;
const GAPS_FIRST = 8;

/** Coverage weekend by weekend, beside one another, and who carried them. */
export function Weekends() {
  const { screens } = useStatistics();
  const [, navigate] = useLocation();
  return (
    <Screen title={screens.weekends.title} wide onBack={() => navigate('/stats')}>
      <Loaded query={useWeekends()}>{(view) => <Measured view={view} />}</Loaded>
    </Screen>
  );
}

function Measured({ view }: { view: WeekendsView }) {
  const { words } = useWords();
  const { screens } = useStatistics();
  const say = useSay(view.people, view.timeZone);
  const [all, showAll] = useState(false);
  const { planned, fixes } = view;
  const [newest] = view.weekends;
  const weekends = view.weekends.filter(({ basis }) => basis !== 'unplanned');
  if (newest === undefined) return <EmptyState ring={{ kind: 'none' }} title={screens.noWeekend} />;
  const shown = all ? weekends : weekends.slice(0, SHOWN_FIRST);
  return (
    <>
      <Fixes fixes={fixes} say={say} newest={newest} planned={planned} />
      {!planned && fixes.length > 0 && <p>{screens.unplanned}</p>}
      <div className={styles.pictures}>
        {planned && (
          <div className={styles.part}>
            <WeekendStrips title={screens.weekends.coverage} weekends={shown} say={say} />
            {(['reworked', 'guessed'] as const).map(
              (how) =>
                weekends.some(({ basis }) => basis === how) && (
                  <p key={how} className={styles.quiet}>
                    {screens.weekends[how]}
                  </p>
                ),
            )}
            {shown.length < weekends.length && <Button onClick={() => showAll(true)}>{words.common.showMore}</Button>}
          </div>
        )}
        <div className={styles.column}>
          <Compared view={view} />
          {planned && <Fair view={view} say={say} />}
          {planned && <Gaps view={view} say={say} />}
        </div>
      </div>
    </>
  );
}

function Gaps({ view, say }: { view: WeekendsView; say: Say }) {
  const { format } = useWords();
  const { weekends: words } = useStatistics().screens;
  const dayName = useDayName();
  const calendar = useCalendar();
  const { words: common } = useWords();
  const [all, showAll] = useState(false);
  const items = view.weekends.flatMap(({ gaps }) => gaps.items);
  const shown = all ? items : items.slice(0, GAPS_FIRST);
  return (
    <Part title={words.gaps}>
      {items.length === 0 ? (
        <p>{words.gapsNone}</p>
      ) : (
        <Lines>
          {shown.map(({ id, askedAt, answered, waitedMs }) => (
            <Line
              key={id}
              href={`/f/${id}`}
              name={`${dayName(businessDay(calendar, askedAt))} ${say.format.time(askedAt)}`}
              number={(answered ? words.waited : words.waiting)(format.span(waitedMs))}
              tone={answered ? undefined : 'bad'}
            />
          ))}
        </Lines>
      )}
      {shown.length < items.length && <Button onClick={() => showAll(true)}>{common.common.showMore}</Button>}
    </Part>
  );
}
