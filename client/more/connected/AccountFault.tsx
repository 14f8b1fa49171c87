import { now } from '#client/api/clock.ts';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { ConnectedView } from '#shared/views/connected.ts';
import { CameBack } from './CameBack.tsx';
import styles from './Connected.module.css';

/** What last went wrong while looking: what is, what to do, and beneath it what the platform said. */
export function AccountFault({ fault }: { fault: NonNullable<ConnectedView['fault']> }) {
  const { format } = useWords();
  const said = useConnecting();
  return (
    <Notice tone="warning">
      <p>{said.faults[fault.class].looking}</p>
      <CameBack answer={fault.words} />
      <p className={styles.small}>{format.moment(fault.at, now())}</p>
    </Notice>
  );
}
