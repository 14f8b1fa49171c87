import { useState } from 'react';
import { sentenceFor } from '#client/words/errors.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { looksLikeEmail, onSubmit, PASSWORD_LENGTH } from '#client/ui/controls/form.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { forgetTyped, keepTyped, typedBefore } from '../typed.ts';
import styles from '../Step.module.css';

type JoinFormProps = {
  token: string;
  onDone: (businessId: string) => Promise<void>;
  /** There is an account with this e-mail, and its password is another. */
  onKnown: (email: string) => void;
};

/** A new account for somebody who was invited. */
export function JoinForm({ token, onDone, onKnown }: JoinFormProps) {
  const { words, language } = useRoomWords();
  const [values, setValues] = useState(() => ({ ...typedBefore(), password: '' }));
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const { join, account } = words.welcome;
  const missing = PASSWORD_LENGTH - values.password.length;
  const weak = refusal.startsWith('password_');
  const taken = refusal === 'email_taken';
  const sound = values.name.trim() !== '' && looksLikeEmail(values.email) && missing <= 0;
  const submit = () =>
    void run(async () => {
      const { businessId } = await server.invite.accept.mutate({ token, ...values, language });
      forgetTyped();
      await onDone(businessId);
    });
  const set = (key: keyof typeof values) => (event: { currentTarget: HTMLInputElement }) => {
    const next = { ...values, [key]: event.currentTarget.value };
    setValues(next);
    keepTyped(next);
  };
  const emailError = taken
    ? sentenceFor(refusal, words)
    : tried && !looksLikeEmail(values.email)
      ? account.emailError
      : undefined;
  return (
    <form className={styles.narrow} noValidate onSubmit={onSubmit(sound, { submit, refuse: () => setTried(true) })}>
      <Field
        label={account.name}
        hint={join.nameHint}
        error={tried && values.name.trim() === '' ? account.nameError : undefined}
        value={values.name}
        onChange={set('name')}
        autoComplete="name"
        maxLength={80}
      />
      <Field
        label={account.email}
        error={emailError}
        value={values.email}
        onChange={set('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
      />
      <Field
        label={account.password}
        hint={account.passwordHint}
        error={weak ? sentenceFor(refusal, words) : tried && missing > 0 ? account.passwordError(missing) : undefined}
        value={values.password}
        onChange={set('password')}
        type="password"
        autoComplete="new-password"
      />
      {taken && (
        <Button wide onClick={() => onKnown(values.email)}>
          {words.welcome.join.haveAccount}
        </Button>
      )}
      <Refusal reason={taken || weak ? '' : refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {join.action}
      </Button>
    </form>
  );
}
