/** The words of the statistics come by themselves, one language at a time: the inbox does not carry them. */
import type { Language } from '../model/roles.ts';
import type { StatisticsWords } from './en/statistics.ts';

const FILES: Readonly<Record<Language, () => Promise<{ readonly statistics: StatisticsWords }>>> = {
  en: () => import('./en/statistics.ts'),
  cs: () => import('./cs/statistics.ts'),
  pl: () => import('./pl/statistics.ts'),
};

export async function loadStatistics(language: Language): Promise<StatisticsWords> {
  return (await FILES[language]()).statistics;
}
