import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { sentenceOf } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
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

/** Does it, says so, and reads the duty again; a refusal is said too. Resolves to whether it went through. */
export function useMove(): (work: () => Promise<unknown>, done?: string) => Promise<boolean> {
  const { words } = useWords();
  return async (work, done) => {
    try {
      await work();
      if (done !== undefined) toast(done);
      return true;
    } catch (error) {
      toast(sentenceOf(error, words));
      return false;
    } finally {
      await Promise.all([
        queryClient.invalidateQueries(api.duty.pathFilter()),
        queryClient.invalidateQueries(api.escalation.pathFilter()),
      ]);
    }
  };
}

export const myself = (view: DutyView) => view.members.find(({ me }) => me)?.id ?? null;
