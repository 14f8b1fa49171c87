import { Field } from '#client/ui/controls/Field.tsx';
import { LevelTag } from '#client/ui/marks/Level.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { numberOf, TIMED_LEVELS } from './settings-draft.ts';
import type { SettingsDraft, TargetDraft, TimedLevel } from './settings-draft.ts';
import styles from '../More.module.css';

type Value = SettingsDraft['targets'];

/** Minutes to the first answer and hours to the end, per level. */
export function Targets({ value, tried, onChange }: { value: Value; tried: boolean; onChange: (next: Value) => void }) {
  const { words } = useRoomWords();
  const said = words.team.settings;
  const set = (level: TimedLevel, next: Partial<TargetDraft>) => onChange({ ...value, [level]: { ...value[level], ...next } });
  return (
    <div>
      {TIMED_LEVELS.map((level) => {
        const { first, resolve } = value[level];
        return (
          <fieldset key={level} className={styles.group}>
            <legend className={styles.groupName}>
              <LevelTag level={level} />
            </legend>
            <div className={styles.pair}>
              <Field
                label={said.targetFirst}
                inputMode="numeric"
                value={first}
                error={tried && numberOf(first, 'first') === null ? said.targetError : undefined}
                onChange={(event) => set(level, { first: event.currentTarget.value })}
              />
              <Field
                label={said.targetResolve}
                inputMode="numeric"
                value={resolve}
                error={tried && numberOf(resolve, 'resolve') === null ? said.targetError : undefined}
                onChange={(event) => set(level, { resolve: event.currentTarget.value })}
              />
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
