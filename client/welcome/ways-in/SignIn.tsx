import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { api } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { pathOn } from '#shared/wire/path.ts';
import { AppMark } from '../AppMark.tsx';
import { PasskeySignIn } from './PasskeySignIn.tsx';
import { SignInForm } from './SignInForm.tsx';
import styles from '../Step.module.css';

/** /sign-in: afterwards on to where the link pointed (?next=, a path of ours or nothing). */
export function SignIn() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const next = pathOn(location.origin, new URLSearchParams(useSearch()).get('next')) ?? '/';
  const { data } = useQuery(api.setup.state.queryOptions());
  const said = words.welcome.signIn;
  const onDone = () => navigate(next, { replace: true });
  return (
    <Screen title={said.title}>
      <div className={styles.narrow}>
        <AppMark />
        {data?.needed === true && (
          <Notice
            action={
              <Button variant="quiet" onClick={() => navigate('/welcome')}>
                {said.setUp}
              </Button>
            }
          >
            {said.setUpLead}
          </Notice>
        )}
        <SignInForm onDone={onDone} />
        <PasskeySignIn onDone={onDone} />
        <Button variant="quiet" wide onClick={() => navigate('/forgot')}>
          {words.account.forgot.open}
        </Button>
      </div>
    </Screen>
  );
}
