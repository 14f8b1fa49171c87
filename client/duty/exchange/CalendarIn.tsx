import { useState } from 'react';
import { sentenceOf } from '#client/words/errors.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Field, Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { ImportPurpose, ImportView } from '#shared/views/calendar.ts';
import { askImport, type ImportSource, type Said, UNSAID } from './import-ask.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { useMove } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** `sorry`: why there is nothing to be seen. */
type Look = { readonly kind: 'none' | 'busy' } | { readonly kind: 'sorry'; readonly text: string } | Seen;
type Seen = {
  readonly kind: 'seen';
  readonly source: ImportSource;
  readonly as: ImportPurpose;
  readonly said: Said;
  readonly found: ImportView;
};

/** As much as the server takes. */
const FILE_MAX_CHARACTERS = 400_000;

/** Holidays or shifts from a file or an address: looked at first, kept when it is right. */
export function CalendarIn() {
  const { words } = useRoomWords();
  const move = useMove();
  const [as, setAs] = useState<ImportPurpose>('closed');
  const [url, setUrl] = useState('');
  const [look, setLook] = useState<Look>({ kind: 'none' });
  const text = words.duty.importing;
  const see = async (source: ImportSource, kind: ImportPurpose, said: Said = UNSAID) => {
    if (look.kind !== 'seen' || said === UNSAID) setLook({ kind: 'busy' });
    try {
      setLook({ kind: 'seen', source, as: kind, said, found: await askImport(source, kind, { said, preview: true }) });
    } catch (error) {
      setLook({ kind: 'sorry', text: sentenceOf(error, words) });
    }
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const content = await file.text();
    if (content.length > FILE_MAX_CHARACTERS) setLook({ kind: 'sorry', text: text.fileTooLarge });
    else await see({ text: content, fileName: file.name }, as);
  };
  const keep = async ({ source, as: kind, said, found }: Seen, count: number) => {
    if (await move(() => askImport(source, kind, { said, preview: false, seen: found.seen }), text.done(count))) {
      setLook({ kind: 'none' });
      setUrl('');
    } else await see(source, kind, said);
  };
  return (
    <Card title={text.into}>
      <p className={styles.small}>{text.intoText}</p>
      <div className={styles.form}>
        <Select
          label={text.as}
          value={as}
          onChange={(event) => {
            const next = event.currentTarget.value === 'shifts' ? 'shifts' : 'closed';
            setAs(next);
            if (look.kind === 'seen') void see(look.source, next);
          }}
        >
          <option value="closed">{text.closed}</option>
          <option value="shifts">{text.shifts}</option>
        </Select>
        <Field
          label={text.file}
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => {
            const { files } = event.currentTarget;
            void read(files?.[0]);
          }}
          // The same file chosen again is read again.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
        />
        <Field
          label={text.link}
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
          {text.look}
        </Button>
      </div>
      <div aria-live="polite">
        {look.kind === 'busy' && <p className={styles.small}>{text.reading}</p>}
        {look.kind === 'sorry' && <p className={styles.problem}>{look.text}</p>}
      </div>
      {look.kind === 'seen' && (
        <ImportPreview
          found={look.found}
          said={look.said}
          onSay={(said, again) => (again ? void see(look.source, look.as, said) : setLook({ ...look, said }))}
          onKeep={(count) => void keep(look, count)}
          onLeave={() => setLook({ kind: 'none' })}
        />
      )}
    </Card>
  );
}
