import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { now } from '#client/api/clock.ts';
import { hasPasskeys, isKnownHere, makePasskey } from '#client/api/session/passkey.ts';
import { withProof } from '#client/api/session/proof.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card, Row, Rows } from '#client/ui/layout/Card.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { PasskeysView, PasskeyView } from '#shared/views/app.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { PasskeySheet } from './PasskeySheet.tsx';
import styles from '../More.module.css';

const refresh = () => queryClient.invalidateQueries(api.passkey.list.queryFilter());

/** A second way in beside the password: the passkeys of this account, and making one on this phone. */
export function Passkeys() {
  const { words } = useRoomWords();
  const query = useQuery(api.passkey.list.queryOptions());
  const { data } = query;
  if (data === undefined) return <QueryFallback query={query} />;
  return (
    <Card title={words.passkeys.title}>
      <p>{words.passkeys.lead}</p>
      <List passkeys={data.passkeys} />
      <Add data={data} />
    </Card>
  );
}

function List({ passkeys }: Pick<PasskeysView, 'passkeys'>) {
  const { words, format } = useRoomWords();
  const [changing, setChanging] = useState<PasskeyView | null>(null);
  const said = words.passkeys;
  return (
    <>
      {passkeys.length > 0 && (
        <Rows>
          {passkeys.map((passkey) => (
            <Row
              key={passkey.id}
              title={passkey.name}
              detail={
                passkey.lastUsedAt === null
                  ? said.made(format.moment(passkey.createdAt, now()))
                  : said.lastUsed(format.moment(passkey.lastUsedAt, now()))
              }
              aside={
                <Button variant="quiet" aria-label={said.changeName(passkey.name)} onClick={() => setChanging(passkey)}>
                  {said.change}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <PasskeySheet passkey={changing} onClose={() => setChanging(null)} onChanged={refresh} />
    </>
  );
}

/** The button, or why there is none here. */
function Add({ data }: { data: PasskeysView }) {
  const { words } = useRoomWords();
  const [known, setKnown] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.passkeys;
  if (data.origin === null) return <Notice>{said.needHttps}</Notice>;
  if (data.origin !== location.origin) return <Notice>{said.elsewhere(data.origin)}</Notice>;
  if (!hasPasskeys()) return <Notice>{said.notHere}</Notice>;
  const add = () =>
    void run(async () => {
      setKnown(false);
      const options = await withProof(() => server.passkey.askToAdd.mutate());
      try {
        const response = await makePasskey(options);
        if (response === null) return;
        await server.passkey.add.mutate({ response });
        toast(said.added);
      } catch (error) {
        if (!isKnownHere(error)) throw error;
        setKnown(true);
      }
      await refresh();
    });
  return (
    <>
      {known && <Notice>{said.knownHere}</Notice>}
      <Refusal reason={refusal} />
      <div className={styles.form}>
        <Button busy={busy} onClick={add}>
          {said.add}
        </Button>
      </div>
    </>
  );
}
