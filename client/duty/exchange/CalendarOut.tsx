import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card, Row, Rows } from '#client/ui/layout/Card.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { useMove } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** Secret addresses for the calendar of a phone: made, shown once, revoked. */
export function CalendarOut() {
  const { words, format } = useRoomWords();
  const query = useQuery(api.duty.calendarLinks.queryOptions());
  const move = useMove();
  const [made, setMade] = useState<{ readonly id: string; readonly url: string } | null>(null);
  const said = words.duty.calendars;
  const make = (mine: boolean) =>
    void move(async () => {
      setMade(await server.duty.makeCalendarLink.mutate({ mine }));
    });
  const drop = (id: string) => {
    if (made?.id === id) setMade(null);
    void move(() => server.duty.dropCalendarLink.mutate({ id }), said.dropped);
  };
  return (
    <Card title={said.out}>
      <p className={styles.small}>{said.outText}</p>
      {made && <Made url={made.url} />}
      {!query.data && <QueryFallback query={query} />}
      {query.data?.length === 0 && <p className={styles.small}>{said.none}</p>}
      {query.data && query.data.length > 0 && (
        <Rows>
          {query.data.map(({ id, mine, createdAt }) => {
            const what = mine ? said.mine : said.team;
            return (
              <Row
                key={id}
                title={what}
                detail={said.made(format.date(createdAt))}
                aside={
                  <Button variant="quiet" aria-label={said.dropName(what, format.date(createdAt))} onClick={() => drop(id)}>
                    {said.drop}
                  </Button>
                }
              />
            );
          })}
        </Rows>
      )}
      <div className={styles.choices}>
        <Button wide onClick={() => make(true)}>
          {said.makeMine}
        </Button>
        <Button wide onClick={() => make(false)}>
          {said.makeTeam}
        </Button>
      </div>
    </Card>
  );
}

/** The address, this once. */
function Made({ url }: { url: string }) {
  const { words } = useRoomWords();
  const said = words.duty.calendars;
  return (
    <div className={styles.form}>
      <Notice tone="info">{said.once}</Notice>
      <Field label={said.address} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      <CopyButton text={url} what={said.address} />
      <a className={styles.primary} href={url.replace(/^https?:/, 'webcal:')}>
        {said.subscribe}
      </a>
    </div>
  );
}
