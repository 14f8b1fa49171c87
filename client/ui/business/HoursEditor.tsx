import type { ReactNode } from 'react';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { Button, IconButton } from '../controls/Button.tsx';
import { Chip, Chips } from '../controls/Chip.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import { BUSINESS_KINDS } from '#shared/model/business.ts';
import type { ServiceHours, ServiceSpan } from '#shared/model/business.ts';
import { weekdayTitles } from '#shared/messages/weekday.ts';
import { endsNextDay, fieldOf, minuteOf, nextSpan, overlaps, spanText, withDay, withFrom, withTo } from './hours-edit.ts';
import styles from './HoursEditor.module.css';

type Change<T> = { value: T; onChange: (next: T) => void };

/** The week, Monday first: several spans a day, closing after midnight, closed days; a preset is one tap. */
export function HoursEditor({ value, onChange }: Change<ServiceHours>) {
  const { words, language } = useRoomWords();
  const setDay = (day: number, spans: readonly ServiceSpan[]) => onChange({ ...value, week: withDay(value.week, day, spans) });
  return (
    <div className={styles.editor}>
      <Chips label={words.team.hours.presets} wrap>
        {BUSINESS_KINDS.map((kind) => (
          <Chip key={kind} onClick={() => onChange({ ...value, week: hoursPreset(kind, value.timeZone).week })}>
            {words.welcome.business.kinds[kind]}
          </Chip>
        ))}
      </Chips>
      {weekdayTitles(language).map((name, day) => (
        <Day
          key={name}
          name={name}
          value={value.week[day] ?? []}
          before={value.week[day - 1]}
          beforeName={weekdayTitles(language)[day - 1]}
          onChange={(spans) => setDay(day, spans)}
        />
      ))}
    </div>
  );
}

type DayProps = Change<readonly ServiceSpan[]> & {
  name: string;
  before?: readonly ServiceSpan[] | undefined;
  beforeName?: string | undefined;
  extra?: ReactNode;
};

/** One day of the week, or one special date. */
export function Day({ name, value, before, beforeName, extra, onChange }: DayProps) {
  const { words } = useRoomWords();
  const next = nextSpan(value);
  const crossed = overlaps(value);
  const like = before !== undefined && before.map(spanText).join() !== value.map(spanText).join();
  const replace = (index: number, span: ServiceSpan) => onChange(value.map((old, at) => (at === index ? span : old)));
  return (
    <fieldset className={styles.day}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.spans}>
        {value.length === 0 && <p className={styles.closed}>{words.team.hours.closed}</p>}
        {value.map((span, index) => (
          // The place in the list is the identity: two spans may be equal while somebody types.
          <div className={styles.span} key={`${name}-${index.toString()}`}>
            <TimeField
              label={words.team.hours.fromOf(name, index + 1)}
              wrong={crossed}
              minute={span.fromMinute}
              onChange={(minute) => replace(index, withFrom(span, minute))}
            />
            <span aria-hidden="true">{'–'}</span>
            <TimeField
              label={words.team.hours.toOf(name, index + 1)}
              wrong={crossed}
              minute={span.toMinute}
              onChange={(minute) => replace(index, withTo(span, minute))}
            />
            <IconButton
              label={words.team.hours.removeOf(name, spanText(span))}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <X aria-hidden="true" />
            </IconButton>
            {endsNextDay(span) && <span className={styles.nextDay}>{words.team.hours.nextDay}</span>}
          </div>
        ))}
        {crossed && (
          <p className={styles.error} role="alert">
            {words.team.hours.overlap}
          </p>
        )}
        <div className={styles.actions}>
          {next !== null && (
            <Button
              variant="quiet"
              icon={<Plus aria-hidden="true" />}
              aria-label={words.team.hours.addOf(name)}
              onClick={() => onChange([...value, next])}
            >
              {words.team.hours.add}
            </Button>
          )}
          {like && beforeName !== undefined && (
            <Button variant="quiet" onClick={() => onChange(before)}>
              {before.length === 0 ? words.team.hours.closedToo : words.team.hours.like(beforeName)}
            </Button>
          )}
          {extra}
        </div>
      </div>
    </fieldset>
  );
}

type TimeProps = { label: string; minute: number; wrong: boolean; onChange: (minute: number) => void };

/** A half-typed time keeps the last whole one. */
function TimeField({ label, minute, wrong, onChange }: TimeProps) {
  return (
    <input
      className={styles.time}
      type="time"
      aria-label={label}
      aria-invalid={wrong || undefined}
      value={fieldOf(minute)}
      onChange={(event) => {
        const typed = minuteOf(event.currentTarget.value);
        if (typed !== null) onChange(typed);
      }}
    />
  );
}
