import type { StatisticsWords } from '#shared/messages/en/statistics/statistics.ts';
import { loadStatistics } from '#shared/messages/by-language/statistics.ts';
import { loadedWords } from './loaded.ts';
import { useWords } from './words.tsx';

const statistics = loadedWords(loadStatistics);

/** Brings the words of statistics. The room waits for them. */
export const askStatistics = statistics.ask;

/** The words of statistics and of a guest's journey; suspends until they are there. */
export function useStatistics(): StatisticsWords {
  return statistics.use(useWords().language);
}
