import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { looksLikeEmail, onSubmit } from '#client/ui/controls/form.ts';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../Step.module.css';

const COMMAND = 'npm run admin -- reset-password';

/** /forgot: the ways back in that exist here, and no other. */
export function Forgot() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const { data: ways } = useQuery(api.wayBack.ways.queryOptions());
  const { forgot, code } = words.account;
  return (
    <Screen title={forgot.title} onBack={() => goBack(() => navigate('/sign-in'))}>
      <div className={styles.narrow}>
        <p className={styles.lead}>{forgot.lead}</p>
        <Card title={forgot.team}>
          <p>{forgot.teamText}</p>
        </Card>
        {ways?.mail === true && <ByMail />}
        <Card title={code.title}>
          <p>{code.text}</p>
          <Button wide onClick={() => navigate('/recover')}>
            {code.go}
          </Button>
        </Card>
        <Card title={forgot.server}>
          <p>{forgot.serverText}</p>
          <p className={styles.command}>
            <code>{`${COMMAND} you@example.com`}</code>
          </p>
          <CopyButton text={COMMAND} what={forgot.serverCommand} />
        </Card>
      </div>
    </Screen>
  );
}

/** Says the same whether there is such an account or not. */
function ByMail() {
  const { words } = useRoomWords();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const { busy, refusal, run } = useAction();
  const { forgot } = words.account;
  const { account } = words.welcome;
  const submit = () =>
    void run(async () => {
      await server.wayBack.mail.mutate({ email });
      setSent(true);
    });
  return (
    <Card title={forgot.mail}>
      {sent ? (
        <p role="status">{forgot.mailSent}</p>
      ) : (
        <form
          className={styles.choices}
          noValidate
          onSubmit={onSubmit(looksLikeEmail(email), { submit, refuse: () => setTried(true) })}
        >
          <p>{forgot.mailText}</p>
          <Field
            label={account.email}
            error={tried && !looksLikeEmail(email) ? account.emailError : undefined}
            type="email"
            inputMode="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Refusal reason={refusal} />
          <Button type="submit" wide busy={busy}>
            {forgot.mailSend}
          </Button>
        </form>
      )}
    </Card>
  );
}
