import { useState } from 'react';
import { sentenceFor } from '#client/words/errors.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit, PASSWORD_LENGTH } from '#client/ui/controls/form.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../Step.module.css';

/** A new password for the account with this e-mail; the address stands there so that the phone's keychain files it rightly. */
export function NewPassword({
  email,
  action,
  save,
}: {
  email: string;
  action: string;
  save: (password: string) => Promise<void>;
}) {
  const { words } = useRoomWords();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const { back } = words.account;
  const { account } = words.welcome;
  const missing = PASSWORD_LENGTH - password.length;
  const weak = refusal.startsWith('password_');
  const error = weak ? sentenceFor(refusal, words) : tried && missing > 0 ? account.passwordError(missing) : undefined;
  const submit = () => void run(() => save(password));
  return (
    <form className={styles.narrow} noValidate onSubmit={onSubmit(missing <= 0, { submit, refuse: () => setTried(true) })}>
      <Field label={back.email} type="email" autoComplete="username" value={email} readOnly />
      <Field
        label={back.password}
        hint={account.passwordHint}
        error={error}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        type="password"
        autoComplete="new-password"
      />
      <p className={styles.lead}>{back.ends}</p>
      <Refusal reason={weak ? '' : refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {action}
      </Button>
    </form>
  );
}
