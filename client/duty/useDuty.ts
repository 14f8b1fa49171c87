import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '#client/api/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { toast } from '#client/ui/Toast.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { DutyView } from '#shared/model/duty.ts';

export function useDuty() {
  return useQuery(api.duty.get.queryOptions({}));
}

type Undoable = { readonly done: string; readonly undone: string };

/** A move that made an exception: says so, with the way back for a while. */
export function useUndoable(): (work: () => Promise<{ readonly id: string }>, said: Undoable) => Promise<boolean> {
  const { words } = useWords();
  const move = useMove();
  return (work, { done, undone }) =>
    move(async () => {
      const { id } = await work();
      toast(done, {
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
