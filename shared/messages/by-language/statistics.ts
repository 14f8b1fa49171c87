/** The words of the statistics come by themselves, one language at a time: the inbox does not carry them. */
import type { Language } from '../../model/languages.ts';
import type { StatisticsWords } from '../en/statistics/statistics.ts';

const FILES: Readonly<Record<Language, () => Promise<{ readonly statistics: StatisticsWords }>>> = {
  en: () => import('../en/statistics/statistics.ts'),
  cs: () => import('../cs/statistics/statistics.ts'),
  pl: () => import('../pl/statistics/statistics.ts'),
};

export async function loadStatistics(language: Language): Promise<StatisticsWords> {
  return (await FILES[language]()).statistics;
}
