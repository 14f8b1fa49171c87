import { flushSync } from 'react-dom';
import type { AroundNavHandler } from 'wouter';

/** Every move between screens: starts at the top, and glides where the browser can. */
export const aroundNav: AroundNavHandler = (navigate, to, options) => {
  const move = () => {
    flushSync(() => navigate(to, options));
    if (!options?.replace) scrollTo(0, 0);
  };
  // A hidden page has nothing to show and Safari rejects the transition there.
  if (typeof document.startViewTransition !== 'function' || document.visibilityState === 'hidden' || options?.replace) move();
  else document.startViewTransition(move);
};
