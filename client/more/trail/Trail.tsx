import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '#client/api/trpc.ts';
import { useMore } from '#client/api/useMore.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useWords } from '#client/words/words.tsx';
import { trailSentence, trailWords } from '#shared/messages/by-language/trail.ts';
import { TRAIL_GROUPS, type TrailView } from '#shared/model/trail.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { TrailFile } from './TrailFile.tsx';
import styles from './Trail.module.css';

/** /more/trail: who did what to accounts, rights, links, secrets and guests' data; newest first, for owners. */
export function Trail() {
  const { words: common, language } = useWords();
  const words = trailWords[language];
  const [, navigate] = useLocation();
  const [group, setGroup] = useState('');
  const [userId, setUserId] = useState('');
  const people = useQuery(api.trail.people.queryOptions());
  const chosen = TRAIL_GROUPS.find((name) => name === group);
  const query = useInfiniteQuery(
    api.trail.page.infiniteQueryOptions(
      { ...(chosen === undefined ? {} : { group: chosen }), ...(userId === '' ? {} : { userId }) },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  const next = useMore(query, `${group} ${userId}`);
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Screen title={words.title} onBack={() => goBack(() => navigate('/more'))}>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.filters}>
        <Select label={words.about} value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
          <option value="">{words.all}</option>
          {TRAIL_GROUPS.map((name) => (
            <option key={name} value={name}>
              {words.groups[name]}
            </option>
          ))}
        </Select>
        <Select label={words.who} value={userId} onChange={(event) => setUserId(event.currentTarget.value)}>
          <option value="">{words.everybody}</option>
          {people.data?.map((person) => (
            <option key={person.userId} value={person.userId}>
              {person.name}
            </option>
          ))}
        </Select>
      </div>
      {rows === undefined && <QueryFallback query={query} />}
      {rows?.length === 0 && (
        <EmptyState ring={{ kind: 'none' }} title={group === '' && userId === '' ? words.empty : words.emptyFilter} />
      )}
      {rows !== undefined && rows.length > 0 && <Days rows={rows} />}
      {query.hasNextPage && (
        <Button busy={next.waiting} onClick={next.more}>
          {common.common.showMore}
        </Button>
      )}
      <TrailFile />
    </Screen>
  );
}

/** The date stands above its rows, in the clock of the business. */
function Days({ rows }: { rows: readonly TrailView[] }) {
  const { format } = useWords();
  const days: { readonly date: string; readonly rows: TrailView[] }[] = [];
  for (const row of rows) {
    const date = format.date(row.at);
    const last = days.at(-1);
    if (last?.date === date) last.rows.push(row);
    else days.push({ date, rows: [row] });
  }
  return days.map(({ date, rows: those }) => (
    <section key={date} className={styles.day}>
      <h2 className={styles.date}>{date}</h2>
      <ul className={styles.list}>
        {those.map((row) => (
          <Line key={row.seq} row={row} />
        ))}
      </ul>
    </section>
  ));
}

function Line({ row }: { row: TrailView }) {
  const { words: common, format, language } = useWords();
  const words = trailWords[language];
  const where = [row.device, row.network].filter((part) => part !== '');
  return (
    <li className={styles.row}>
      <time className={styles.time} dateTime={new Date(row.at).toISOString()}>
        {format.time(row.at)}
      </time>
      <div className={styles.words}>
        <p className={styles.what}>{trailSentence(words, common.common.roles, row)}</p>
        <p className={styles.who}>
          {[row.who ?? words.server, ...where].map((part, index) => (
            <span key={index} className={styles.part}>
              {index > 0 && '· '}
              {part}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
