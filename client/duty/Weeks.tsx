import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session.ts';
import { api } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/back.ts';
import { IconButton } from '#client/ui/Button.tsx';
import { Card } from '#client/ui/Card.tsx';
import { Chip } from '#client/ui/Chip.tsx';
import { Screen } from '#client/ui/Screen.tsx';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { DutySpan } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/model/duty.ts';
import { useNames } from './people.tsx';
import { SpanSheet } from './SpanSheet.tsx';
import { localDay, useDates, weekOf } from './times.ts';
import { myself, useDuty } from './useDuty.ts';
import styles from './Duty.module.css';

/** /duty/weeks: every shift of a week, as it really will be; a tap changes one or offers one's own. */
export function Weeks() {
  const { words } = useWords();
  const [, navigate] = useLocation();
  const { data } = useDuty();
  return (
    <Screen title={words.duty.coming.title} onBack={() => goBack(() => navigate('/duty'))}>
      {data ? <Week base={data} /> : <Skeleton shape="card" count={3} />}
    </Screen>
  );
}

const WEEKS_AHEAD = 12;

function Week({ base }: { base: DutyView }) {
  const { words } = useWords();
  const now = useNow(10_000);
  const [ahead, setAhead] = useState(0);
  const [onlyMine, setOnlyMine] = useState(false);
  const [chosen, setChosen] = useState<DutySpan | null>(null);
  const { timeZone } = base.roster;
  const range = weekOf(timeZone, now, ahead);
  const { data } = useQuery({ ...api.duty.get.queryOptions(range), placeholderData: (before) => before });
  const dates = useDates(timeZone);
  const view = data ?? base;
  const me = myself(view);
  const said = words.duty.coming;
  const spans = view.spans.filter(
    (span) =>
      span.from >= range.from - 12 * 3_600_000 &&
      span.from < range.to &&
      span.to > Math.max(range.from, now) &&
      (span.onDuty !== null || span.backup !== null || (span.source.kind === 'none' && span.source.why === 'unfilled')) &&
      (!onlyMine || span.onDuty === me || span.backup === me),
  );
  const days = [...new Set(spans.map(({ from }) => localDay(timeZone, from)))];
  return (
    <>
      <div className={styles.week}>
        <IconButton label={said.previous} disabled={ahead === 0} onClick={() => setAhead(ahead - 1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <span aria-live="polite">{said.week(dates.short(range.from), dates.short(range.to - 1))}</span>
        <IconButton label={said.next} disabled={ahead === WEEKS_AHEAD} onClick={() => setAhead(ahead + 1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.row}>
        <Chip pressed={onlyMine} onClick={() => setOnlyMine(!onlyMine)}>
          {said.onlyMine}
        </Chip>
      </div>
      {days.length === 0 && <p>{said.none}</p>}
      {days.map((day) => {
        const those = spans.filter(({ from }) => localDay(timeZone, from) === day);
        return (
          <Card key={day} title={those[0] && dates.day(those[0].from)}>
            <ul className={styles.shifts}>
              {those.map((span) => (
                <SpanRow key={span.from} span={span} view={view} past={span.to <= now} onOpen={() => setChosen(span)} />
              ))}
            </ul>
          </Card>
        );
      })}
      {chosen && <SpanSheet span={chosen} view={view} onClose={() => setChosen(null)} />}
    </>
  );
}

function SpanRow({ span, view, past, onOpen }: { span: DutySpan; view: DutyView; past: boolean; onOpen: () => void }) {
  const { words } = useWords();
  const { may } = useMember();
  const dates = useDates(view.roster.timeZone);
  const nameOf = useNames(view.members);
  const me = myself(view);
  const open = !past && (may('team.manage') || span.onDuty === me || span.backup === me);
  const inside = (
    <span>
      <span className={styles.name}>
        {dates.hours(span)}{' '}
        {span.onDuty === null ? <span className={styles.problem}>{words.duty.gap}</span> : nameOf(span.onDuty)}
      </span>
      <span className={styles.hint}>
        {span.backup === null ? words.duty.noBackup : words.duty.backupIs(nameOf(span.backup))}
        {span.source.kind === 'override' && ` · ${words.duty.coming.onlyThis}`}
      </span>
    </span>
  );
  return (
    <li>
      {open ? (
        <button type="button" className={styles.shift} onClick={onOpen}>
          {inside}
          <ChevronRight aria-hidden="true" />
        </button>
      ) : (
        <div className={styles.link}>{inside}</div>
      )}
    </li>
  );
}
