import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { withProof } from '#client/api/session/proof.ts';
import { useMember } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Select, Switch } from '#client/ui/controls/Field.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { privacyWords } from '#shared/messages/by-language/privacy.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';

const MONTHS = [1, 3, 6, 12, 24, 36] as const;
const FOR_GOOD = '';

type Change = Parameters<typeof server.business.setKeep.mutate>[0];

/** The weekly report, at once; how long guests' data is kept, only after a second look, because what is erased is gone. */
export function Keep() {
  const { language, words: common } = useWords();
  const { may } = useMember();
  const words = privacyWords[language];
  const query = useQuery(api.business.keep.queryOptions());
  const { data } = query;
  const [wanted, setWanted] = useState<number | null | undefined>();
  const { busy, refusal, run } = useAction();
  const readOnly = !may('business.manage');
  if (data === undefined) return <QueryFallback query={query} />;
  const change = (what: Change) =>
    void run(async () => {
      await withProof(() => server.business.setKeep.mutate(what));
      await queryClient.invalidateQueries(api.business.keep.queryFilter());
      setWanted(undefined);
      toast(words.saved);
    });
  const kept = data.retentionMonths;
  const shown = wanted === undefined ? kept : wanted;
  const choose = (months: number | null) => {
    // Keeping for longer loses nothing.
    if (months === null || (kept !== null && months >= kept)) change({ retentionMonths: months });
    else setWanted(months);
  };
  const choices = [...new Set([...MONTHS, ...(shown === null ? [] : [shown])])].toSorted((a, b) => a - b);
  return (
    <>
      <Unsaved when={wanted !== undefined && wanted !== kept && !busy} />
      <Card title={words.reportTitle}>
        <Switch
          label={words.report}
          hint={words.reportHint}
          checked={data.weeklyReport}
          disabled={readOnly || busy}
          onChange={(weeklyReport) => change({ weeklyReport })}
        />
        <Switch
          label={words.mail}
          hint={data.mailEnabled ? words.mailHint : words.mailMissing}
          checked={data.weeklyReport && data.weeklyReportMail}
          disabled={readOnly || busy || !data.weeklyReport}
          onChange={(weeklyReportMail) => change({ weeklyReportMail })}
        />
      </Card>
      <Card title={words.keepTitle}>
        <Select
          label={words.keep}
          hint={words.keepHint}
          disabled={readOnly || busy}
          value={shown === null ? FOR_GOOD : String(shown)}
          onChange={({ currentTarget: { value } }) => choose(value === FOR_GOOD ? null : Number(value))}
        >
          {choices.map((months) => (
            <option key={months} value={String(months)}>
              {words.months(months)}
            </option>
          ))}
          <option value={FOR_GOOD}>{words.keepForGood}</option>
        </Select>
        {wanted != null && (
          <>
            <Notice>{words.keepWarning(words.months(wanted))}</Notice>
            <Button variant="danger" wide busy={busy} onClick={() => change({ retentionMonths: wanted })}>
              {words.eraseNow}
            </Button>
            <Button wide onClick={() => setWanted(undefined)}>
              {common.common.cancel}
            </Button>
          </>
        )}
        <Refusal reason={refusal} />
      </Card>
    </>
  );
}
