import { useState } from 'react';
import { useLocation } from 'wouter';
import { sentenceFor } from '#client/words/errors.ts';
import { sessionBegan } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { looksLikeEmail, onSubmit, PASSWORD_LENGTH } from '#client/ui/controls/form.ts';
import { RecoveryCode } from '#client/ui/controls/RecoveryCode.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../Step.module.css';

const LETTERS = 24;

/** /recover: with the code from paper, and out of it with the next one. */
export function Recover() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const [values, setValues] = useState({ email: '', code: '', password: '' });
  const [next, setNext] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.account.code;
  const { account } = words.welcome;
  const missing = PASSWORD_LENGTH - values.password.length;
  const whole = values.code.replace(/[^A-Za-z0-9]/g, '').length === LETTERS;
  const weak = refusal.startsWith('password_');
  const sound = looksLikeEmail(values.email) && whole && missing <= 0;
  const submit = () => void run(async () => setNext((await server.wayBack.recover.mutate(values)).code));
  const kept = () =>
    void run(async () => {
      await server.you.recoveryKept.mutate();
      await sessionBegan();
      navigate('/', { replace: true });
    });
  const set = (key: keyof typeof values) => (event: { currentTarget: HTMLInputElement }) =>
    setValues({ ...values, [key]: event.currentTarget.value });
  if (next !== null)
    return (
      <Screen title={said.title}>
        <div className={styles.narrow}>
          <p role="status">{said.next}</p>
          <RecoveryCode code={next} email={values.email} />
          <Refusal reason={refusal} />
          <Button variant="primary" wide busy={busy} onClick={kept}>
            {said.kept}
          </Button>
        </div>
      </Screen>
    );
  return (
    <Screen title={said.title} onBack={() => goBack(() => navigate('/forgot'))}>
      <form className={styles.narrow} noValidate onSubmit={onSubmit(sound, { submit, refuse: () => setTried(true) })}>
        <Field
          label={account.email}
          error={tried && !looksLikeEmail(values.email) ? account.emailError : undefined}
          value={values.email}
          onChange={set('email')}
          type="email"
          inputMode="email"
          autoComplete="username"
        />
        <Field
          label={said.label}
          hint={said.hint}
          error={tried && !whole ? said.missing : undefined}
          value={values.code}
          onChange={set('code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
        />
        <Field
          label={words.account.back.password}
          hint={account.passwordHint}
          error={weak ? sentenceFor(refusal, words) : tried && missing > 0 ? account.passwordError(missing) : undefined}
          value={values.password}
          onChange={set('password')}
          type="password"
          autoComplete="new-password"
        />
        <p className={styles.lead}>{words.account.back.ends}</p>
        <Refusal reason={weak ? '' : refusal} />
        <Button type="submit" variant="primary" wide busy={busy}>
          {said.recover}
        </Button>
      </form>
    </Screen>
  );
}
