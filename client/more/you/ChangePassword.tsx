import { useState } from 'react';
import { sentenceFor } from '#client/words/errors.ts';
import { withProof } from '#client/api/session/proof.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit, PASSWORD_LENGTH } from '#client/ui/controls/form.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../More.module.css';

/** The old one is asked for by the proof, once for everything that needs it. */
export function ChangePassword({ email, onDone }: { email: string; onDone: () => void }) {
  const { words } = useRoomWords();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const { you, back } = words.account;
  const { account } = words.welcome;
  const missing = PASSWORD_LENGTH - password.length;
  const weak = refusal.startsWith('password_');
  const submit = () =>
    void run(async () => {
      await withProof(() => server.you.changePassword.mutate({ password }));
      toast(you.passwordSaved);
      await queryClient.invalidateQueries(api.session.list.queryFilter());
      onDone();
    });
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit(missing <= 0, { submit, refuse: () => setTried(true) })}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field
        label={back.password}
        hint={account.passwordHint}
        error={weak ? sentenceFor(refusal, words) : tried && missing > 0 ? account.passwordError(missing) : undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        type="password"
        autoComplete="new-password"
      />
      <p>{you.passwordEnds}</p>
      <Refusal reason={weak ? '' : refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {you.passwordChange}
      </Button>
    </form>
  );
}
