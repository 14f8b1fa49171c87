import type { MouseEvent } from 'react';
import { withProof } from './proof.ts';
import { server } from '../trpc.ts';

type Run = (work: () => Promise<void>) => Promise<boolean>;

/** For links to files: a link cannot ask for a password, so it is asked for before the link is followed. `run` is that of an action. */
export const provedLink =
  (run: Run) =>
  (event: MouseEvent<HTMLAnchorElement>): void => {
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
