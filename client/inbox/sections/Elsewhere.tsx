import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '#client/api/trpc.ts';
import { useWords } from '#client/words/words.tsx';
import { SECTIONS } from '#shared/views/app.ts';
import type { Section } from '#shared/views/app.ts';
import { filterQuery, withoutEmpty } from './filter.ts';
import type { ReadFilter } from './filter.ts';
import styles from './Elsewhere.module.css';

/** The other sections that hold something of what is looked for, with how much; null while that is not known. */
export function useElsewhere({ section: here, level, channel, search }: ReadFilter) {
  const filter = withoutEmpty({ level, channel, search });
  const narrowed = Object.keys(filter).length > 0;
  const { data } = useQuery({
    ...api.feedback.found.queryOptions({ filter }),
    enabled: narrowed,
    placeholderData: keepPreviousData,
  });
  if (!narrowed || data === undefined) return null;
  return SECTIONS.filter((section) => section !== here && data[section] > 0).map((section) => ({
    section,
    count: data[section],
  }));
}

/** Leads to where the rest of the hits are. */
export function Elsewhere({ filter, hits }: { filter: ReadFilter; hits: readonly { section: Section; count: number }[] }) {
  const { words, format } = useWords();
  return (
    <nav className={styles.elsewhere} aria-label={words.inbox.foundElsewhere}>
      <span className={styles.lead} aria-hidden="true">
        {words.inbox.foundElsewhere}
      </span>
      {hits.map(({ section, count }) => (
        <Link key={section} href={filterQuery({ ...filter, section })} replace className={styles.hit}>
          {words.inbox.sections[section]}
          <span className={styles.count}>{format.number(count)}</span>
        </Link>
      ))}
    </nav>
  );
}
