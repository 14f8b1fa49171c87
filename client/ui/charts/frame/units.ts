import { useRoomWords } from '#client/words/room-words.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

/** count: a number. minutes: a length of time. share: 0–1, shown in percent. hours: hours of work, never days. */
export type Unit = 'count' | 'minutes' | 'share' | 'hours';

export type Written = {
  /** "1 h 05 min", "91 %", "–" for none */
  readonly full: (value: number | null) => string;
  /** "65 min", for an axis */
  readonly short: (value: number) => string;
  /** "65", for a cell the size of a finger; the legend says of what */
  readonly tiny: (value: number) => string;
};

/** Numbers as the reader's language writes them. */
export function useWritten(unit: Unit): Written {
  const { words, format } = useRoomWords();
  const full = (value: number): string => {
    switch (unit) {
      case 'count':
        return format.number(Math.round(value * 10) / 10);
      case 'minutes':
        return format.span(value * MINUTE_MS);
      case 'hours':
        return `${format.number(Math.round(value * 10) / 10)}\u00a0${words.common.units.hour}`;
      case 'share':
        return format.percent(value);
    }
  };
  const short = (value: number): string => {
    if (unit !== 'minutes') return full(value);
    return value < 1 ? `${format.number(Math.round(value))}\u00a0${words.common.units.min}` : axisTime(value);
  };
  const axisTime = (minutes: number) => {
    if (minutes < 120 || (minutes % 60 !== 0 && minutes < 240))
      return `${format.number(Math.round(minutes))}\u00a0${words.common.units.min}`;
    if (minutes < 2880) return `${format.number(Math.round(minutes / 6) / 10)}\u00a0${words.common.units.hour}`;
    return `${format.number(Math.round(minutes / 144) / 10)}\u00a0${words.common.units.day}`;
  };
  const tiny = (value: number): string => format.number(Math.round(unit === 'share' ? value * 100 : value));
  return { full: (value) => (value === null ? words.charts.none : full(value)), short, tiny };
}
