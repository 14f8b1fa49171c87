import { currentBusiness } from '#client/api/business.ts';
import { useMember } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useWords } from '#client/words/words.tsx';
import type { Summary } from '#shared/import/summary.ts';
import { DATE_ORDERS, type Choices } from '#shared/import/types.ts';
import type { ImportView } from '#shared/import/view.ts';
import { importWords } from '#shared/messages/by-language/import.ts';
import { CHANNELS } from '#shared/model/feedback.ts';
import { Progress } from './Progress.tsx';
import { ImportRefusal } from './ImportRefusal.tsx';
import styles from './Import.module.css';

/** What was understood of a file, and the two things a person has to say about it. */
export function Preview({ found }: { found: ImportView }) {
  const { language, format } = useWords();
  const words = importWords[language];
  const { busy, refusal, run } = useAction();
  const { id, state, summary, fault, faultLine, choices } = found;
  const act = (work: () => Promise<unknown>) =>
    void run(async () => {
      await work();
      await queryClient.invalidateQueries(api.import.list.queryFilter());
    });
  const rows = summary?.rows ?? 0;
  return (
    <Card title={found.name}>
      <div className={styles.form}>
        {state === 'reading' && (
          <Progress
            label={words.reading(format.percent(found.bytes === 0 ? 0 : found.readBytes / found.bytes))}
            done={found.readBytes}
            total={found.bytes}
          />
        )}
        {fault !== null && (
          <Notice tone="danger">
            {words.faults[fault]} {faultLine === null ? '' : words.faultLine(format.number(faultLine))}
          </Notice>
        )}
        {summary !== null && <Facts summary={summary} encoding={found.encoding} />}
        {summary !== null && (
          <ChoicesForm
            choices={choices}
            busy={busy}
            onChange={(next) => act(() => server.import.choose.mutate({ id, ...next }))}
          />
        )}
        {summary !== null && summary.refused > 0 && <Refused id={id} summary={summary} />}
        {summary !== null && <Columns summary={summary} />}
        <ImportRefusal reason={refusal} />
        {rows > 0 && (
          <Button variant="primary" wide busy={busy} onClick={() => act(() => server.import.start.mutate({ id }))}>
            {words.start(rows)}
          </Button>
        )}
        <Button wide busy={busy} onClick={() => act(() => server.import.discard.mutate({ id }))}>
          {words.discard}
        </Button>
      </div>
    </Card>
  );
}

function Facts({ summary, encoding }: { summary: Summary; encoding: ImportView['encoding'] }) {
  const { language, format } = useWords();
  const words = importWords[language];
  const { rows, firstAt, lastAt, answered, untimed, skewed, recentOpen, dates } = summary;
  const silent = rows > 0 && !summary.columns.some(({ field }) => field === 'answer' || field === 'answeredAt');
  const notes = [
    silent && words.noAnswers,
    untimed > 0 && words.untimed(untimed),
    skewed > 0 && words.skewed(skewed),
    recentOpen > 0 && words.recent(recentOpen),
    answered > 0 && words.today,
    encoding !== null && encoding !== 'utf-8' && words.letters(encoding === 'windows-1250' ? 'Windows-1250' : 'UTF-16'),
  ].filter((note) => note !== false);
  return (
    <>
      <div className={styles.facts}>
        <strong>{rows === 0 ? words.none : words.understood(rows)}</strong>
        {firstAt !== null && lastAt !== null && <span>{words.span(format.date(firstAt), format.date(lastAt))}</span>}
        {answered > 0 && <span>{words.answered(answered)}</span>}
      </div>
      {dates !== null && <Notice tone="warning">{words.askOrder(dates)}</Notice>}
      {notes.map((note) => (
        <p key={note} className={styles.small}>
          {note}
        </p>
      ))}
    </>
  );
}

function ChoicesForm({ choices, busy, onChange }: { choices: Choices; busy: boolean; onChange: (next: Choices) => void }) {
  const { words: common, language } = useWords();
  const { settings } = useMember();
  const words = importWords[language];
  return (
    <>
      <Select
        label={words.dates}
        hint={words.datesHint(settings?.hours.timeZone ?? 'UTC')}
        disabled={busy}
        value={choices.dates}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...choices, dates: DATE_ORDERS.find((one) => one === value) ?? choices.dates })
        }
      >
        {DATE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </Select>
      <Select
        label={words.channel}
        hint={words.channelHint}
        disabled={busy}
        value={choices.channel}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...choices, channel: CHANNELS.find((one) => one === value) ?? choices.channel })
        }
      >
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {common.common.channels[channel]}
          </option>
        ))}
      </Select>
    </>
  );
}

function Refused({ id, summary }: { id: string; summary: Summary }) {
  const { language, format } = useWords();
  const words = importWords[language];
  const query = new URLSearchParams({ business: currentBusiness() ?? '', id, lang: language });
  return (
    <div className={styles.refused}>
      <strong>{words.refused(summary.refused)}</strong>
      <ul className={styles.refused}>
        {summary.refusals.map(({ line, reason, value }) => (
          <li key={line}>
            {words.refusedAt(format.number(line))}: {words.refusals[reason]}
            {value === '' ? '' : ` (${value})`}
          </li>
        ))}
      </ul>
      <a className={styles.download} href={`/import/refused.csv?${query}`} download="">
        {words.download}
      </a>
    </div>
  );
}

function Columns({ summary }: { summary: Summary }) {
  const { language } = useWords();
  const words = importWords[language];
  return (
    <details className={styles.details}>
      <summary>{words.columns}</summary>
      <dl className={styles.columns}>
        {summary.columns.map(({ name, field }, index) => (
          // Two columns may have one name.
          // oxlint-disable-next-line react/no-array-index-key
          <Column
            key={`${index} ${name}`}
            name={name}
            means={field === null ? null : words.fields[field]}
            unused={words.unused}
          />
        ))}
      </dl>
    </details>
  );
}

function Column({ name, means, unused }: { name: string; means: string | null; unused: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={means === null ? styles.unused : undefined}>{means ?? unused}</dd>
    </>
  );
}
