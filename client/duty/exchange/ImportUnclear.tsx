import { Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { UnclearTitle } from '#shared/views/calendar.ts';
import type { ShiftChoice } from './import-ask.ts';
import { MemberOptions } from '../member-names.tsx';
import { useDuty } from '../useDuty.ts';
import styles from './Import.module.css';

const NO_CHOICES = '?';
const NOBODY = '-';

/** Titles that do not say who is meant: somebody does, once. */
export function ImportUnclear({ titles, onSay }: { titles: readonly UnclearTitle[]; onSay: (who: ShiftChoice) => void }) {
  const { words } = useRoomWords();
  const { data } = useDuty();
  const text = words.duty.importing;
  if (titles.length === 0 || data === undefined) return null;
  return (
    <fieldset className={styles.lines}>
      <legend className={styles.legend}>{text.who}</legend>
      <p className={styles.detail}>{text.whoText}</p>
      {titles.map((one) => (
        <Select
          key={one.title}
          label={text.title(one.title, one.times)}
          hint={text.unclear[one.why]}
          value={one.answered ? (one.first ?? NOBODY) : NO_CHOICES}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value !== NO_CHOICES) onSay({ title: one.title, first: value === NOBODY ? null : value, backup: null });
          }}
        >
          <option value={NO_CHOICES}>{text.notSaid}</option>
          <option value={NOBODY}>{text.nobody}</option>
          <MemberOptions view={data} />
        </Select>
      ))}
    </fieldset>
  );
}
