import { useState } from 'react';
import { withProof } from '#client/api/session/proof.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { PasskeyView } from '#shared/views/app.ts';
import styles from '../More.module.css';

type Props = { onClose: () => void; onChanged: () => Promise<void> };

/** Another name for a passkey, and the end of it. */
export function PasskeySheet({ passkey, ...given }: Props & { passkey: PasskeyView | null }) {
  return (
    <Sheet title={passkey?.name ?? ''} open={passkey !== null} onClose={given.onClose}>
      {passkey !== null && <Inside key={passkey.id} passkey={passkey} {...given} />}
    </Sheet>
  );
}

function Inside({ passkey, onClose, onChanged }: Props & { passkey: PasskeyView }) {
  const { words } = useRoomWords();
  const [name, setName] = useState(passkey.name);
  const [tried, setTried] = useState(false);
  const rename = useAction();
  const remove = useAction();
  const said = words.passkeys;
  const sound = name.trim() !== '';
  const done = async (sentence: string) => {
    await onChanged();
    toast(sentence);
    onClose();
  };
  const submit = () =>
    void rename.run(async () => {
      await server.passkey.rename.mutate({ id: passkey.id, name });
      await done(said.renamed);
    });
  const removeNow = () =>
    void remove.run(async () => {
      await withProof(() => server.passkey.remove.mutate({ id: passkey.id }));
      await done(said.removed(passkey.name));
    });
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit(sound, { submit, refuse: () => setTried(true) })}>
      <Field
        label={said.name}
        hint={said.nameHint}
        error={tried && !sound ? said.nameMissing : undefined}
        value={name}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Refusal reason={rename.refusal} />
      <Button type="submit" variant="primary" wide busy={rename.busy}>
        {words.common.save}
      </Button>
      <p>{said.removeHint}</p>
      <Refusal reason={remove.refusal} />
      <Button variant="danger" wide busy={remove.busy} onClick={removeNow}>
        {said.remove}
      </Button>
    </form>
  );
}
