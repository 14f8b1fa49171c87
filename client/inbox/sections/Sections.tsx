import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { cx } from '#client/ui/cx.ts';
import { tellBeyond } from '#client/ui/layout/edge.ts';
import { useWords } from '#client/words/words.tsx';
import { SECTIONS } from '#shared/views/app.ts';
import type { InboxCounts, Section } from '#shared/views/app.ts';
import { filterQuery } from './filter.ts';
import type { ReadFilter } from './filter.ts';
import styles from './Sections.module.css';

/** A space as wide as a digit: the row keeps its place while the numbers are on their way. */
const NO_DIGIT = '\u2007';

/** How many wait, are mine, with others, answered, closed; one of them is open. */
export function Sections({ filter, counts }: { filter: ReadFilter; counts: InboxCounts | undefined }) {
  const { words, format } = useWords();
  const row = useRef<HTMLElement>(null);
  // Opened by its address, the fourth and fifth stand past the edge of a small phone.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [filter.section]);
  useEffect(() => (row.current ? tellBeyond(row.current) : undefined), []);
  return (
    <nav ref={row} className={styles.sections} aria-label={words.inbox.sectionsLabel}>
      {SECTIONS.map((section: Section) => (
        <Link
          key={section}
          href={filterQuery({ ...filter, section })}
          replace
          className={cx(styles.section, section === filter.section && styles.current)}
          aria-current={section === filter.section ? 'true' : undefined}
        >
          {words.inbox.sections[section]}
          {section !== 'resolved' && (
            <span className={styles.count}>{counts === undefined ? NO_DIGIT : format.number(counts[section])}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
