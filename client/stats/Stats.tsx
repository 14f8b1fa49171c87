import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '#client/api/errors.ts';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session.ts';
import { api } from '#client/api/trpc.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Screen } from '#client/ui/Screen.tsx';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { FirstFigures } from '#shared/model/views.ts';
import { ShareRing } from './ShareRing.tsx';
import styles from './Stats.module.css';

/** First a sentence, then three figures, then the weekend beside the week; every share with the number it is made of. */
export function Stats() {
  const { words } = useWords();
  const { may } = useMember();
  const query = useQuery({ ...api.figures.first.queryOptions(), enabled: may('stats.read') });
  if (!may('stats.read')) {
    return (
      <Screen title={words.stats.title}>
        <EmptyState ring={{ kind: 'none' }} title={words.errors['role_may_not'] ?? words.errors.internal} />
      </Screen>
    );
  }
  return (
    <Screen title={words.stats.title}>
      {query.data ? (
        <Figures figures={query.data} />
      ) : query.isError || query.fetchStatus === 'paused' ? (
        <EmptyState
          ring={{ kind: 'none' }}
          title={query.isError ? sentenceOf(query.error, words) : words.common.cannotLoadOffline}
        >
          <Button onClick={() => void query.refetch()}>{words.common.tryAgain}</Button>
        </EmptyState>
      ) : (
        <Skeleton shape="card" count={3} />
      )}
    </Screen>
  );
}

function Figures({ figures }: { figures: FirstFigures }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const { withinTarget, weekend, weekday, medianFirstResponseMs, oldestDueAt, waitingNow, unanswered } = figures;
  const none = words.stats.none;
  const oldest =
    oldestDueAt === null
      ? words.stats.nothingWaiting
      : oldestDueAt < now
        ? words.stats.oldestLate(format.span(now - oldestDueAt))
        : words.stats.oldestDue(format.moment(oldestDueAt, now));
  return (
    <>
      <div className={styles.lead}>
        <p className={styles.period}>{words.stats.period}</p>
        <p className={styles.sentence}>
          {withinTarget.count === 0
            ? words.stats.sentenceNone
            : words.stats.sentence(format.number(withinTarget.met), format.number(withinTarget.count))}
          {weekend.count > 0 && ` ${words.stats.sentenceWeekend(format.number(weekend.met), format.number(weekend.count))}`}
        </p>
        {unanswered > 0 && <p className={styles.open}>{words.stats.unanswered(unanswered)}</p>}
      </div>
      <dl className={styles.figures}>
        <div className={styles.figure}>
          <dt>{words.stats.waiting}</dt>
          <dd className={styles.value}>{format.number(waitingNow)}</dd>
          <dd className={styles.note}>{oldest}</dd>
        </div>
        <div className={styles.figure}>
          <dt>{words.stats.within}</dt>
          <dd className={styles.value}>
            <ShareRing met={withinTarget.met} count={withinTarget.count} />
            {withinTarget.count === 0 ? none : format.percent(withinTarget.met / withinTarget.count)}
          </dd>
          <dd className={styles.note}>
            {withinTarget.count === 0 ? words.stats.noSample : words.stats.sample(withinTarget.count)}
          </dd>
        </div>
        <div className={styles.figure}>
          <dt>{words.stats.median}</dt>
          <dd className={styles.value}>{medianFirstResponseMs === null ? none : format.span(medianFirstResponseMs)}</dd>
          <dd className={styles.note}>{medianFirstResponseMs === null ? words.stats.noSample : words.stats.medianHint}</dd>
        </div>
      </dl>
      <table className={styles.table}>
        <caption>{words.stats.weekendBeside}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stats.column.what}</th>
            <th scope="col">{words.stats.column.share}</th>
            <th scope="col">{words.stats.column.median}</th>
          </tr>
        </thead>
        <tbody>
          {(
            [
              ['weekend', weekend],
              ['weekday', weekday],
            ] as const
          ).map(([name, half]) => (
            <tr key={name}>
              <th scope="row">{words.stats[name]}</th>
              <td>
                <span className={styles.half}>
                  <ShareRing met={half.met} count={half.count} />
                  <span>
                    {half.count === 0 ? none : format.percent(half.met / half.count)}
                    <span className={styles.sample}>
                      {half.count === 0 ? words.stats.noSample : `${format.number(half.met)} / ${format.number(half.count)}`}
                    </span>
                  </span>
                </span>
              </td>
              <td>{half.medianFirstResponseMs === null ? none : format.span(half.medianFirstResponseMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
