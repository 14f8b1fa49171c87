import { Card } from '#client/ui/layout/Card.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field, Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { Ladder } from '#shared/escalation/types.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import styles from '../Duty.module.css';

const NUDGES = [30, 20, 15, 10, 5];
const DIGESTS = [15, 30, 60, 120, 240, 480];

type Props = {
  ladder: Ladder;
  digestMinutes: number;
  onLadder: (change: Partial<Ladder>) => void;
  onDigest: (minutes: number) => void;
};

/** What is not a step: how long a silent claim is kept, the holder's reminders, and how often what can wait is said. */
export function Timing({ ladder, digestMinutes, onLadder, onDigest }: Props) {
  const { words, format } = useRoomWords();
  const { nudgeMinutes, claimSilentMinutes } = ladder;
  const said = words.timing;
  const sorted = (minutes: readonly number[]) => minutes.toSorted((a, b) => b - a);
  const toggle = (minutes: number) =>
    onLadder({
      nudgeMinutes: nudgeMinutes.includes(minutes)
        ? nudgeMinutes.filter((one) => one !== minutes)
        : sorted([...nudgeMinutes, minutes]),
    });
  return (
    <Card title={said.title}>
      <div className={styles.form}>
        <Field
          label={words.duty.ladder.silent}
          inputMode="numeric"
          value={Number.isNaN(claimSilentMinutes) ? '' : claimSilentMinutes}
          onChange={(event) => {
            const text = event.currentTarget.value.trim();
            onLadder({ claimSilentMinutes: /^\d{1,4}$/.test(text) ? Number(text) : NaN });
          }}
        />
        <p className={styles.label}>{said.nudges}</p>
        <Chips label={said.nudges} wrap>
          {sorted([...new Set([...NUDGES, ...nudgeMinutes])]).map((minutes) => (
            <Chip key={minutes} pressed={nudgeMinutes.includes(minutes)} onClick={() => toggle(minutes)}>
              {said.minutes(minutes)}
            </Chip>
          ))}
        </Chips>
        {nudgeMinutes.length === 0 && <p className={styles.small}>{said.noNudges}</p>}
        <Select label={said.digest} value={digestMinutes} onChange={(event) => onDigest(Number(event.currentTarget.value))}>
          {[...new Set([...DIGESTS, digestMinutes])]
            .toSorted((a, b) => a - b)
            .map((minutes) => (
              <option key={minutes} value={minutes}>
                {format.span(minutes * MINUTE_MS)}
              </option>
            ))}
        </Select>
      </div>
    </Card>
  );
}
