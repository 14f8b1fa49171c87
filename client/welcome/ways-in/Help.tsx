import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { settleBusiness } from '#client/api/business.ts';
import { now, setServerNow } from '#client/api/clock.ts';
import { isSignedOut } from '#client/words/errors.ts';
import { forgetHelping, helpingFor, rememberHelping } from '#client/api/session/helping.ts';
import { emptyPhone, sessionBegan, useMe } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { LANGUAGES } from '#shared/model/languages.ts';
import { AppMark } from '../AppMark.tsx';
import { NotYet, useLink } from './Link.tsx';
import styles from '../Step.module.css';

type Ask = { readonly businessName: string; readonly endsAt: number };

/** /help#token: coming in for some hours with a name only. Without a token it is where a phone lands when the help is over. */
export function Help() {
  const { words } = useRoomWords();
  const [helped] = useState(helpingFor);
  const link = useLink('help', async (token) => {
    const found = await server.surge.peek.mutate({ token });
    setServerNow(found.serverNow);
    return found;
  });
  const { token, found: ask } = link;
  if (token === null && helped !== null) return <Over businessName={helped} />;
  return (
    <Screen title={words.surge.join.title}>
      <div className={styles.narrow}>
        <AppMark />
        <NotYet link={link} noToken={words.surge.join.noToken} />
        {token !== null && ask !== undefined && <Come token={token} ask={ask} />}
      </div>
    </Screen>
  );
}

function Come({ token, ask }: { token: string; ask: Ask }) {
  const { words, format, language, setLanguage } = useRoomWords();
  const [, navigate] = useLocation();
  const { data: me, error, refetch } = useMe();
  // What the phone remembers of an earlier session does not count here.
  useEffect(() => void refetch(), [refetch]);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.surge.join;
  const account = me !== undefined && !isSignedOut(error) ? me : null;
  const join = () =>
    void run(async () => {
      const { businessId } = await server.surge.join.mutate({ token, name: account?.name ?? name, language });
      if (account === null) rememberHelping(ask.businessName);
      await sessionBegan();
      settleBusiness(businessId);
      navigate('/', { replace: true });
    });
  const sound = account !== null || name.trim() !== '';
  return (
    <>
      <div className={styles.intro}>
        <p className={styles.title}>{said.asks(ask.businessName)}</p>
        <p className={styles.lead}>{said.what}</p>
        <p className={styles.lead}>{said.until(format.moment(ask.endsAt, now()))}</p>
      </div>
      <form className={styles.narrow} noValidate onSubmit={onSubmit(sound, { submit: join, refuse: () => setTried(true) })}>
        {account === null ? (
          <>
            <Field
              label={said.name}
              hint={said.nameHint}
              error={tried && !sound ? said.nameError : undefined}
              value={name}
              maxLength={80}
              autoComplete="given-name"
              enterKeyHint="go"
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Chips label={said.language} wrap>
              {LANGUAGES.map((each) => (
                <Chip key={each} pressed={each === language} onClick={() => void setLanguage(each)}>
                  <span lang={each}>{words.more.languages[each]}</span>
                </Chip>
              ))}
            </Chips>
          </>
        ) : (
          <p className={styles.lead}>{said.asHint}</p>
        )}
        <Refusal reason={refusal} />
        {refusal === 'already_member' ? (
          <Button variant="primary" wide onClick={() => navigate('/', { replace: true })}>
            {said.toApp}
          </Button>
        ) : (
          <Button type="submit" variant="primary" wide busy={busy}>
            {account === null ? said.action : said.as(account.name)}
          </Button>
        )}
      </form>
    </>
  );
}

/** What was read on this phone goes, and only then the note that it helped: refused once, it is tried the next time. */
function Over({ businessName }: { businessName: string }) {
  const { words } = useRoomWords();
  const said = words.surge.join;
  useEffect(() => {
    void emptyPhone().then(forgetHelping, () => undefined);
  }, []);
  return (
    <Screen title={said.overTitle}>
      <div className={styles.narrow}>
        <AppMark />
        <p className={styles.lead}>{said.over(businessName)}</p>
      </div>
    </Screen>
  );
}
