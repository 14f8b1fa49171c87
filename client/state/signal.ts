/** What lives outside React because something else than a screen changes it: the browser, the line, a timer. */
import { useSyncExternalStore } from 'react';

/** Somebody who wants to hear, until they call what they were given. */
export type Listeners<T extends readonly unknown[]> = {
  readonly tell: (...news: T) => void;
  readonly listen: (listener: (...news: T) => void) => () => void;
  readonly size: () => number;
};

export function listeners<T extends readonly unknown[] = []>(): Listeners<T> {
  const all = new Set<(...news: T) => void>();
  return {
    tell: (...news) => {
      for (const one of all) one(...news);
    },
    listen: (one) => {
      all.add(one);
      return () => all.delete(one);
    },
    size: () => all.size,
  };
}

/** One value, and everybody who shows it. */
export type Signal<T> = {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function signal<T>(initial: T): Signal<T> {
  let value = initial;
  const { tell, listen } = listeners();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      tell();
    },
    subscribe: listen,
  };
}

export function useSignal<T>(source: Signal<T>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}
