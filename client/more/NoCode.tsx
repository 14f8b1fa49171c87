import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '#client/api/trpc.ts';
import { useMe } from '#client/api/session/session.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { useRoomWords } from '#client/words/room-words.ts';

/** An owner nobody could let back in. */
export function NoCode() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const { data: me } = useMe();
  const { data } = useQuery(api.you.get.queryOptions());
  if (me?.current?.role !== 'owner' || data === undefined || data.recovery.state === 'kept') return null;
  return (
    <Notice
      tone="warning"
      action={
        <Button variant="quiet" onClick={() => navigate('/more/you')}>
          {words.account.you.warnAction}
        </Button>
      }
    >
      {words.account.you.warn}
    </Notice>
  );
}
