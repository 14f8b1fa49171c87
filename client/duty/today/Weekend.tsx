import { useId } from 'react';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useCalendar } from '#client/api/useCalendar.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { CoverSpan } from '#shared/duty/types.ts';
import { dayOfStretch } from '#shared/response/business-day.ts';
import { instantOf } from '#shared/response/zone.ts';
import type { DutyMember, DutyView, WeekendView } from '#shared/views/duty.ts';
import { minutesOn } from '../calendar/days.ts';
import { ProofDot, useNames } from '../member-names.tsx';
import { useDates } from '../times.ts';
import { useUndoable } from '../useDuty.ts';
import { WeakPhones } from './WeakPhones.tsx';
import styles from './Weekend.module.css';

type Props = { weekend: WeekendView; view: DutyView };

/** The open hours of the weekend as a train timetable: hours across, one strip a day, gaps hatched and named. */
export function Weekend({ weekend, view }: Props) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const take = useUndoable();
  const { members } = view;
  const { timeZone } = view.roster;
  const calendar = useCalendar();
  const dates = useDates(timeZone);
  const now = useNow(10_000);
  const { spans } = weekend.coverage;
  const gap = weekend.findings.find(({ kind }) => kind === 'gap')?.spans[0];
  const weak = weekend.findings.find(({ kind }) => kind === 'unreachable' || kind === 'doubtful')?.spans[0];
  const dayOf = (span: CoverSpan) => dayOfStretch(calendar, span);
  const days = [...Map.groupBy(spans, dayOf)].map(([day, of]) => ({ day, spans: of }));
  // One scale for all days: the same hour stands under the same hour.
  const minutes = spans.flatMap((span) => minutesOn(timeZone, dayOf(span), span));
  const scale = { from: Math.floor(Math.min(...minutes) / 60) * 60, to: Math.ceil(Math.max(...minutes) / 60) * 60 };
  const fill = ({ from, to }: { readonly from: number; readonly to: number }) =>
    void take(() => server.duty.fillGap.mutate({ from: Math.max(from, now), to }), {
      done: words.duty.coming.filled(dates.span({ from, to })),
      undone: words.duty.calendar.undone,
    });
  return (
    <section className={styles.weekend} aria-label={words.duty.weekend.title}>
      <h2 className={styles.title}>{words.duty.weekend.title}</h2>
      {gap && (
        <Notice tone="danger" action={may('duty.serve') && <Button onClick={() => fill(gap)}>{words.duty.coming.fill}</Button>}>
          {words.duty.weekend.uncovered(dates.span(gap))}
        </Notice>
      )}
      {!gap && weak && <Notice tone="warning">{words.duty.weekend.doubtful(dates.span(weak))}</Notice>}
      {!gap && !weak && spans.length > 0 && <p className={styles.fine}>{words.duty.weekend.covered}</p>}
      {spans.length === 0 && <p>{words.duty.closed}</p>}
      {days
        .filter((day) => day.spans.some(({ to }) => to > now))
        .map(({ day, spans }) => (
          <Day key={day} day={day} spans={spans} members={members} timeZone={timeZone} scale={scale} />
        ))}
      <WeakPhones findings={weekend.findings} members={members} />
    </section>
  );
}

type Scale = { readonly from: number; readonly to: number };

function Day({
  day,
  spans,
  members,
  timeZone,
  scale,
}: {
  day: number;
  spans: readonly CoverSpan[];
  members: readonly DutyMember[];
  timeZone: string;
  scale: Scale;
}) {
  const { words } = useRoomWords();
  const dates = useDates(timeZone);
  const nameOf = useNames(members);
  const name = dates.day(instantOf(timeZone, day, 720));
  return (
    <div className={styles.day}>
      <h3 className={styles.name}>{name}</h3>
      <Strip day={day} spans={spans} timeZone={timeZone} scale={scale} />
      <ol className={styles.list} aria-label={words.duty.weekend.dayLabel(name)}>
        {spans.map((span) => (
          <li key={span.from} className={styles.row}>
            <span className={styles.hours}>{dates.hours(span)}</span>
            {span.onDuty === null ? (
              <strong className={styles.nobody}>{words.duty.gap}</strong>
            ) : (
              <span className={styles.who}>
                <span className={styles.person}>
                  {nameOf(span.onDuty)} <ProofDot proof={span.onDutyProof} />
                </span>
                <span className={styles.backup}>
                  {span.backup === null ? words.duty.noBackup : words.duty.backupIs(nameOf(span.backup))}{' '}
                  <ProofDot proof={span.backupProof} />
                </span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const VARIANTS = {
  covered: styles.covered,
  backup: styles.doubtful,
  doubtful: styles.doubtful,
  unreachable: styles.unreachable,
  gap: styles.gap,
};

/** A hole is one to fill although somebody stands by. */
const variantOf = ({ onDuty, state }: CoverSpan) => (onDuty === null ? 'gap' : state);

/** The picture of what the list says in words. Percentages as attributes: the page allows no styles in markup. */
function Strip({ day, spans, timeZone, scale }: { day: number; spans: readonly CoverSpan[]; timeZone: string; scale: Scale }) {
  const id = useId();
  const length = Math.max(60, scale.to - scale.from);
  const share = (minute: number) => `${((minute - scale.from) / length) * 100}%`;
  const step = length > 12 * 60 ? 180 : 120;
  const firstTick = Math.ceil(scale.from / step) * step;
  const ticks = Array.from({ length: Math.floor((scale.to - firstTick) / step) + 1 }, (_, index) => firstTick + index * step);
  return (
    <svg className={styles.strip} aria-hidden="true">
      <defs>
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" className={styles.hatchGround} />
          <rect width="3" height="8" className={styles.hatch} />
        </pattern>
      </defs>
      <rect width="100%" height="28" rx="6" className={styles.shut} />
      {spans.map((span) => {
        const [from, to] = minutesOn(timeZone, day, span);
        return (
          <rect
            key={span.from}
            x={share(from)}
            width={`${((to - from) / length) * 100}%`}
            height="28"
            rx="6"
            className={VARIANTS[variantOf(span)]}
            fill={variantOf(span) === 'gap' ? `url(#${id})` : undefined}
          />
        );
      })}
      {ticks.map((minute) => (
        <g key={minute}>
          <line x1={share(minute)} x2={share(minute)} y1="28" y2="33" className={styles.tick} />
          <text
            x={share(minute)}
            y="44"
            className={styles.hour}
            textAnchor={minute === scale.from ? 'start' : minute === scale.to ? 'end' : 'middle'}
          >
            {(minute / 60) % 24}
          </text>
        </g>
      ))}
    </svg>
  );
}
