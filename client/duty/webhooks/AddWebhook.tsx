import { useState } from 'react';
import { sentenceFor } from '#client/words/errors.ts';
import { withProof } from '#client/api/session/proof.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import type { EscalationWebhook } from './test-result.ts';
import styles from '../Duty.module.css';

export function AddWebhook({ onMade }: { onMade: (hook: EscalationWebhook, secret: string) => void }) {
  const { words } = useRoomWords();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('https://');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.hooks;
  const named = name.trim() !== '';
  const sound = named && isAddress(url);
  const submit = () =>
    void run(async () => {
      const { hook, secret } = await withProof(() => server.escalation.addHook.mutate({ name: name.trim(), url: url.trim() }));
      await queryClient.invalidateQueries(api.escalation.hooks.queryFilter());
      onMade(hook, secret);
    });
  const refused = refusal === 'address_refused' ? said.refused : refusal === '' ? '' : sentenceFor(refusal, words);
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit(sound, { submit, refuse: () => setTried(true) })}>
      <Unsaved when={(name.trim() !== '' || url.trim() !== 'https://') && !busy} />
      <Field
        label={said.name}
        hint={said.nameHint}
        error={tried && !named ? said.nameError : undefined}
        value={name}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Field
        label={said.url}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={2048}
        error={tried && !isAddress(url) ? said.urlError : undefined}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      {refused !== '' && (
        <p className={styles.problem} role="alert">
          {refused}
        </p>
      )}
      <Button type="submit" variant="primary" wide busy={busy}>
        {said.make}
      </Button>
    </form>
  );
}

/** The server decides which hosts may be called; a server on somebody's own machine may also use http. */
function isAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text.trim()).protocol) && new URL(text.trim()).hostname !== '';
  } catch {
    return false;
  }
}
