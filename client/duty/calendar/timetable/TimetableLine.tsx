import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from '#client/ui/cx.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { minutesOn, type DayDuty } from '../days.ts';
import { variantOf } from '../marks.tsx';
import { useDates } from '../../times.ts';
import { myself } from '../../useDuty.ts';
import styles from './Timetable.module.css';
import marks from '../Marks.module.css';

/** Minutes since midnight at the left and the right edge. */
export type Scale = { readonly from: number; readonly to: number };

const share = ({ from, to }: Scale, minute: number) => `${((Math.min(Math.max(minute, from), to) - from) / (to - from)) * 100}%`;

function ticksOf(scale: Scale): readonly number[] {
  const hours = (scale.to - scale.from) / 60;
  const step = hours > 16 ? 240 : hours > 8 ? 120 : 60;
  const first = Math.ceil(scale.from / step) * step;
  return Array.from({ length: Math.floor((scale.to - first) / step) + 1 }, (_, index) => first + index * step);
}

/** The hours above the columns. */
export function Hours({ scale }: { scale: Scale }) {
  return (
    <svg className={styles.hours} aria-hidden="true">
      {ticksOf(scale).map((minute) => (
        <text
          key={minute}
          x={share(scale, minute)}
          y="14"
          textAnchor={minute === scale.from ? 'start' : minute === scale.to ? 'end' : 'middle'}
        >
          {(minute / 60) % 24}
        </text>
      ))}
    </svg>
  );
}

/** The hairlines a row is read by, and where the day has come to. Positions as attributes: the page allows no styles in markup. */
export function Rules({ scale, now, children }: { scale: Scale; now: number; children: ReactNode }) {
  return (
    <svg className={styles.line}>
      {ticksOf(scale).map((minute) => (
        <line key={minute} x1={share(scale, minute)} x2={share(scale, minute)} y1="0" y2="40" className={styles.rule} />
      ))}
      {children}
      {now > scale.from && now < scale.to && (
        <line x1={share(scale, now)} x2={share(scale, now)} y1="0" y2="40" className={styles.now} />
      )}
    </svg>
  );
}

/** One person's duties of a day: full where they are on duty, outlined where they are behind somebody. */
export function Line({ memberId, day, view, scale }: { memberId: string; day: DayDuty; view: DutyView; scale: Scale }) {
  const { words } = useRoomWords();
  const { timeZone } = view.roster;
  const dates = useDates(timeZone);
  const variant = memberId === myself(view) ? marks.mine : variantOf(view.members, memberId);
  return day.spans
    .filter(({ onDuty, backup }) => onDuty === memberId || backup === memberId)
    .map((span) => {
      const [from, to] = minutesOn(timeZone, day.day, span);
      const first = span.onDuty === memberId;
      const label = `${dates.hours(span)} ${first ? words.duty.coming.first : words.duty.coming.backup}`;
      return (
        <g
          key={span.from}
          role="img"
          aria-label={label}
          className={cx(styles.bar, variant, first ? styles.first : styles.backup)}
        >
          <title>{label}</title>
          <rect x={share(scale, from)} y="7" width={widthOf(scale, from, to)} height="26" rx="6" />
          {to - from >= (scale.to - scale.from) / 3 && (
            <text x={share(scale, (from + to) / 2)} y="25" textAnchor="middle">
              {dates.hours(span)}
            </text>
          )}
        </g>
      );
    });
}

export function GapLine({ day, timeZone, scale }: { day: DayDuty; timeZone: string; scale: Scale }) {
  const id = useId();
  const { words } = useRoomWords();
  const dates = useDates(timeZone);
  return (
    <>
      <defs>
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" className={styles.hatchGround} />
          <rect width="3" height="8" className={styles.hatch} />
        </pattern>
      </defs>
      {day.gaps.map((gap) => {
        const [from, to] = minutesOn(timeZone, day.day, gap);
        const label = `${dates.hours(gap)} ${words.duty.gap}`;
        return (
          <g key={gap.from} role="img" aria-label={label}>
            <title>{label}</title>
            <rect
              x={share(scale, from)}
              y="7"
              width={widthOf(scale, from, to)}
              height="26"
              rx="6"
              className={styles.gap}
              fill={`url(#${id})`}
            />
          </g>
        );
      })}
    </>
  );
}

function widthOf(scale: Scale, from: number, to: number): string {
  const [left, right] = [Math.max(from, scale.from), Math.min(to, scale.to)];
  return `${(Math.max(0, right - left) / (scale.to - scale.from)) * 100}%`;
}
