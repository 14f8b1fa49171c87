import { useRef, useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { newClientId } from '#client/api/ids.ts';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { TextArea } from '#client/ui/controls/Field.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { myself, useMove } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** What the one before left behind, until somebody has read it; and leaving such a word. */
export function Notes({ view }: { view: DutyView }) {
  const { words, format } = useRoomWords();
  const { may } = useMember();
  const now = useNow(10_000);
  const move = useMove();
  const [open, setOpen] = useState(false);
  const me = myself(view);
  const said = words.duty.notes;
  const unread = view.notes.filter(({ seenAt, by }) => seenAt === null && by.id !== me);
  const onDuty = me !== null && (view.now.onDuty === me || view.now.backup === me);
  return (
    <>
      {unread.map((note) => (
        <Card key={note.id} title={said.title}>
          <p>{note.text}</p>
          <p className={styles.small}>{said.from(note.by.name, format.moment(note.at, now))}</p>
          {may('duty.serve') && (
            <Button onClick={() => void move(() => server.duty.noteSeen.mutate({ id: note.id }))}>{said.seen}</Button>
          )}
        </Card>
      ))}
      {onDuty && may('duty.serve') && (
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {said.write}
        </Button>
      )}
      {open && <NoteSheet onClose={() => setOpen(false)} />}
    </>
  );
}

function NoteSheet({ onClose }: { onClose: () => void }) {
  const { words } = useRoomWords();
  const move = useMove();
  const [text, setText] = useState('');
  const noteId = useRef(newClientId());
  const said = words.duty.notes;
  const send = async () => {
    if (await move(() => server.duty.note.mutate({ noteId: noteId.current, text: text.trim() }), said.sent)) onClose();
  };
  return (
    <Sheet title={said.write} open onClose={onClose}>
      <Unsaved when={text.trim() !== ''} />
      <div className={styles.form}>
        <TextArea
          label={said.label}
          placeholder={said.example}
          value={text}
          maxLength={1_000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="primary" wide disabled={text.trim() === ''} onClick={() => void send()}>
          {said.send}
        </Button>
      </div>
    </Sheet>
  );
}
