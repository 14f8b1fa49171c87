import { useState } from 'react';
import { sentenceOf } from '#client/words/errors.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Field, Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { ImportPurpose, ImportView } from '#shared/views/calendar.ts';
import { askImport, type ImportSource, type ImportChoices, NO_CHOICES } from './import-ask.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { useMove } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** `sorry`: why there is nothing to be seen. */
type PreviewState = { readonly kind: 'none' | 'busy' } | { readonly kind: 'sorry'; readonly text: string } | Seen;
type Seen = {
  readonly kind: 'seen';
  readonly source: ImportSource;
  readonly as: ImportPurpose;
  readonly said: ImportChoices;
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
  const [preview, setPreview] = useState<PreviewState>({ kind: 'none' });
  const text = words.duty.importing;
  const see = async (source: ImportSource, kind: ImportPurpose, said: ImportChoices = NO_CHOICES) => {
    if (preview.kind !== 'seen' || said === NO_CHOICES) setPreview({ kind: 'busy' });
    try {
      setPreview({ kind: 'seen', source, as: kind, said, found: await askImport(source, kind, { said, preview: true }) });
    } catch (error) {
      setPreview({ kind: 'sorry', text: sentenceOf(error, words) });
    }
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const content = await file.text();
    if (content.length > FILE_MAX_CHARACTERS) setPreview({ kind: 'sorry', text: text.fileTooLarge });
    else await see({ text: content, fileName: file.name }, as);
  };
  const keep = async ({ source, as: kind, said, found }: Seen, count: number) => {
    if (await move(() => askImport(source, kind, { said, preview: false, seen: found.seen }), text.done(count))) {
      setPreview({ kind: 'none' });
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
            if (preview.kind === 'seen') void see(preview.source, next);
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
          busy={preview.kind === 'busy'}
          disabled={!/^(https?|webcal):\/\/./i.test(url.trim())}
          onClick={() => void see({ url: url.trim() }, as)}
        >
          {text.preview}
        </Button>
      </div>
      <div aria-live="polite">
        {preview.kind === 'busy' && <p className={styles.small}>{text.reading}</p>}
        {preview.kind === 'sorry' && <p className={styles.problem}>{preview.text}</p>}
      </div>
      {preview.kind === 'seen' && (
        <ImportPreview
          found={preview.found}
          said={preview.said}
          onSay={(said, again) => (again ? void see(preview.source, preview.as, said) : setPreview({ ...preview, said }))}
          onKeep={(count) => void keep(preview, count)}
          onLeave={() => setPreview({ kind: 'none' })}
        />
      )}
    </Card>
  );
}
