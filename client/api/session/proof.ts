/** "It is you": the server asks for a password or passkey before some things; the phone asks the person and does the same again. */
import { signal, useSignal } from '#client/state/signal.ts';
import { reasonOf } from '#client/words/errors.ts';

type Question = { readonly answer: (proved: boolean) => void };

const asked = signal<(Question & { readonly proved: Promise<boolean> }) | null>(null);

/** One sheet for whoever asks meanwhile. */
function ask(): Promise<boolean> {
  const open = asked.get();
  if (open !== null) return open.proved;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  asked.set({
    proved: promise,
    answer: (proved) => {
      asked.set(null);
      resolve(proved);
    },
  });
  return promise;
}

/**
 * Around one call that the server may refuse with `prove_first`: `withProof(() => server.team.remove.mutate(…))`. Whoever closes the
 * sheet gets that refusal, and nothing was done. `work` must be a single call: it is made again from its beginning.
 */
export async function withProof<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (reasonOf(error) !== 'prove_first' || !(await ask())) throw error;
    return work();
  }
}

/** What waits for an answer; null: nothing. For the one sheet in client/app. */
export const useProofQuestion = (): Question | null => useSignal(asked);
