import { useId, useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { useWords } from '#client/words/words.tsx';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { journeyWords, knownDishes } from '#shared/messages/by-language/journey.ts';
import { DISH_MAX } from '#shared/journey/types.ts';
import styles from './Journey.module.css';

/** What the rules did not find: one of the list, or as the menu calls it. */
export function AddDish({ onAdd }: { onAdd: (typed: string) => void }) {
  const { words: common, language } = useWords();
  const words = journeyWords[language];
  const list = useId();
  const [typed, type] = useState<string | null>(null);
  if (typed === null) {
    return (
      <div className={styles.add}>
        <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={() => type('')}>
          {words.addDish}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return;
        onAdd(typed);
        type(null);
      }}
    >
      <Unsaved when={typed.trim() !== ''} />
      <Field
        label={words.dishName}
        autoFocus
        list={list}
        autoComplete="off"
        enterKeyHint="done"
        maxLength={DISH_MAX}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <datalist id={list}>
        {knownDishes(language).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <div className={styles.buttons}>
        <Button onClick={() => type(null)}>{common.common.cancel}</Button>
        <Button type="submit" variant="primary" disabled={typed.trim() === ''}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}
