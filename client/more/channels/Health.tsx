import { now } from '#client/api/clock.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import type { ConnectionView } from '#shared/views/app.ts';
import styles from './Channels.module.css';

/** Health in words: switched off, quiet, alive, and how much was refused lately. */
export function Health({ connection }: { connection: ConnectionView }) {
  const { words, format } = useRoomWords();
  const said = words.channels;
  if (connection.revoked) return <span>{said.revoked}</span>;
  return (
    <>
      <span>
        {connection.lastAcceptedAt === null
          ? said.nothingYet
          : said.lastAccepted(format.moment(connection.lastAcceptedAt, now()))}
      </span>
      {connection.refusedLastDay > 0 && <span className={styles.bad}>{said.refusedLastDay(connection.refusedLastDay)}</span>}
    </>
  );
}
