import { useState } from 'react';
import X from 'lucide-react/icons/x';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { useDates } from '../times.ts';
import styles from '../Duty.module.css';

/** Dates on which no shift starts; a tap takes one off again. */
export function ClosedDates({ dates, onChange }: { dates: readonly string[]; onChange: (next: readonly string[]) => void }) {
  const { words } = useRoomWords();
  const [date, setDate] = useState('');
  const named = useDates('UTC');
  const said = words.duty.rota;
  return (
    <Card title={said.closedDates}>
      {dates.length > 0 && (
        <Chips label={said.closedDates} wrap>
          {dates.map((one) => (
            <Chip
              key={one}
              icon={<X aria-label={words.common.remove} />}
              onClick={() => onChange(dates.filter((other) => other !== one))}
            >
              {named.day(Date.parse(`${one}T12:00:00Z`))}
            </Chip>
          ))}
        </Chips>
      )}
      <div className={styles.form}>
        <Field label={said.closedAdd} type="date" value={date} onChange={(event) => setDate(event.currentTarget.value)} />
        <Button
          disabled={date === '' || dates.includes(date)}
          onClick={() => {
            onChange([...dates, date].toSorted());
            setDate('');
          }}
        >
          {said.closedPut}
        </Button>
      </div>
    </Card>
  );
}
