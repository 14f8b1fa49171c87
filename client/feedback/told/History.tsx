import { useNow } from '#client/api/clock.ts';
import { sentenceFor } from '#client/words/errors.ts';
import { useWords } from '#client/words/words.tsx';
import { STEP_REASONS } from '#shared/escalation/types.ts';
import type { Messages } from '#shared/messages/index.ts';
import type { EventView } from '#shared/views/app.ts';
import styles from './History.module.css';

/** Everything that happened, folded away until somebody asks. */
export function History({ events }: { events: readonly EventView[] }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  return (
    <details className={styles.history}>
      <summary>{words.feedback.historyCount(events.length)}</summary>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.seq}>
            <span className={styles.at}>{format.moment(event.at, now)}</span>
            <span>
              {sentence(event, words)}
              {event.by && <span className={styles.by}> · {event.by.name}</span>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function sentence({ kind, data }: EventView, words: Messages): string {
  const levelName = (value: unknown) =>
    typeof value === 'string' ? ((words.common.levels as Record<string, string>)[value] ?? null) : null;
  return words.events[kind]({
    level: levelName(data['to'] ?? data['level']),
    fromLevel: levelName(data['from']),
    outside: data['outside'] === true,
    holding: data['kind'] === 'holding',
    told: typeof data['told'] === 'string' && data['told'] !== '' ? data['told'] : null,
    // The first rung is no second try.
    why: data['why'] === 'rung' && data['rung'] === 0 ? 'first' : (STEP_REASONS.find((why) => why === data['why']) ?? null),
    silent: data['silent'] === true,
    reason: typeof data['reason'] === 'string' ? sentenceFor(data['reason'], words) : null,
  });
}
