import { useState } from 'react';
import { reasonOf } from '#client/words/errors.ts';

export type Action = {
  readonly busy: boolean;
  /** The server's stable reason of the last refusal, '' when there is none (client/words/errors.ts makes it a sentence). */
  readonly refusal: string;
  /** One at a time; resolves to whether it went through. Never rejects. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
};

/** One thing a person does with a button: on its way, or refused with a reason that stands beside it. */
export function useAction(): Action {
  const [state, setState] = useState({ busy: false, refusal: '' });
  const run = async (work: () => Promise<void>) => {
    if (state.busy) return false;
    setState({ busy: true, refusal: '' });
    try {
      await work();
      setState({ busy: false, refusal: '' });
      return true;
    } catch (error) {
      setState({ busy: false, refusal: reasonOf(error) });
      return false;
    }
  };
  return { ...state, run };
}
