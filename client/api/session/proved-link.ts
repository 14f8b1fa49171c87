import type { MouseEvent } from 'react';
import { withProof } from './proof.ts';
import { server } from '../trpc.ts';
import { useAction } from '../useAction.ts';

/** For links to files: a link cannot ask for a password, so it is asked for before the link is followed. */
export function useProvedLink(): {
  readonly refusal: string;
  readonly follow: (event: MouseEvent<HTMLAnchorElement>) => void;
} {
  const { refusal, run } = useAction();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    const { href } = event.currentTarget;
    void run(async () => {
      await withProof(() => server.session.proved.mutate());
      const link = document.createElement('a');
      link.href = href;
      link.download = '';
      link.click();
    });
  };
  return { refusal, follow };
}
