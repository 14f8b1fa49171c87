import { Button } from '#client/ui/controls/Button.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { LEFT_OUT, type ImportLine, type ImportView } from '#shared/views/calendar.ts';
import type { ImportChoices } from './import-ask.ts';
import { ImportLines } from './ImportLines.tsx';
import { ImportUnclear } from './ImportUnclear.tsx';
import styles from '../Duty.module.css';

const KINDS = ['removed', 'changed', 'added'] as const;

/** What a calendar would add, change and remove, whom it pushes aside, who is meant, and what could not be read. */
export function ImportPreview({
  found,
  said,
  onSay,
  onKeep,
  onLeave,
}: {
  found: ImportView;
  said: ImportChoices;
  /** `again`: it has to be looked at anew. */
  onSay: (said: ImportChoices, again: boolean) => void;
  onKeep: (count: number) => void;
  onLeave: () => void;
}) {
  const { words } = useRoomWords();
  const text = words.duty.importing;
  const except = new Set(said.except);
  const isOn = (line: ImportLine) => line.on !== except.has(line.key);
  const turn = ({ key }: ImportLine) => {
    if (!except.delete(key)) except.add(key);
    onSay({ ...said, except: [...except] }, false);
  };
  const count = found.lines.filter(isOn).length;
  return (
    <section className={styles.form} aria-label={text.into}>
      <Which found={found} onChoose={(calendar) => onSay({ ...said, calendar, except: [] }, true)} />
      <p role="status">{found.lines.length === 0 ? text.same : text.yet}</p>
      {KINDS.map((what) => (
        <ImportLines
          key={what}
          title={text.what[what]}
          lines={found.lines.filter((line) => line.what === what)}
          isOn={isOn}
          onTurn={turn}
        />
      ))}
      {found.more > 0 && <p className={styles.small}>{text.more(found.more)}</p>}
      <ImportUnclear
        titles={found.unclear}
        onSay={(one) => onSay({ ...said, who: [...said.who.filter(({ title }) => title !== one.title), one] }, true)}
      />
      {LEFT_OUT.map((why) => {
        const left = found.left.filter((one) => one.why === why);
        if (left.length === 0) return null;
        return (
          <p key={why} className={styles.small}>
            {text.left[why]} {left.map(({ title, times }) => text.title(title, times)).join(', ')}
          </p>
        );
      })}
      <Problems found={found} />
      <div className={styles.choices}>
        {(count > 0 || said.who.length > 0) && (
          <Button variant="primary" wide onClick={() => onKeep(count)}>
            {count > 0 ? text.apply(count) : text.remember}
          </Button>
        )}
        <Button variant="quiet" wide onClick={onLeave}>
          {text.leave}
        </Button>
      </div>
    </section>
  );
}

function Which({ found, onChoose }: { found: ImportView; onChoose: (calendar: string) => void }) {
  const { words, format } = useRoomWords();
  const text = words.duty.importing;
  const { calendar } = found;
  const known = [...(calendar.id === null ? [] : [calendar]), ...found.calendars];
  if (known.length === 0) return null;
  return (
    <Select
      label={text.which}
      hint={calendar.id === null ? undefined : text.newer}
      value={calendar.id ?? 'new'}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="new">{text.isNew}</option>
      {known.map(({ id, name, readAt }) => (
        <option key={id} value={id ?? ''}>
          {text.newerOf(name, readAt === null ? '' : format.date(readAt))}
        </option>
      ))}
    </Select>
  );
}

function Problems({ found }: { found: ImportView }) {
  const { words } = useRoomWords();
  const text = words.duty.importing;
  if (found.problems === 0) return null;
  return (
    <div className={styles.group}>
      <p className={styles.problem}>{text.problems(found.problems)}</p>
      <ul className={styles.group}>
        {found.problemLines.map(({ line, title, reason }) => (
          <li key={`${line}${reason}`}>{text.problem(line, title, text.reason[reason])}</li>
        ))}
      </ul>
    </div>
  );
}
