import { flushSync } from 'react-dom';
import type { AroundNavHandler } from 'wouter';
import { leavesScreen, whenSaved } from '#client/ui/messages/unsaved.ts';

/** Every move between screens: asks about what is unsaved, starts at the top, and glides where the browser can. */
export const aroundNav: AroundNavHandler = (navigate, to, options) => {
  // Replacing is not a move (a filter, a redirect while a screen is being drawn): nothing glides, nothing scrolls.
  if (options?.replace) return navigate(to, options);
  if (leavesScreen(to)) whenSaved(() => go(navigate, to, options));
  else go(navigate, to, options);
};

function go(...[navigate, to, options]: Parameters<AroundNavHandler>): void {
  const move = () => {
    flushSync(() => navigate(to, options));
    scrollTo(0, 0);
  };
  // A hidden page has nothing to show and Safari rejects the transition there.
  if (typeof document.startViewTransition !== 'function' || document.visibilityState === 'hidden') {
    navigate(to, options);
    scrollTo(0, 0);
    return;
  }
  // Tapping on before it has ended skips it, which is not an error.
  document.startViewTransition(move).ready.catch(() => undefined);
}
