import { useState } from 'react';
import NotebookPen from 'lucide-react/icons/notebook-pen';
import { useNow } from '#client/api/clock.ts';
import { sentenceFor } from '#client/words/errors.ts';
import { submit, withdraw } from '#client/api/offline/outbox.ts';
import { useMember } from '#client/api/session/session.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { TextArea } from '#client/ui/controls/Field.tsx';
import { useWords } from '#client/words/words.tsx';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { useScope, useQueued } from '../useItem.ts';
import styles from './Notes.module.css';

const NOTE_MAX = 5000;

export function Notes({ item }: { item: FeedbackDetail }) {
  const { words, format } = useWords();
  const { may } = useMember();
  const { notes: queued } = useQueued(item.id);
  const now = useNow(10_000);
  if (item.notes.length === 0 && queued.length === 0 && !may('feedback.note')) return null;
  return (
    <section className={styles.notes} aria-label={words.feedback.notes}>
      {(item.notes.length > 0 || queued.length > 0) && (
        <ul className={styles.list}>
          {item.notes.map((note) => (
            <li key={note.id} className={styles.note}>
              <p className={styles.text}>{note.text}</p>
              <p className={styles.meta}>
                {note.by.name} · {format.moment(note.at, now)}
              </p>
            </li>
          ))}
          {queued.map(({ id, intent, state }) => (
            <li key={id} className={styles.note}>
              <p className={styles.text}>{intent.kind === 'note' && intent.text}</p>
              <p className={styles.meta}>
                {state.is === 'refused' ? sentenceFor(state.reason, words) : words.feedback.noteWaiting}
                {state.is === 'refused' && (
                  <Button variant="quiet" onClick={() => void withdraw(id)}>
                    {words.common.remove}
                  </Button>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {may('feedback.note') && <AddNote feedbackId={item.id} />}
    </section>
  );
}

function AddNote({ feedbackId }: { feedbackId: string }) {
  const { words } = useWords();
  const scope = useScope(feedbackId);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!open) {
    return (
      <div className={styles.add}>
        <Button variant="quiet" icon={<NotebookPen aria-hidden="true" />} onClick={() => setOpen(true)}>
          {words.feedback.noteAdd}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!scope || text.trim() === '') return;
        void submit(scope, { kind: 'note', text: text.trim() });
        setText('');
        setOpen(false);
      }}
    >
      <Unsaved when={text.trim() !== ''} />
      <TextArea
        label={words.feedback.noteLabel}
        hint={words.feedback.noteHint}
        autoFocus
        maxLength={NOTE_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button onClick={() => setOpen(false)}>{words.common.cancel}</Button>
        <Button type="submit" variant="primary" disabled={text.trim() === ''}>
          {words.feedback.noteSave}
        </Button>
      </div>
    </form>
  );
}
