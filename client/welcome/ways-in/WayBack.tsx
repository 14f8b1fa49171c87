import { useLocation } from 'wouter';
import { now } from '#client/api/clock.ts';
import { sessionBegan } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { AppMark } from '../AppMark.tsx';
import { NotYet, useLink } from './Link.tsx';
import { NewPassword } from './NewPassword.tsx';
import styles from '../Step.module.css';

/** /back#token: looking at the link does not use it up; a new password does. */
export function WayBack() {
  const { words, format } = useRoomWords();
  const [, navigate] = useLocation();
  const link = useLink('sign-in', (token) => server.wayBack.peek.mutate({ token }));
  const { token, found } = link;
  const { back, forgot } = words.account;
  const save = async (password: string) => {
    await server.wayBack.accept.mutate({ token: token ?? '', password });
    await sessionBegan();
    navigate('/', { replace: true });
  };
  return (
    <Screen title={back.title}>
      <div className={styles.narrow}>
        <AppMark />
        <NotYet link={link} noToken={back.noToken} />
        {(token === null || link.refused) && (
          <Button wide onClick={() => navigate('/forgot')}>
            {forgot.open}
          </Button>
        )}
        {found !== undefined && (
          <>
            <div className={styles.intro}>
              <p className={styles.title}>
                {found.by !== null && found.businessName !== null
                  ? back.by(found.by, found.businessName)
                  : back.byServer(found.name)}
              </p>
              <p className={styles.lead}>{back.until(format.moment(found.expiresAt, now()))}</p>
            </div>
            <NewPassword email={found.email} action={back.action} save={save} />
          </>
        )}
      </div>
    </Screen>
  );
}
