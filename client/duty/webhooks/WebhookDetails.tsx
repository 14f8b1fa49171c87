import { useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { sentenceFor } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { testResultOf, type EscalationWebhook } from './test-result.ts';
import { verifyExample } from './verify.ts';
import duty from '../Duty.module.css';
import styles from './Webhooks.module.css';

type Props = { hook: EscalationWebhook; secret: string | null; waiting: boolean; onTried: () => void; onGone: () => void };

/** One address: what came of the last call, the secret while it is known, a test call, and removing it. */
export function WebhookDetails({ hook, secret, waiting, onTried, onGone }: Props) {
  const { words, format } = useRoomWords();
  const now = useNow(10_000);
  const [removing, setRemoving] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.hooks;
  const example = verifyExample(secret);
  const refresh = () => queryClient.invalidateQueries(api.escalation.hooks.queryFilter());
  const test = () =>
    void run(async () => {
      await server.escalation.tryHook.mutate({ id: hook.id });
      onTried();
      await refresh();
    });
  const remove = () =>
    void run(async () => {
      await server.escalation.removeHook.mutate({ id: hook.id });
      onGone();
      toast(said.removed(hook.name));
      await refresh();
    });
  return (
    <div className={duty.form}>
      <p className={styles.mono}>{hook.url}</p>
      <p className={hook.lastOk === false && !waiting ? styles.failed : undefined} role="status">
        {waiting ? said.testing : testResultOf(hook, { words, format, now })}
      </p>
      {secret === null ? (
        <p className={duty.small}>{said.secretHint(hook.hint)}</p>
      ) : (
        <div className={styles.once}>
          <p>{said.secretOnce}</p>
          <p className={styles.mono}>{secret}</p>
          <CopyButton text={secret} what={said.secret} />
        </div>
      )}
      <Button busy={busy || waiting} onClick={test}>
        {said.test}
      </Button>
      <details>
        <summary className={styles.summary}>{said.example}</summary>
        <textarea
          className={`${styles.code} ${styles.mono}`}
          readOnly
          rows={8}
          wrap="off"
          aria-label={said.example}
          value={example}
        />
        <CopyButton text={example} what={said.example} />
      </details>
      {refusal !== '' && (
        <p className={duty.problem} role="alert">
          {sentenceFor(refusal, words)}
        </p>
      )}
      {removing && <p>{said.removeText}</p>}
      <Button variant="danger" busy={busy} onClick={removing ? remove : () => setRemoving(true)}>
        {said.remove}
      </Button>
    </div>
  );
}
