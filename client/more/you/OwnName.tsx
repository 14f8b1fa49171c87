import { useState } from 'react';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../More.module.css';

export function OwnName({ name }: { name: string }) {
  const { words } = useRoomWords();
  const [typed, setTyped] = useState(name);
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const { account } = words.welcome;
  const empty = typed.trim() === '';
  const submit = () =>
    void run(async () => {
      await server.you.rename.mutate({ name: typed });
      toast(words.account.you.nameSaved);
      await Promise.all([
        queryClient.invalidateQueries(api.you.get.queryFilter()),
        queryClient.invalidateQueries(api.session.me.queryFilter()),
        queryClient.invalidateQueries(api.team.list.queryFilter()),
      ]);
    });
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit(!empty, { submit, refuse: () => setTried(true) })}>
      <Field
        label={account.name}
        hint={words.welcome.join.nameHint}
        error={tried && empty ? account.nameError : undefined}
        value={typed}
        maxLength={80}
        autoComplete="name"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Refusal reason={refusal} />
      {typed !== name && (
        <Button type="submit" variant="primary" wide busy={busy}>
          {words.common.save}
        </Button>
      )}
    </form>
  );
}
