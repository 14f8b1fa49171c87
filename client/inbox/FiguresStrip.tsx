import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useMember } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { useWords } from '#client/words/words.tsx';
import styles from './FiguresStrip.module.css';

/** Four weeks in one line; leads to the figures. Only for those who may see them. */
export function FiguresStrip() {
  const { words, format } = useWords();
  const { may } = useMember();
  const { data } = useQuery({ ...api.figures.first.queryOptions(), enabled: may('stats.read') });
  if (!data) return null;
  const { withinTarget, medianFirstResponseMs } = data;
  return (
    <Link href="/stats" className={styles.strip}>
      <span className={styles.label}>{words.inbox.figuresLabel}</span>
      <span className={styles.figures}>
        {withinTarget.count === 0
          ? words.inbox.figuresNone
          : [
              words.inbox.figuresWithin(format.number(withinTarget.met), format.number(withinTarget.count)),
              ...(medianFirstResponseMs === null ? [] : [words.inbox.figuresMedian(format.span(medianFirstResponseMs))]),
            ].join(' · ')}
      </span>
    </Link>
  );
}
