/**
 * What was changed and is not saved: leaving it asks first, whichever way somebody leaves (a link, the tabs, the platform's Back, a
 * sheet's cross, veil or Escape, closing the page). A form has an
 * `<Unsaved when={changed} />` inside it and nothing else.
 */
import { createContext, use, useLayoutEffect } from 'react';
import { signal, useSignal } from '#client/state/signal.ts';

/** Everything unsaved on the page; each sheet has a set of its own besides. */
const page = new Set<symbol>();
export const Holding = createContext<Set<symbol> | null>(null);

/** Where the unsaved form stands. Back has already changed the address by the time it is heard of. */
let here = { href: '', state: null as unknown, path: '' };

/** Holds the way out. Not while saving (`changed && !busy`): what follows a save is the way on, not a leaving. */
export function Unsaved({ when: changed }: { when: boolean }): null {
  const sheet = use(Holding);
  useLayoutEffect(() => {
    if (!changed) return undefined;
    const key = Symbol('unsaved');
    if (page.size === 0) {
      here = { href: location.href, state: history.state as unknown, path: location.pathname };
      addEventListener('beforeunload', warn);
    }
    page.add(key);
    sheet?.add(key);
    return () => {
      page.delete(key);
      sheet?.delete(key);
      if (page.size === 0) removeEventListener('beforeunload', warn);
    };
  }, [changed, sheet]);
  return null;
}

/** Only for what is lost with the page and kept by everything else. */
export function useWarnBeforeUnload(changed: boolean): void {
  useLayoutEffect(() => {
    if (!changed) return undefined;
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [changed]);
}

function warn(event: Event): void {
  event.preventDefault();
}

type Question = { readonly go: () => void };
const asked = signal<Question | null>(null);

/** Runs `go` at once when nothing of `held` is unsaved, else after somebody has said that it may be thrown away. */
export function whenSaved(go: () => void, held: Set<symbol> = page): void {
  if (held.size === 0) go();
  else
    asked.set({
      go: () => {
        for (const key of held) page.delete(key);
        held.clear();
        if (page.size === 0) removeEventListener('beforeunload', warn);
        go();
      },
    });
}

/** The open question, its two answers. */
export function useLeaveQuestion(): { readonly open: boolean; readonly discard: () => void; readonly keep: () => void } {
  const question = useSignal(asked);
  return {
    open: question !== null,
    discard: () => {
      asked.set(null);
      question?.go();
    },
    keep: () => asked.set(null),
  };
}

/** Whether going to `to` leaves the screen; another filter or tab of the same one does not. */
export const leavesScreen = (to: string): boolean => new URL(to, location.href).pathname !== location.pathname;

/**
 * Back cannot be refused, only taken back: the screen's address is put on top again before anybody else has heard of the move, and
 * the answer "Discard" goes back once more. Call before the router listens.
 */
export function watchBack(): void {
  addEventListener(
    'popstate',
    (event) => {
      if (page.size === 0 || location.pathname === here.path) return;
      event.stopImmediatePropagation();
      const at = scrollY;
      history.pushState(here.state, '', here.href);
      // The browser has scrolled to where the other screen was.
      requestAnimationFrame(() => scrollTo(0, at));
      whenSaved(() => history.back());
    },
    { capture: true },
  );
}
