import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useToldAction } from '#client/ui/messages/useAction.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { useWords } from '#client/words/words.tsx';
import { dutySeen } from '#shared/duty/now.ts';
import type { DutyView } from '#shared/views/duty.ts';

export function useDuty() {
  return useQuery(api.duty.get.queryOptions({}));
}

/** Who is on, to the second: a duty that ends now ends here as well, and one that began as the server answered has begun. */
export const useDutyNow = (view: Pick<DutyView, 'roster' | 'at'>) => dutySeen(view, useNow(1_000));

type Made = { readonly id: string; readonly until?: number; readonly alone?: boolean };
type Undoable = { readonly done: string | ((made: Made) => string); readonly undone: string };

/** A move that made an exception: says so, with the way back for a while. */
export function useUndoable(): (work: () => Promise<Made>, said: Undoable) => Promise<boolean> {
  const { words } = useWords();
  const alone = useRoomWords().words.duty.alone;
  const move = useMove();
  return (work, { done, undone }) =>
    move(async () => {
      const made = await work();
      const { id } = made;
      const said = typeof done === 'string' ? done : done(made);
      toast(made.alone === true ? `${said} ${alone}` : said, {
        label: words.common.undo,
        run: () => void move(() => server.duty.cancelOverride.mutate({ id }), undone),
      });
    });
}

/** Something done with the duty: a refusal is a toast, and duty and ladder are read again. */
export const useMove = () =>
  useToldAction(() =>
    Promise.all([
      queryClient.invalidateQueries(api.duty.pathFilter()),
      queryClient.invalidateQueries(api.escalation.pathFilter()),
    ]),
  ).run;

export const myself = (view: DutyView) => view.members.find(({ me }) => me)?.id ?? null;
