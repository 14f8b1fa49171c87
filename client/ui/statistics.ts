import { use } from 'react';
import type { StatisticsWords } from '#shared/messages/en/statistics.ts';
import { loadStatistics } from '#shared/messages/statistics.ts';
import type { Language } from '#shared/model/people.ts';
import { useWords } from './words.tsx';

const loaded = new Map<Language, Promise<StatisticsWords>>();

/** The words of statistics and of a guest's journey; suspends until they are there. */
export function useStatistics(): StatisticsWords {
  const { language } = useWords();
  return use(wordsIn(language));
}

function wordsIn(language: Language): Promise<StatisticsWords> {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const coming = loadStatistics(language);
  loaded.set(language, coming);
  // A load that failed is tried again when the screen is opened again.
  coming.catch(() => loaded.delete(language));
  return coming;
}
