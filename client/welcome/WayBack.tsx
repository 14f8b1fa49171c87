import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { now } from '#client/api/clock.ts';
import { sentenceOf } from '#client/api/errors.ts';
import { sessionBegan } from '#client/api/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Screen } from '#client/ui/Screen.tsx';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { useRoomWords } from '#client/ui/room-words.ts';
import { AppMark } from './AppMark.tsx';
import { NewPassword } from './NewPassword.tsx';
import { tokenOf } from './token.ts';
import styles from './Step.module.css';

/** /back#token: looking at the link does not use it up; a new password does. */
export function WayBack() {
  const { words, format } = useRoomWords();
  const [, navigate] = useLocation();
  const [token] = useState(() => tokenOf(location.hash));
  useEffect(() => {
    // Another link in the same tab: the page begins anew.
    const again = () => location.reload();
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
  const { data: link, error } = useQuery({
    queryKey: ['sign-in-link', token],
    queryFn: () => server.wayBack.peek.mutate({ token: token ?? '' }),
    enabled: token !== null,
    retry: false,
    gcTime: 0,
  });
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
        {token === null && <Notice tone="warning">{back.noToken}</Notice>}
        {error !== null && <Notice tone="warning">{sentenceOf(error, words)}</Notice>}
        {(token === null || error !== null) && (
          <Button wide onClick={() => navigate('/forgot')}>
            {forgot.open}
          </Button>
        )}
        {token !== null && link === undefined && error === null && <Skeleton shape="card" />}
        {link !== undefined && (
          <>
            <div className={styles.intro}>
              <p className={styles.title}>
                {link.by !== null && link.businessName !== null ? back.by(link.by, link.businessName) : back.byServer(link.name)}
              </p>
              <p className={styles.lead}>{back.until(format.moment(link.expiresAt, now()))}</p>
            </div>
            <NewPassword email={link.email} action={back.action} save={save} />
          </>
        )}
      </div>
    </Screen>
  );
}
