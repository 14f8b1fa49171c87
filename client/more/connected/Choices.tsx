import ChevronRight from 'lucide-react/icons/chevron-right';
import { cx } from '#client/ui/cx.ts';
import { useConnecting } from '#client/words/connecting-words.ts';
import type { ConnectResult } from '#shared/views/connected.ts';
import styles from './Connected.module.css';

type Props = {
  choices: Extract<ConnectResult, { kind: 'choose' }>['choices'];
  busy: boolean;
  onChoose: (id: string) => void;
};

/** The account has several: one tap chooses. */
export function Choices({ choices, busy, onChoose }: Props) {
  const said = useConnecting();
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{said.whichOneText}</p>
      <ul className={styles.choices}>
        {choices.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={cx(styles.entry, styles.choice)}
              aria-disabled={busy || undefined}
              onClick={() => !busy && onChoose(id)}
            >
              <span className={styles.words}>{name}</span>
              <ChevronRight className={styles.arrow} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
