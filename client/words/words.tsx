import { createContext, use } from 'react';
import type { Format } from '#shared/messages/format.ts';
import type { Messages } from '#shared/messages/index.ts';
import type { Language } from '#shared/model/languages.ts';

export type Words = {
  readonly words: Messages;
  readonly format: Format;
  readonly language: Language;
  /** For this phone; a member's own choice is stored by `session.setLanguage` and wins after sign-in. */
  readonly setLanguage: (language: Language) => Promise<void>;
};

/** Filled by app/ once the language file is there; nothing is rendered before. */
export const WordsContext = createContext<Words | null>(null);

/** Every text a person sees, and times and numbers written their way. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords needs a WordsContext above it');
  return words;
}
