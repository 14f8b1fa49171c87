import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Redirect } from 'wouter';
import { api } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { SignOut } from '../SignOut.tsx';
import { DeleteAccount } from './Endings.tsx';

/** Signed in and nowhere at home: whoever may found a business goes on there, everybody else reads what they wait for and how to leave. */
export function NoTeam() {
  const { words } = useRoomWords();
  const { data, isError, refetch } = useQuery(api.you.get.queryOptions());
  const [removing, setRemoving] = useState(false);
  const { noTeam, you } = words.account;
  if (data?.mayFound === true) return <Redirect to="/welcome" replace />;
  if (data === undefined && !isError) return <Skeleton shape="card" count={2} />;
  return (
    <Screen title={words.common.appName}>
      {data === undefined ? (
        <EmptyState ring={{ kind: 'none' }} title={words.common.cannotLoad}>
          <Button onClick={() => void refetch()}>{words.common.tryAgain}</Button>
        </EmptyState>
      ) : (
        <>
          <EmptyState ring={{ kind: 'none' }} title={noTeam.title}>
            <p>{noTeam.text}</p>
          </EmptyState>
          <Card title={data.email}>
            <SignOut />
            <Button variant="quiet" onClick={() => setRemoving(true)}>
              {you.remove}
            </Button>
          </Card>
          <Sheet title={you.removeAsk} open={removing} onClose={() => setRemoving(false)}>
            <DeleteAccount onKeep={() => setRemoving(false)} />
          </Sheet>
        </>
      )}
    </Screen>
  );
}
