import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import Plus from 'lucide-react/icons/plus';
import { api } from '#client/api/trpc.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Connection } from './Connection.tsx';
import { ConnectSheet } from './ConnectSheet.tsx';
import type { FreshSecret } from './ConnectSheet.tsx';
import { Health } from './Health.tsx';
import { ListLink } from './ListLink.tsx';
import styles from './Channels.module.css';

/** /more/channels: connected systems with their health in words; `?c=` opens one. */
export function Channels() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const opened = new URLSearchParams(useSearch()).get('c');
  const [adding, setAdding] = useState(false);
  // A secret is in one answer of the server only; it lives here until the person leaves the screen.
  const [fresh, setFresh] = useState<FreshSecret | null>(null);
  const query = useQuery(api.channel.list.queryOptions());
  const { data } = query;
  const said = words.channels;
  const connection = data?.find(({ id }) => id === opened);
  if (connection !== undefined) {
    return (
      <Connection
        key={connection.id}
        connection={connection}
        secret={fresh?.connectionId === connection.id ? fresh.secret : null}
        onSecret={(secret) => setFresh({ connectionId: connection.id, secret })}
        onBack={() => goBack(() => navigate('/more/channels'))}
      />
    );
  }
  return (
    <Screen title={said.title} onBack={() => goBack(() => navigate('/more'))}>
      <p className={styles.lead}>{said.lead}</p>
      <Button variant="primary" wide icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
        {said.add}
      </Button>
      {data === undefined && <QueryFallback query={query} />}
      {data?.length === 0 && <EmptyState ring={{ kind: 'none' }} title={said.none} />}
      {data !== undefined && data.length > 0 && (
        <Card>
          <ul className={styles.list}>
            {data.map((each) => (
              <ListLink key={each.id} to={`/more/channels?c=${each.id}`} title={each.name} faint={each.revoked}>
                <Health connection={each} />
              </ListLink>
            ))}
          </ul>
        </Card>
      )}
      <ConnectSheet
        open={adding}
        onClose={() => setAdding(false)}
        onMade={(made) => {
          setAdding(false);
          setFresh(made);
          navigate(`/more/channels?c=${made.connectionId}`);
        }}
      />
    </Screen>
  );
}
