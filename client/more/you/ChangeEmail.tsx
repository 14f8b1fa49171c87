import { useState } from 'react';
import { withProof } from '#client/api/session/proof.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { looksLikeEmail, onSubmit } from '#client/ui/controls/form.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../More.module.css';

/** Where mail goes out the new address has to answer first. */
export function ChangeEmail({ mail, onDone }: { mail: boolean; onDone: () => void }) {
  const { words } = useRoomWords();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const { you } = words.account;
  const submit = () =>
    void run(async () => {
      const { mailed } = await withProof(() => server.you.changeEmail.mutate({ email }));
      if (mailed) {
        setSentTo(email);
        return;
      }
      toast(you.emailSaved(email));
      await queryClient.invalidateQueries(api.you.get.queryFilter());
      await queryClient.invalidateQueries(api.session.me.queryFilter());
      onDone();
    });
  if (sentTo !== null)
    return (
      <div className={styles.form}>
        <p role="status">{you.emailSent(sentTo)}</p>
        <Button variant="primary" wide onClick={onDone}>
          {words.common.done}
        </Button>
      </div>
    );
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit(looksLikeEmail(email), { submit, refuse: () => setTried(true) })}>
      <Field
        label={you.emailNew}
        hint={mail ? you.emailByMail : you.emailHint}
        error={tried && !looksLikeEmail(email) ? words.welcome.account.emailError : undefined}
        value={email}
        type="email"
        inputMode="email"
        autoComplete="email"
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Refusal reason={refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {you.emailChange}
      </Button>
    </form>
  );
}
