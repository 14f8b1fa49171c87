import { useState } from 'react';
import { Button } from '#client/ui/controls/Button.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { ImportLine, ShiftSays } from '#shared/views/calendar.ts';
import { useNames } from '../member-names.tsx';
import { useDates } from '../times.ts';
import { useDuty } from '../useDuty.ts';
import styles from './Import.module.css';

const SHOWN = 8;

/** Lines of one kind, each to be ticked off. */
export function ImportLines({
  title,
  lines,
  isOn,
  onTurn,
}: {
  title: (count: number) => string;
  lines: readonly ImportLine[];
  isOn: (line: ImportLine) => boolean;
  onTurn: (line: ImportLine) => void;
}) {
  const { words } = useRoomWords();
  const [all, setAll] = useState(false);
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <fieldset className={styles.lines}>
      <legend className={styles.legend}>{title(lines.filter(isOn).length)}</legend>
      {lines.slice(0, all ? lines.length : SHOWN).map((line) => {
        const { text, details, warnings } = say(line);
        return (
          <label key={line.key} className={styles.line}>
            <input type="checkbox" checked={isOn(line)} onChange={() => onTurn(line)} />
            <span className={styles.said}>
              <span>{text}</span>
              {details.map((detail) => (
                <span key={detail} className={styles.detail}>
                  {detail}
                </span>
              ))}
              {warnings.map((warning) => (
                <span key={warning} className={styles.warning}>
                  {warning}
                </span>
              ))}
            </span>
          </label>
        );
      })}
      {!all && lines.length > SHOWN && (
        <Button variant="quiet" wide onClick={() => setAll(true)}>
          {words.duty.importing.all(lines.length)}
        </Button>
      )}
    </fieldset>
  );
}

type Sentences = { readonly text: string; readonly details: readonly string[]; readonly warnings: readonly string[] };

function useSay(): (line: ImportLine) => Sentences {
  const { words } = useRoomWords();
  const { data } = useDuty();
  const dates = useDates(data?.roster.timeZone ?? 'UTC');
  const noon = useDates('UTC');
  const nameOf = useNames(data?.members ?? []);
  const text = words.duty.importing;
  const people = ({ first, backup }: ShiftSays) => {
    if (first === null) return backup === null ? '' : text.onlyBackup(nameOf(backup));
    return backup === null ? nameOf(first) : `${nameOf(first)}, ${text.backup(nameOf(backup))}`;
  };
  const shift = (says: ShiftSays) => `${dates.day(says.from)}, ${dates.hours(says)} · ${people(says)}`;
  return (line) => {
    if (line.kind === 'closed') {
      const title = line.title || (line.what === 'removed' ? text.gone : '');
      const day = noon.day(Date.parse(`${line.date}T12:00:00Z`));
      return {
        text: `${day}${title === '' ? '' : ` · ${title}`}`,
        details: line.observance ? [text.observance] : [],
        warnings: [],
      };
    }
    return {
      text: shift(line.says),
      details: [...(line.was === null ? [] : [text.until(shift(line.was))]), ...(line.wholeDay ? [text.wholeDay] : [])],
      warnings: line.displaces.map(({ memberId, reason, from, to }) =>
        text.displaces[reason](nameOf(memberId), dates.span({ from, to })),
      ),
    };
  };
}
