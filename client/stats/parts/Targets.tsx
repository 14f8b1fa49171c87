import { useStatistics } from '#client/ui/statistics.ts';
import { LevelTag } from '#client/ui/Level.tsx';
import { useWords } from '#client/ui/words.tsx';
import type { OwedByLevel, TimesView } from '#shared/model/stats.ts';
import { ratio } from '#shared/stats/figures.ts';
import { DUE, itemsHref } from '../behind.ts';
import styles from '../Stats.module.css';
import { Line, Lines, Part } from './Part.tsx';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const AFTER_THE_FIRST = ['promise', 'next_reply', 'settlement'] as const;

/** What was promised to guests and to oneself, by level in their order, each beside what was reached. */
export function Targets({ view }: { view: TimesView }) {
  const { words, format } = useWords();
  const { screens } = useStatistics();
  const said = screens.times.targets;
  const levels = view.owed.flatMap((owed) => {
    const lines = linesOf(owed);
    return lines.length === 0 ? [] : [{ level: owed.level, lines }];
  });
  if (levels.length === 0) return null;
  return (
    <Part title={said.title}>
      <p className={styles.quiet}>{said.hint}</p>
      {levels.map(({ level, lines }) => (
        <section key={level} aria-label={words.common.levels[level]}>
          <LevelTag level={level} />
          <Lines>
            {lines.map(({ name, kept, href }) => (
              <Line
                key={name}
                name={name}
                number={format.percent(ratio(kept) ?? 0)}
                note={screens.partOf(format.number(kept.part), format.number(kept.of))}
                href={href}
              />
            ))}
          </Lines>
        </section>
      ))}
    </Part>
  );

  function linesOf({ level, firstMinutes, settleHours, kept }: OwedByLevel) {
    const first = view.times.by.level.find(({ key }) => key === level)?.all.withinTarget ?? { part: 0, of: 0 };
    const soon = format.span(firstMinutes * MINUTE_MS);
    const names = {
      promise: said.promise,
      next_reply: said.next_reply(soon),
      settlement: said.settlement(format.span(settleHours * HOUR_MS)),
    };
    const behind = itemsHref(view.range, { dimension: 'level', key: level, outcomes: DUE });
    return [
      { name: said.first(soon), kept: first, href: behind },
      ...AFTER_THE_FIRST.map((kind) => ({ name: names[kind], kept: kept[kind], href: undefined })),
    ].filter((line) => line.kept.of > 0);
  }
}
