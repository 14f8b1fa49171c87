import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { sentenceOf } from '#client/words/errors.ts';
import { api } from '#client/api/trpc.ts';
import { cx } from '#client/ui/cx.ts';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useWords } from '#client/words/words.tsx';
import type { ProofRow } from '#shared/views/duty.ts';
import type { Messages } from '#shared/messages/index.ts';
import styles from './WhoWasTold.module.css';

/** Proof of one item: each person and phone it went to, how far each alert came and when. Times are the shop's. */
export function WhoWasTold({ id }: { id: string }) {
  const { words, format } = useWords();
  const { data, error, isError, fetchStatus } = useQuery(api.escalation.item.queryOptions({ id }));
  if (!data) {
    if (isError) return <p className={styles.soft}>{sentenceOf(error, words)}</p>;
    return fetchStatus === 'paused' ? (
      <p className={styles.soft}>{words.common.cannotLoadOffline}</p>
    ) : (
      <Skeleton shape="line" count={2} />
    );
  }
  return (
    <div className={styles.told}>
      {data.rows.length === 0 && <p className={styles.soft}>{words.told.nobody}</p>}
      <ol className={styles.rows}>
        {data.rows.map((row, index) => (
          // One alert on one phone is one row, and rows are only ever added behind.
          <Row key={`${row.step} ${row.by.id} ${index}`} row={row} />
        ))}
      </ol>
      {data.missedAt !== null && <p className={styles.failed}>{words.told.missed(format.time(data.missedAt))}</p>}
      {data.state === 'climbing' && data.nextCheckAt !== null && (
        <p className={styles.soft}>{words.told.next(format.time(data.nextCheckAt))}</p>
      )}
    </div>
  );
}

function Row({ row }: { row: ProofRow }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <strong>{row.by.name}</strong>
        {row.device !== null && <span className={styles.soft}> · {row.device}</span>}
        <span className={styles.at}>{format.moment(row.at, now)}</span>
      </div>
      <Course row={row} words={words} exact={(at) => format.timeExact(at)} />
    </li>
  );
}

/** How far it came: four dots on a line, or why it went no further. */
function Course({ row, words, exact }: { row: ProofRow; words: Messages; exact: (at: number) => string }) {
  const { told } = words;
  if (row.state === 'queued') return <p className={styles.soft}>{told.queued}</p>;
  if (row.state === 'held' || row.state === 'folded') return <p className={styles.soft}>{told.noPush}</p>;
  const lost = row.state === 'failed' || row.state === 'gone';
  const stages = [
    { name: told.stages.sent, at: row.sentAt },
    { name: told.stages.shown, at: row.shownAt },
    { name: told.stages.opened, at: row.openedAt },
    { name: told.stages.took, at: row.takenAt },
  ];
  return (
    <>
      {(!lost || row.sentAt !== null) && (
        <ol className={styles.course}>
          {stages.map(({ name, at }) => (
            <li key={name} className={cx(styles.stage, at != null && styles.reached)}>
              <span>{name}</span>
              <span className={styles.time}>{at == null ? <Not word={told.notYet} /> : exact(at)}</span>
            </li>
          ))}
        </ol>
      )}
      {lost && <p className={styles.failed}>{told.failed(told.reasons[row.error ?? ''] ?? told.otherReason)}</p>}
    </>
  );
}

function Not({ word }: { word: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className={styles.spoken}>{word}</span>
    </>
  );
}
