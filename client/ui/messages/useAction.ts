import { useState } from 'react';
import { reasonOf, sentenceOf } from '#client/words/errors.ts';
import { useWords } from '#client/words/words.tsx';
import { toast } from './Toast.tsx';

/** Does it, and says `done` where the screen does not show it anyway. Resolves to whether it went through. Never rejects. */
type Run = (work: () => Promise<unknown>, done?: string) => Promise<boolean>;

export type Action = {
  readonly busy: boolean;
  /** The server's stable reason of the last refusal, '' when there is none. `<Refusal>` makes it a sentence. */
  readonly refusal: string;
  readonly run: Run;
};

/** One thing a person does with a button: on its way, one at a time, or refused with a reason that stands beside it. */
export function useAction(): Action {
  const [state, setState] = useState({ busy: false, refusal: '' });
  const run: Run = async (work, done) => {
    if (state.busy) return false;
    setState({ busy: true, refusal: '' });
    try {
      await work();
      if (done !== undefined) toast(done);
      setState({ busy: false, refusal: '' });
      return true;
    } catch (error) {
      setState({ busy: false, refusal: reasonOf(error) });
      return false;
    }
  };
  return { ...state, run };
}

/** The same where the button is gone by the time of the answer: a refusal is a toast. `after`: what to read again either way. */
export function useToldAction(after: () => Promise<unknown>): Omit<Action, 'refusal'> {
  const { words } = useWords();
  const [busy, setBusy] = useState(false);
  const run: Run = async (work, done) => {
    setBusy(true);
    try {
      await work();
      if (done !== undefined) toast(done);
      await after();
      return true;
    } catch (error) {
      toast(sentenceOf(error, words));
      // Without a line it would wait for one.
      void after();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
