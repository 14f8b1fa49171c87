import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '#client/api/errors.ts';
import { api, queryClient } from '#client/api/trpc.ts';
import { toast } from '#client/ui/Toast.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { DutyView } from '#shared/model/duty.ts';

export function useDuty() {
  return useQuery(api.duty.get.queryOptions({}));
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
