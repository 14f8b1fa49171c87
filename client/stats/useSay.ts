import { useMemo } from 'react';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { Say } from '#shared/messages/sentences/weekend-sentences.ts';
import { dayOfDate } from '#shared/response/zone.ts';
import type { DateRange } from '#shared/views/stats.ts';
import type { Person } from '#shared/views/app.ts';
import { OUTSIDE } from '#shared/stats/facts.ts';
import { DAY_MS } from '#shared/model/time.ts';

/** Everything a sentence needs; `people`: whose names came with the figures. */
export function useSay(people: readonly Person[], timeZone: string): Say {
  const words = useStatistics();
  const { format, language } = useWords();
  return useMemo(() => {
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const nameOf = (memberId: string) => (memberId === OUTSIDE ? words.outside : (names.get(memberId) ?? null));
    return { words, format, language, timeZone, nameOf };
  }, [words, format, language, timeZone, people]);
}

/** "20–22 November"; dates are calendar dates and know no zone. */
export function useDays(): (range: DateRange) => string {
  const { language } = useWords();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : language;
    // Only the long form says "13.–15. 11." in Czech; the short one repeats the month.
    const month = language === 'cs' ? 'long' : 'short';
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month });
    return ({ from, to }) => format.formatRange((dayOfDate(from) ?? 0) * DAY_MS, (dayOfDate(to) ?? 0) * DAY_MS);
  }, [language]);
}

/** "Fri 14", of days since 1970-01-01. */
export function useDayName(): (day: number) => string {
  const { language } = useWords();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : language;
    const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' });
    return (day) => `${weekday.format(day * DAY_MS)} ${new Date(day * DAY_MS).getUTCDate()}`;
  }, [language]);
}
