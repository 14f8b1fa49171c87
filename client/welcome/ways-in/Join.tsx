import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { settleBusiness } from '#client/api/business.ts';
import { now } from '#client/api/clock.ts';
import { isSignedOut } from '#client/words/errors.ts';
import { sessionBegan, useMe } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { AppMark } from '../AppMark.tsx';
import { JoinForm } from './JoinForm.tsx';
import { NotYet, useLink } from './Link.tsx';
import { SignInForm } from './SignInForm.tsx';
import styles from '../Step.module.css';

/** /join#token: looking at an invitation does not use it up; joining does. */
export function Join() {
  const { words, format } = useRoomWords();
  const [, navigate] = useLocation();
  const link = useLink('invitation', (token) => server.invite.peek.mutate({ token }));
  const { token, found: invitation } = link;
  const said = words.welcome.join;
  return (
    <Screen title={said.title}>
      <div className={styles.narrow}>
        <AppMark />
        <NotYet link={link} noToken={said.noToken} />
        {(token === null || link.refused) && (
          <Button wide onClick={() => navigate('/sign-in')}>
            {words.welcome.signIn.action}
          </Button>
        )}
        {token !== null && invitation !== undefined && (
          <>
            <div className={styles.intro}>
              <p className={styles.title}>{said.invites(invitation.inviter, invitation.businessName)}</p>
              <p className={styles.lead}>{said.as(words.common.roles[invitation.role])}</p>
              <p className={styles.lead}>{said.until(format.moment(invitation.expiresAt, now()))}</p>
            </div>
            <Accept token={token} />
          </>
        )}
      </div>
    </Screen>
  );
}

/** Whoever is signed in joins with that account; everybody else makes one, or signs in first. */
function Accept({ token }: { token: string }) {
  const { words, language } = useRoomWords();
  const [, navigate] = useLocation();
  const { data, error, refetch } = useMe();
  // what the phone remembers of an earlier session does not count here
  useEffect(() => void refetch(), [refetch]);
  const [way, setWay] = useState<'new' | 'signIn'>('new');
  const [known, setKnown] = useState('');
  const { busy, refusal, run } = useAction();
  const said = words.welcome.join;
  const joined = async (businessId: string) => {
    await sessionBegan();
    settleBusiness(businessId);
    navigate('/welcome?step=4', { replace: true });
  };
  if (data !== undefined && !isSignedOut(error)) {
    const join = () =>
      void run(async () => joined((await server.invite.accept.mutate({ token, name: data.name, language })).businessId));
    return (
      <>
        <Refusal reason={refusal} />
        <Button variant="primary" wide busy={busy} onClick={join}>
          {said.joinAs(data.name)}
        </Button>
      </>
    );
  }
  return (
    <>
      {way === 'new' ? (
        <JoinForm
          token={token}
          onDone={joined}
          onKnown={(email) => {
            setKnown(email);
            setWay('signIn');
          }}
        />
      ) : (
        <>
          <SignInForm known={known} onDone={() => setWay('new')} />
          <p className={styles.lead}>{words.account.forgot.invited}</p>
        </>
      )}
      <Card>
        <Button variant="quiet" wide onClick={() => setWay(way === 'new' ? 'signIn' : 'new')}>
          {way === 'new' ? said.haveAccount : said.newAccount}
        </Button>
      </Card>
    </>
  );
}
