import { use } from 'react';
import type { Language } from '#shared/model/languages.ts';

type LoadedWords<T> = {
  /** Suspends until they are there; at once when `ask` has brought them. */
  readonly use: (language: Language) => T;
  readonly ask: (language: Language) => Promise<T>;
};

/** Words that come when a screen needs them: once per language, and a load that failed is tried again. */
export function loadedWords<T>(load: (language: Language) => Promise<T>): LoadedWords<T> {
  const coming = new Map<Language, Promise<T>>();
  const there = new Map<Language, T>();
  const ask = (language: Language): Promise<T> => {
    const known = coming.get(language);
    if (known !== undefined) return known;
    const asked = load(language);
    coming.set(language, asked);
    asked.then(
      (words) => there.set(language, words),
      () => coming.delete(language),
    );
    return asked;
  };
  return { ask, use: (language) => there.get(language) ?? use(ask(language)) };
}
