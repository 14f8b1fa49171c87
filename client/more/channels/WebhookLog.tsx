import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { now } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { cx } from '#client/ui/cx.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import type { LaterMessages } from '#shared/messages/index.ts';
import type { WebhookRequestView } from '#shared/views/app.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import styles from './Channels.module.css';

/** Somebody sets up the other side while looking at this list. */
const ASK_EVERY_MS = 5_000;

/** Requests to this webhook: when, what became of it, and why not, in words. */
export function WebhookLog({ connectionId }: { connectionId: string }) {
  const { words, format } = useRoomWords();
  const query = useQuery({
    ...api.channel.webhookRequests.queryOptions({ id: connectionId }),
    staleTime: 0,
    refetchInterval: ASK_EVERY_MS,
  });
  const said = words.channels;
  const { data } = query;
  if (data === undefined) return <QueryFallback query={query} />;
  if (data.length === 0) return <p className={styles.lead}>{said.noDeliveries}</p>;
  return (
    <ul className={styles.webhookRequests}>
      {data.map((webhookRequest) => (
        <li key={webhookRequest.id} className={styles.webhookRequest}>
          <span className={styles.requestHead}>
            <span className={cx(styles.outcome, webhookRequest.outcome === 'refused' ? styles.bad : styles.good)}>
              {said.outcome[webhookRequest.outcome]}
            </span>
            <span
              className={styles.detail}
            >{`${format.moment(webhookRequest.at, now())} · ${said.status(webhookRequest.status)}`}</span>
          </span>
          {webhookRequest.reason !== null && <span>{reasonInWords(webhookRequest, said)}</span>}
          {webhookRequest.detail !== null && webhookRequest.detail !== '' && (
            <span className={cx(styles.detail, styles.mono)}>{webhookRequest.detail}</span>
          )}
          {webhookRequest.feedbackId !== null && <Link href={`/f/${webhookRequest.feedbackId}`}>{said.openItem}</Link>}
        </li>
      ))}
    </ul>
  );
}

/** A reason may carry its own detail behind a colon. */
function reasonInWords({ reason }: WebhookRequestView, said: LaterMessages['channels']): string {
  const key = reason?.split(':')[0] ?? '';
  return said.reasons[key] ?? said.otherReason;
}
