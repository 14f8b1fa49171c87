import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { api, queryClient } from '#client/api/trpc.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useAction } from '#client/ui/messages/useAction.ts';
import { useConnecting } from '#client/words/connecting-words.ts';
import type { ConnectResult } from '#shared/views/connected.ts';

/** What stands on the screen after the platform was asked: its no, a choice, or that the page is being left for it. */
type Standing = Exclude<ConnectResult, { kind: 'connected' }>;

/** Asks the server to go a step on, and does what follows from its answer. The same for the form, the choice and the way back. */
export function useConnect(onDone: () => void) {
  const said = useConnecting();
  const [, navigate] = useLocation();
  const { busy, refusal, run } = useAction();
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    // Back from the platform without having signed in: the browser shows the page as it was left.
    const again = ({ persisted }: PageTransitionEvent) => persisted && setStanding(null);
    addEventListener('pageshow', again);
    return () => removeEventListener('pageshow', again);
  }, []);
  const take = async (ask: () => Promise<ConnectResult>): Promise<void> => {
    const answered = await run(async () => {
      const result = await ask();
      if (result.kind === 'connected') {
        const { id, name } = result.connection;
        await queryClient.invalidateQueries(api.account.list.queryFilter());
        onDone();
        toast(said.connected(name));
        const there = `/more/channels?a=${id}`;
        const { pathname, search } = location;
        navigate(there, { replace: pathname !== '/more/channels' || pathname + search === there });
      } else if (result.kind === 'leave' && !/^https?:\/\//.test(result.url)) {
        // The platform says where it lets people in; anything but a web page is none.
        setStanding({ kind: 'refused', fault: 'invalid', words: '' });
      } else {
        setStanding(result);
        if (result.kind === 'leave') location.assign(result.url);
      }
    });
    // Nobody heard how it ended; it may be connected all the same.
    if (!answered) void queryClient.invalidateQueries(api.account.list.queryFilter());
  };
  return { busy: busy || standing?.kind === 'leave', refusal, standing, take };
}
