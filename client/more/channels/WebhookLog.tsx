import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { now } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { cx } from '#client/ui/cx.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import type { LaterMessages } from '#shared/messages/index.ts';
import type { KnockView } from '#shared/views/app.ts';
import { Unread } from '#client/ui/layout/QueryFallback.tsx';
import { reasonOf } from '#client/words/errors.ts';
import styles from './Channels.module.css';

/** Somebody sets up the other side while looking at this list. */
const LOOK_EVERY_MS = 5_000;

/** Who knocked, what became of it, and why not, in words. */
export function Knocks({ connectionId }: { connectionId: string }) {
  const { words, format } = useRoomWords();
  const query = useQuery({
    ...api.channel.knocks.queryOptions({ id: connectionId }),
    staleTime: 0,
    refetchInterval: LOOK_EVERY_MS,
  });
  const said = words.channels;
  const { data } = query;
  if (data === undefined) return <Unread query={query} reason={reasonOf(query.error)} />;
  if (data.length === 0) return <p className={styles.lead}>{said.noDeliveries}</p>;
  return (
    <ul className={styles.knocks}>
      {data.map((knock) => (
        <li key={knock.id} className={styles.knock}>
          <span className={styles.knockHead}>
            <span className={cx(styles.outcome, knock.outcome === 'refused' ? styles.bad : styles.good)}>
              {said.outcome[knock.outcome]}
            </span>
            <span className={styles.detail}>{`${format.moment(knock.at, now())} · ${said.status(knock.status)}`}</span>
          </span>
          {knock.reason !== null && <span>{reasonInWords(knock, said)}</span>}
          {knock.detail !== null && knock.detail !== '' && <span className={cx(styles.detail, styles.mono)}>{knock.detail}</span>}
          {knock.feedbackId !== null && <Link href={`/f/${knock.feedbackId}`}>{said.openItem}</Link>}
        </li>
      ))}
    </ul>
  );
}

/** A reason may carry its own detail behind a colon. */
function reasonInWords({ reason }: KnockView, said: LaterMessages['channels']): string {
  const key = reason?.split(':')[0] ?? '';
  return said.reasons[key] ?? said.otherReason;
}
