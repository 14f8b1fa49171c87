import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { sentenceOf } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Switch } from '#client/ui/controls/Field.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import type { QuietHours } from '#shared/escalation/types.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { weekdayTitles } from '#shared/messages/weekday.ts';
import { TimeField } from '../TimeField.tsx';
import styles from '../Duty.module.css';

const USUAL: QuietHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 22 * 60, toMinute: 7 * 60 };

/** /duty/quiet: when my phone stays silent. */
export function Quiet() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const query = useQuery(api.own.get.queryOptions());
  return (
    <Screen title={words.duty.quiet.title} onBack={() => goBack(() => navigate('/duty'))}>
      {query.data ? <QuietForm stored={query.data.quiet} /> : <QueryFallback query={query} />}
    </Screen>
  );
}

function QuietForm({ stored }: { stored: QuietHours | null }) {
  const { words, language } = useRoomWords();
  const [quiet, setQuiet] = useState(stored);
  const said = words.duty.quiet;
  const days = weekdayTitles(language);
  const changed = JSON.stringify(quiet) !== JSON.stringify(stored);
  const save = async (next: QuietHours | null) => {
    const before = stored;
    setQuiet(next);
    try {
      await server.own.setQuiet.mutate({ quiet: next && { ...next, weekdays: [...next.weekdays] } });
      toast(said.saved);
    } catch (error) {
      toast(sentenceOf(error, words));
      // The switch says what holds, not what was wished.
      if (before === null || next === null) setQuiet(before);
    }
    await queryClient.invalidateQueries(api.own.get.queryFilter());
  };
  const toggle = (weekday: number) =>
    quiet &&
    setQuiet({
      ...quiet,
      weekdays: quiet.weekdays.includes(weekday)
        ? quiet.weekdays.filter((day) => day !== weekday)
        : [...quiet.weekdays, weekday].toSorted((a, b) => a - b),
    });
  return (
    <Card>
      <p className={styles.small}>{said.text}</p>
      <Unsaved when={changed} />
      <Switch label={said.on} checked={quiet !== null} onChange={(on) => void save(on ? USUAL : null)} />
      {quiet && (
        <div className={styles.form}>
          <div className={styles.pair}>
            <TimeField
              label={said.from}
              minute={quiet.fromMinute}
              onChange={(fromMinute) => setQuiet({ ...quiet, fromMinute })}
            />
            <TimeField
              label={said.to}
              hint={quiet.toMinute <= quiet.fromMinute ? said.nextDay : undefined}
              minute={quiet.toMinute}
              onChange={(toMinute) => setQuiet({ ...quiet, toMinute })}
            />
          </div>
          <p className={styles.label}>{said.days}</p>
          <Chips label={said.days} wrap>
            {days.map((name, index) => (
              <Chip key={name} pressed={quiet.weekdays.includes(index + 1)} onClick={() => toggle(index + 1)}>
                {name}
              </Chip>
            ))}
          </Chips>
          {changed && (
            <Button variant="primary" wide disabled={quiet.weekdays.length === 0} onClick={() => void save(quiet)}>
              {words.common.save}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
