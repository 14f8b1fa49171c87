import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import Plus from 'lucide-react/icons/plus';
import { api } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import type { ConnectionView } from '#shared/views/app.ts';
import type { ConnectedView } from '#shared/views/connected.ts';
import { Account } from '../connected/Account.tsx';
import { Accounts } from '../connected/Accounts.tsx';
import { Offers } from '../connected/Offers.tsx';
import { Connection } from './Connection.tsx';
import { ConnectSheet } from './ConnectSheet.tsx';
import type { FreshSecret } from './ConnectSheet.tsx';
import { Health } from './Health.tsx';
import { ListLink } from './ListLink.tsx';
import styles from './Channels.module.css';

/** The history is being read while somebody looks; afterwards the live line says most of it. */
const ASK_EVERY_MS = 3_000;
const ASK_SELDOM_MS = 15_000;

/** /more/channels: accounts on platforms, what can be connected, and connected systems. `?a=` opens an account, `?c=` a system. */
export function Channels() {
  const { words } = useRoomWords();
  const said = useConnecting();
  const [, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  // A secret is in one answer of the server only; it lives here until the person leaves the screen.
  const [fresh, setFresh] = useState<FreshSecret | null>(null);
  const accounts = useQuery({
    ...api.account.list.queryOptions(),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(({ importing }) => importing) ? ASK_EVERY_MS : ASK_SELDOM_MS),
  });
  const connectable = useQuery(api.account.connectable.queryOptions());
  const systems = useQuery(api.channel.list.queryOptions());
  const onBack = () => goBack(() => navigate('/more/channels'));
  const connection = systems.data?.find(({ id }) => id === search.get('c'));
  if (connection !== undefined)
    return (
      <Connection
        key={connection.id}
        connection={connection}
        secret={fresh?.connectionId === connection.id ? fresh.secret : null}
        onSecret={(secret) => setFresh({ connectionId: connection.id, secret })}
        onBack={onBack}
      />
    );
  const account = accounts.data?.find(({ id }) => id === search.get('a'));
  if (account !== undefined) {
    const offered = connectable.data?.find(({ channel }) => channel === account.channel);
    return <Account key={account.id} account={account} offered={offered} onBack={onBack} />;
  }
  return (
    <Screen title={words.channels.title} onBack={() => goBack(() => navigate('/more'))}>
      <p className={styles.lead}>{said.lead}</p>
      {accounts.data === undefined && <QueryFallback query={accounts} />}
      {accounts.data !== undefined && accounts.data.length > 0 && (
        <Accounts accounts={troubledFirst(accounts.data)} connectable={connectable.data ?? []} />
      )}
      {connectable.data !== undefined && <Offers connectable={connectable.data} />}
      {systems.data !== undefined && (
        <Systems
          systems={systems.data}
          onMade={(made) => {
            setFresh(made);
            navigate(`/more/channels?c=${made.connectionId}`);
          }}
        />
      )}
      <Card title={said.others}>
        <ul className={styles.list}>
          <ListLink to="/more/complaint-links" title={words.channels.complaintLinks.title}>
            {words.channels.complaintLinks.lead}
          </ListLink>
        </ul>
      </Card>
    </Screen>
  );
}

/** What must be done stands on top; otherwise they stay where they were. */
function troubledFirst(accounts: readonly ConnectedView[]): readonly ConnectedView[] {
  const rank = ({ state, fault }: ConnectedView) => (state === 'reconnect' ? 0 : fault === null ? 2 : 1);
  return accounts.toSorted((one, other) => rank(one) - rank(other));
}

/** Whatever sends by itself, with a secret. */
function Systems({ systems, onMade }: { systems: readonly ConnectionView[]; onMade: (made: FreshSecret) => void }) {
  const { words } = useRoomWords();
  const [adding, setAdding] = useState(false);
  const said = words.channels;
  return (
    <Card title={said.systems}>
      <p className={styles.lead}>{said.lead}</p>
      {systems.length > 0 && (
        <ul className={styles.inner}>
          {systems.map((each) => (
            <ListLink key={each.id} to={`/more/channels?c=${each.id}`} title={each.name} faint={each.revoked}>
              <Health connection={each} />
            </ListLink>
          ))}
        </ul>
      )}
      <Button wide icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
        {said.add}
      </Button>
      <ConnectSheet
        open={adding}
        onClose={() => setAdding(false)}
        onMade={(made) => {
          setAdding(false);
          onMade(made);
        }}
      />
    </Card>
  );
}
