import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { now } from '#client/api/clock.ts';
import { useCalendar } from '#client/api/useCalendar.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { isRange, RANGES, rangeOf, rangeQuery, readRange, type Chosen, type RangeName } from '../range.ts';
import { useDays } from '../useSay.ts';
import styles from './RangePicker.module.css';

export function useRange(): Chosen {
  return readRange(new URLSearchParams(useSearch()), useCalendar(), now());
}

/** Which time the figures are about; the dates meant stand below. */
export function RangePicker({ chosen }: { chosen: Chosen }) {
  const { range: words } = useStatistics().screens;
  const calendar = useCalendar();
  const days = useDays();
  const [path, navigate] = useLocation();
  const go = (next: Chosen) => navigate(`${path}?${rangeQuery(next)}`, { replace: true });
  const choose = (name: RangeName) => go({ name, range: name === 'custom' ? chosen.range : rangeOf(name, calendar, now()) });
  return (
    <div className={styles.picker}>
      <Chips label={words.label} wrap>
        {RANGES.map((name) => (
          <Chip key={name} pressed={name === chosen.name} onClick={() => choose(name)}>
            {words[name]}
          </Chip>
        ))}
      </Chips>
      {chosen.name === 'custom' ? (
        <Custom key={`${chosen.range.from} ${chosen.range.to}`} chosen={chosen} onShow={go} />
      ) : (
        <p className={styles.days}>{days(chosen.range)}</p>
      )}
    </div>
  );
}

function Custom({ chosen, onShow }: { chosen: Chosen; onShow: (next: Chosen) => void }) {
  const { range: words } = useStatistics().screens;
  const [range, setRange] = useState(chosen.range);
  const [tried, setTried] = useState(false);
  const wrong = tried && !isRange(range);
  return (
    <form
      className={styles.custom}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isRange(range)) onShow({ name: 'custom', range });
      }}
    >
      <Field
        label={words.from}
        type="date"
        value={range.from}
        onChange={(event) => setRange({ ...range, from: event.currentTarget.value })}
      />
      <Field
        label={words.to}
        type="date"
        value={range.to}
        error={wrong ? words.wrong : undefined}
        onChange={(event) => setRange({ ...range, to: event.currentTarget.value })}
      />
      <Button type="submit">{words.show}</Button>
    </form>
  );
}
