import { useEffect, useState } from 'react';
import KeyRound from 'lucide-react/icons/key-round';
import { sentenceFor } from '#client/words/errors.ts';
import { hasPasskeys, showPasskey } from '#client/api/session/passkey.ts';
import { useProofQuestion } from '#client/api/session/proof.ts';
import { useMe } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import styles from './ProofSheet.module.css';

type Options = Awaited<ReturnType<typeof server.passkey.askToProve.mutate>>;

/** Over whatever is on screen, while something waits for proof that it is still the same person. */
export function ProofSheet() {
  const { words } = useRoomWords();
  const question = useProofQuestion();
  return (
    <Sheet title={words.proof.title} open={question !== null} onClose={() => question?.answer(false)}>
      {question !== null && <Inside onProved={() => question.answer(true)} />}
    </Sheet>
  );
}

function Inside({ onProved }: { onProved: () => void }) {
  const { words } = useRoomWords();
  const { data: me } = useMe();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.proof;
  const submit = () =>
    void run(async () => {
      await server.session.prove.mutate({ password });
      onProved();
    });
  const passkey = usePasskeyProof();
  const withPasskey = () =>
    void run(async () => {
      if (await passkey?.prove()) onProved();
    });
  const missing = tried && password === '' ? said.missing : undefined;
  const wrong = refusal === 'wrong_password' ? sentenceFor(refusal, words) : undefined;
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit(password !== '', { submit, refuse: () => setTried(true) })}>
      <p>{said.text}</p>
      {passkey !== null && (
        <Button variant="primary" wide busy={busy} icon={<KeyRound aria-hidden="true" />} onClick={withPasskey}>
          {words.passkeys.use}
        </Button>
      )}
      {/* Tells a password manager whose password is asked for. */}
      <input type="email" autoComplete="username" value={me?.email ?? ''} readOnly hidden />
      <Field
        label={words.welcome.signIn.password}
        type="password"
        autoComplete="current-password"
        autoFocus={passkey === null}
        error={missing ?? wrong}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {refusal !== '' && wrong === undefined && (
        <p className={styles.refusal} role="alert">
          {sentenceFor(refusal, words)}
        </p>
      )}
      <Button type="submit" variant={passkey === null ? 'primary' : 'plain'} wide busy={busy}>
        {said.action}
      </Button>
    </form>
  );
}

/** The passkey of this account, asked for ahead so that the tap itself opens the browser's question; null: none that works here. */
function usePasskeyProof(): { readonly prove: () => Promise<boolean> } | null {
  const [options, setOptions] = useState<Options>(null);
  const ask = () =>
    server.passkey.askToProve.mutate().then(
      (asked) => setOptions(asked?.rpId === location.hostname ? asked : null),
      // Offline there is no passkey and no password either: the form says so when it is sent.
      () => undefined,
    );
  useEffect(() => {
    if (hasPasskeys()) void ask();
  }, []);
  if (options === null) return null;
  return {
    async prove() {
      const response = await showPasskey(options);
      if (response === null) return false;
      try {
        await server.passkey.prove.mutate({ response });
        return true;
      } finally {
        // A question is good for one answer.
        void ask();
      }
    },
  };
}
