import { useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { SpecialDay } from '#shared/model/business.ts';
import { Day } from './HoursEditor.tsx';
import styles from './HoursEditor.module.css';

type Value = readonly SpecialDay[];

/** Dates that are not like their weekday: closed unless hours are given. */
export function SpecialDays({ value, onChange }: { value: Value; onChange: (next: Value) => void }) {
  const { words, language } = useRoomWords();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const said = words.team.hours;
  const free = /^\d{4}-\d{2}-\d{2}$/.test(date) && !value.some((day) => day.date === date);
  const dayName = (day: SpecialDay) => [readableDate(day.date, language), day.name].filter((part) => part !== '').join(' · ');
  const add = () => {
    setTried(!free);
    if (!free) return;
    onChange([...value, { date, name: name.trim(), spans: [] }].toSorted((a, b) => a.date.localeCompare(b.date)));
    setDate('');
    setName('');
  };
  return (
    <div className={styles.editor}>
      {value.map((day) => (
        <Day
          key={day.date}
          name={dayName(day)}
          value={day.spans}
          onChange={(spans) => onChange(value.map((other) => (other === day ? { ...day, spans } : other)))}
          extra={
            <Button
              variant="quiet"
              aria-label={said.specialRemove(dayName(day))}
              onClick={() => onChange(value.filter((other) => other !== day))}
            >
              {words.common.remove}
            </Button>
          }
        />
      ))}
      <div className={styles.newDay}>
        <Field
          label={said.specialDate}
          type="date"
          value={date}
          error={tried && !free ? said.specialAddError : undefined}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Field label={said.specialName} maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </div>
      <Button icon={<Plus aria-hidden="true" />} onClick={add}>
        {said.specialAdd}
      </Button>
    </div>
  );
}

/** A calendar date has no zone; it is written as it stands. */
function readableDate(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
