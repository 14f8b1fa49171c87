import { useState } from 'react';
import { sentenceOf } from '#client/api/errors.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/Button.tsx';
import { Card } from '#client/ui/Card.tsx';
import { Field, Select } from '#client/ui/Field.tsx';
import { useRoomWords } from '#client/ui/room-words.ts';
import type { ImportLine, ImportView } from '#shared/model/duty.ts';
import { useNames } from './people.tsx';
import { useDates } from './times.ts';
import { useDuty, useMove } from './useDuty.ts';
import styles from './Duty.module.css';

type Kind = 'closed' | 'shifts';
type Source = { readonly text: string } | { readonly url: string };
/** `sorry`: why there is nothing to be seen. */
type Look = { readonly kind: 'none' | 'busy' } | { readonly kind: 'sorry'; readonly text: string } | Seen;
type Seen = { readonly kind: 'seen'; readonly source: Source; readonly as: Kind; readonly found: ImportView };

/** As much as the server takes. */
const FILE_MAX_CHARACTERS = 400_000;

const ask = (source: Source, as: Kind, preview: boolean) =>
  'url' in source
    ? server.duty.importCalendarLink.mutate({ url: source.url, as, preview })
    : server.duty.importCalendar.mutate({ text: source.text, as, preview });

/** Holidays or shifts from a file or an address: looked at first, kept when it is right. */
export function CalendarIn() {
  const { words } = useRoomWords();
  const move = useMove();
  const [as, setAs] = useState<Kind>('closed');
  const [url, setUrl] = useState('');
  const [look, setLook] = useState<Look>({ kind: 'none' });
  const said = words.duty.calendars;
  const see = async (source: Source, kind: Kind) => {
    setLook({ kind: 'busy' });
    try {
      setLook({ kind: 'seen', source, as: kind, found: await ask(source, kind, true) });
    } catch (error) {
      setLook({ kind: 'sorry', text: sentenceOf(error, words) });
    }
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await file.text();
    if (text.length > FILE_MAX_CHARACTERS) setLook({ kind: 'sorry', text: said.fileTooLarge });
    else await see({ text }, as);
  };
  const keep = async ({ source, as: kind, found }: Seen) => {
    if (await move(() => ask(source, kind, false), said.added(found.added))) {
      setLook({ kind: 'none' });
      setUrl('');
    }
  };
  return (
    <Card title={said.into}>
      <p className={styles.small}>{said.intoText}</p>
      <div className={styles.form}>
        <Select
          label={said.as}
          value={as}
          onChange={(event) => {
            const next = event.currentTarget.value === 'shifts' ? 'shifts' : 'closed';
            setAs(next);
            if (look.kind === 'seen') void see(look.source, next);
          }}
        >
          <option value="closed">{said.closed}</option>
          <option value="shifts">{said.shifts}</option>
        </Select>
        <Field
          label={said.file}
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => {
            const { files } = event.currentTarget;
            void read(files?.[0]);
          }}
        />
        <Field
          label={said.link}
          type="url"
          inputMode="url"
          placeholder="https://"
          value={url}
          maxLength={2_048}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Button
          busy={look.kind === 'busy'}
          disabled={!/^(https?|webcal):\/\/./i.test(url.trim())}
          onClick={() => void see({ url: url.trim() }, as)}
        >
          {said.look}
        </Button>
      </div>
      <div aria-live="polite">
        {look.kind === 'busy' && <p className={styles.small}>{said.reading}</p>}
        {look.kind === 'sorry' && <p className={styles.problem}>{look.text}</p>}
        {look.kind === 'seen' && <Summary found={look.found} />}
      </div>
      {look.kind === 'seen' && (
        <div className={styles.choices}>
          {look.found.added > 0 && (
            <Button look="primary" wide onClick={() => void keep(look)}>
              {said.add(look.found.added)}
            </Button>
          )}
          <Button look="quiet" wide onClick={() => setLook({ kind: 'none' })}>
            {said.leave}
          </Button>
        </div>
      )}
    </Card>
  );
}

const LINES_SHOWN = 8;

function Summary({ found }: { found: ImportView }) {
  const { words } = useRoomWords();
  const { data } = useDuty();
  const timeZone = data?.roster.timeZone ?? 'UTC';
  const dates = useDates(timeZone);
  const noon = useDates('UTC');
  const nameOf = useNames(data?.members ?? []);
  const said = words.duty.calendars;
  const text = (line: ImportLine) =>
    line.kind === 'closed'
      ? `${noon.day(Date.parse(`${line.date}T12:00:00Z`))} · ${line.title}`
      : `${dates.day(line.from)}, ${dates.hours(line)} · ${nameOf(line.memberId)}`;
  const more = found.added - Math.min(found.lines.length, LINES_SHOWN);
  return (
    <div className={styles.group}>
      <p className={styles.label}>{said.would(found.added)}</p>
      <ul className={styles.group}>
        {found.lines.slice(0, LINES_SHOWN).map((line) => (
          <li key={text(line)}>{text(line)}</li>
        ))}
        {more > 0 && <li className={styles.small}>{said.more(more)}</li>}
      </ul>
      {found.unmatched.length > 0 && (
        <p>
          {said.unmatched} {found.unmatched.join(', ')}
        </p>
      )}
      {found.problems > 0 && <p className={styles.problem}>{said.problems(found.problems)}</p>}
    </div>
  );
}
