import { useState } from 'react';
import { withProof } from '#client/api/session/proof.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from './Channels.module.css';

export type FreshSecret = { readonly connectionId: string; readonly secret: string };

type Props = { open: boolean; onClose: () => void; onMade: (made: FreshSecret) => void };

export function ConnectSheet({ open, onClose, onMade }: Props) {
  const { words } = useRoomWords();
  return (
    <Sheet title={words.channels.add} open={open} onClose={onClose}>
      <Inside onMade={onMade} />
    </Sheet>
  );
}

function Inside({ onMade }: Pick<Props, 'onMade'>) {
  const { words } = useRoomWords();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.channels;
  const submit = () =>
    void run(async () => {
      const { connection, secret } = await withProof(() => server.channel.create.mutate({ name }));
      await queryClient.invalidateQueries(api.channel.list.queryFilter());
      onMade({ connectionId: connection.id, secret });
    });
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit(name.trim() !== '', { submit, refuse: () => setTried(true) })}>
      <Unsaved when={name.trim() !== '' && !busy} />
      <Field
        label={said.name}
        hint={said.nameHint}
        maxLength={80}
        autoComplete="off"
        error={tried && name.trim() === '' ? said.nameError : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Refusal reason={refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {said.make}
      </Button>
    </form>
  );
}
