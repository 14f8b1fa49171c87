import { now } from '#client/api/clock.ts';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { ConnectedView } from '#shared/views/connected.ts';
import styles from './Connected.module.css';

/** How an account fares, in at most four short lines, the worst first. */
export function AccountHealth({ account }: { account: ConnectedView }) {
  const { format } = useWords();
  const said = useConnecting();
  const { state, fault, importing, imported, lastItemAt, lastOkAt, silentSince, rejects } = account;
  const moment = (at: number) => format.moment(at, now());
  return (
    <>
      {state === 'reconnect' && <strong className={styles.bad}>{said.reconnect}</strong>}
      {state === 'active' && fault !== null && <span className={styles.bad}>{said.faults[fault.class].looking}</span>}
      {importing && state === 'active' && <span>{said.importing(imported)}</span>}
      {silentSince !== null && fault === null && <span className={styles.warn}>{said.silent(moment(silentSince))}</span>}
      {silentSince === null && !importing && (
        <span>{lastItemAt === null ? said.nothingYet : said.lastItem(moment(lastItemAt))}</span>
      )}
      {lastOkAt !== null && state === 'active' && <span>{said.lookedAt(moment(lastOkAt))}</span>}
      {rejects > 0 && <span>{said.notUnderstood(rejects)}</span>}
    </>
  );
}
