import { useWords } from '#client/words/words.tsx';
import type { Say } from '#shared/messages/sentences/weekend-sentences.ts';
import { dateOfDay } from '#shared/response/zone.ts';
import type { Dimension } from '#shared/stats/slices.ts';
import { weekdayTitles } from '#shared/messages/weekday.ts';
import { useDays } from './useSay.ts';

/** What one value of a dimension is called. */
export function useLabels(say: Say): (dimension: Dimension, key: string) => string {
  const { words } = useWords();
  const days = useDays();
  const statistics = say.words;
  return (dimension, key) => {
    switch (dimension) {
      case 'level':
        return nameIn(words.common.levels, key);
      case 'channel':
        return nameIn(words.common.channels, key);
      case 'kind':
        return nameIn(statistics.kinds, key);
      case 'place':
        return key === '' ? statistics.noPlace : key;
      case 'member':
        return say.nameOf(key) ?? statistics.somebody;
      case 'hour':
        return hourLabel(say, Number(key));
      case 'clock':
        return clockLabel(Number(key));
      case 'week': {
        const date = dateOfDay(Number(key));
        return statistics.screens.times.weekOf(days({ from: date, to: date }));
      }
      case 'all':
        return '';
    }
  };
}

/** "Friday 20:00–21:00"; hours of the week, Monday midnight is 0. */
export function hourLabel({ language }: Say, hour: number): string {
  return `${weekdayTitles(language)[Math.floor(hour / 24)] ?? ''} ${clockLabel(hour % 24)}`;
}

const clockLabel = (hour: number) => `${hour}:00–${hour + 1}:00`;

function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}
