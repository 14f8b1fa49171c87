import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api, queryClient } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useWords } from '#client/words/words.tsx';
import type { ImportView } from '#shared/import/view.ts';
import { importWords } from '#shared/messages/by-language/import.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { ImportCard } from './ImportCard.tsx';
import { Preview } from './ImportPreview.tsx';
import { Progress } from './Progress.tsx';
import { ImportRefusal } from './ImportRefusal.tsx';
import { uploadPast } from './upload.ts';
import styles from './Import.module.css';

const AT_WORK: readonly ImportView['state'][] = ['reading', 'running', 'undoing'];
const PREVIEWED: readonly ImportView['state'][] = ['reading', 'ready', 'failed'];
const ASK_AGAIN_MS = 1_000;

/** /more/import: years of reviews from a file. Looked at first, then imported beside everything else. */
export function Import() {
  const { language } = useWords();
  const [, navigate] = useLocation();
  const words = importWords[language];
  const query = useQuery({
    ...api.import.list.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.some((one) => AT_WORK.includes(one.state)) === true ? ASK_AGAIN_MS : false),
  });
  const { data } = query;
  const chosen = data?.find(({ state }) => PREVIEWED.includes(state));
  const others = data?.filter((one) => one !== chosen) ?? [];
  const busy = data?.some(({ state }) => AT_WORK.includes(state)) ?? false;
  return (
    <Screen title={words.title} onBack={() => goBack(() => navigate('/more'))}>
      <p className={styles.lead}>{words.lead}</p>
      <Notice tone="info">{words.quiet}</Notice>
      {data === undefined && <QueryFallback query={query} />}
      {chosen !== undefined && <Preview key={chosen.id} found={chosen} />}
      {data !== undefined && chosen === undefined && !busy && <Choose />}
      {others.map((one) => (
        <ImportCard key={one.id} one={one} />
      ))}
    </Screen>
  );
}

/** Nothing happens to the file before it was looked at, so it is sent as soon as it is chosen. */
function Choose() {
  const { language, format } = useWords();
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState('');
  const words = importWords[language];
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setRefusal('');
    setShare(0);
    const reason = await uploadPast(file, setShare);
    if (reason === '') await queryClient.invalidateQueries(api.import.list.queryFilter());
    setRefusal(reason);
    setShare(null);
  };
  return (
    <Card>
      <div className={styles.form}>
        {share === null ? (
          <Field
            label={words.choose}
            hint={words.chooseHint}
            type="file"
            accept=".csv,.tsv,.txt,.json,text/csv,application/json"
            onChange={({ currentTarget }) => void send(currentTarget.files?.[0])}
          />
        ) : (
          <Progress label={words.uploading(format.percent(share))} done={share} total={1} />
        )}
        <ImportRefusal reason={refusal} />
      </div>
    </Card>
  );
}
