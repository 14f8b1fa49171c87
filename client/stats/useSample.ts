import { useStatistics } from '#client/words/statistics-words.ts';
import type { Took } from '#shared/stats/figures.ts';

/** "15 first answers, 7 still wait": what a typical wait is made of. */
export function useSample(): (took: Pick<Took, 'count' | 'waiting'>) => string {
  const { screens } = useStatistics();
  return ({ count, waiting }) =>
    [
      ...(count === 0 && waiting > 0 ? [] : [screens.sampleAnswers(count)]),
      ...(waiting > 0 ? [screens.figures.waiting(waiting)] : []),
    ].join(', ');
}
