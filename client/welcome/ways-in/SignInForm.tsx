import { useState } from 'react';
import { sessionBegan } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../Step.module.css';

/** `known`: an address typed elsewhere already. */
export function SignInForm({ known = '', onDone }: { known?: string; onDone: () => void }) {
  const { words } = useRoomWords();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.welcome.signIn;
  const submit = () =>
    void run(async () => {
      await server.session.signIn.mutate({ email, password });
      await sessionBegan();
      onDone();
    });
  return (
    <form
      className={styles.narrow}
      noValidate
      onSubmit={onSubmit(email.trim() !== '' && password !== '', { submit, refuse: () => setTried(true) })}
    >
      <Field
        label={said.email}
        type="email"
        inputMode="email"
        autoComplete="username webauthn"
        error={tried && email.trim() === '' ? said.missing : undefined}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Field
        label={said.password}
        type="password"
        autoComplete="current-password"
        error={tried && password === '' ? said.missing : undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Refusal reason={refusal === 'too_many' ? 'too_many_guesses' : refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {said.action}
      </Button>
    </form>
  );
}
