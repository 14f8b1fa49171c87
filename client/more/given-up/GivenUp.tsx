import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { useNow } from '#client/api/clock.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { GivenUpSeen, GivenUpView } from '#shared/model/given-up.ts';
import styles from '../Public.module.css';

/** /more/given-up: what did not go out, why, and another try. */
export function GivenUp() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const query = useQuery(api.givenUp.list.queryOptions());
  const { busy, refusal, again } = useAgain();
  const said = words.more.givenUp;
  return (
    <Screen title={said.title} onBack={() => goBack(() => navigate('/more'))}>
      {query.data === undefined && <QueryFallback query={query} />}
      {query.data?.length === 0 && (
        <EmptyState ring={{ kind: 'none' }} title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      )}
      {query.data !== undefined && query.data.length > 0 && <p className={styles.lead}>{said.lead}</p>}
      {query.data !== undefined && query.data.length > 1 && (
        <>
          <Refusal reason={refusal} />
          <Button wide busy={busy} onClick={() => again(query.data)}>
            {said.all}
          </Button>
        </>
      )}
      {query.data?.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </Screen>
  );
}

function useAgain() {
  const { words } = useRoomWords();
  const { busy, refusal, run } = useAction();
  const said = words.more.givenUp;
  const again = (jobs: readonly GivenUpSeen[]) =>
    void run(async () => {
      const seen = jobs.map(({ id, givenUpAt }) => ({ id, givenUpAt }));
      const { count } = await server.givenUp.tryAgain.mutate({ jobs: seen });
      toast(count === 0 ? said.faster : said.done(count));
      await queryClient.invalidateQueries(api.givenUp.list.queryFilter());
    });
  return { busy, refusal, again };
}

function Job({ job }: { job: GivenUpView }) {
  const { words, format } = useRoomWords();
  const { busy, refusal, again } = useAgain();
  const now = useNow(10_000);
  const said = words.more.givenUp;
  const what = said.kinds[job.kind];
  return (
    <Card title={what}>
      <div className={styles.form}>
        <div>
          {job.to !== null && <p>{said.to(job.to)}</p>}
          <p className={styles.small}>{said.tried(job.tries, format.moment(job.givenUpAt, now))}</p>
          {job.error !== '' && (
            <p className={styles.small}>
              {said.said} <span className={styles.answer}>{job.error}</span>
            </p>
          )}
        </div>
        <Refusal reason={refusal} />
        <div className={styles.actions}>
          <Button variant="primary" busy={busy} aria-label={said.againName(what)} onClick={() => again([job])}>
            {said.again}
          </Button>
          {job.feedbackId !== null && (
            <Link className={styles.action} href={`/f/${job.feedbackId}`}>
              {said.open}
            </Link>
          )}
        </div>
      </div>
    </Card>
  );
}
