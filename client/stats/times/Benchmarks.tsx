import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { DateRange, WorldView } from '#shared/views/stats.ts';
import type { BadgeDistance } from '#shared/stats/badges.ts';
import { ratio } from '#shared/stats/figures.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { ANSWERED, itemsHref } from '../items/drill-down.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Line, Lines, Part } from '../parts/Part.tsx';
import { useWorld } from '../queries.ts';
import { useSample } from '../useSample.ts';
import styles from '../Stats.module.css';

/** A difference of less than a minute is none. */
const SAME_MS = MINUTE_MS;

export function Benchmarks({ range }: { range: DateRange }) {
  const query = useWorld(range);
  return (
    <Loaded query={query}>
      {(view) => (
        <div className={styles.pictures}>
          <Against view={view} />
          <Badges view={view} />
        </div>
      )}
    </Loaded>
  );
}

function Against({ view }: { view: WorldView }) {
  const { format } = useWords();
  const { screens, benchmarks, none } = useStatistics();
  const { world } = screens;
  const { first, lines, range } = view;
  const sampleOf = useSample();
  const own = first.medianMs === null ? none : format.span(first.medianMs);
  return (
    <Part title={world.title}>
      <p className={styles.quiet}>{world.text}</p>
      <Lines>
        <Line
          name={world.own}
          number={own}
          note={sampleOf(first)}
          href={first.medianMs === null ? undefined : itemsHref(range, ANSWERED)}
        />
        {lines.map(({ id, minutes, aheadMs }) => (
          <Line
            key={id}
            name={benchmarks[id]}
            number={aheadMs === null ? none : told(aheadMs)}
            note={format.span(minutes * MINUTE_MS)}
            tone={aheadMs === null || Math.abs(aheadMs) < SAME_MS ? undefined : aheadMs > 0 ? 'good' : 'bad'}
          />
        ))}
      </Lines>
    </Part>
  );

  function told(aheadMs: number): string {
    if (Math.abs(aheadMs) < SAME_MS) return world.even;
    return aheadMs > 0 ? world.ahead(format.span(aheadMs)) : world.behind(format.span(-aheadMs));
  }
}

function Badges({ view }: { view: WorldView }) {
  const { format } = useWords();
  const { screens, badges, badgeRules } = useStatistics();
  const { world } = screens;
  const stateOf = ({ state, plan, open }: BadgeDistance): readonly string[] => {
    const still = open === 0 ? [] : [world.stillOpen(open)];
    if (state === 'earned') return still;
    if (state !== 'missing') return [world[state], ...still];
    if (plan === null) return [world.outOfReach, ...still];
    if (plan.open === 0) return [world.toGo(plan.quick)];
    return [world.toAnswer(plan.open, plan.answered.part, plan.answered.of), world.thenToGo(plan.quick)];
  };
  return (
    <Part title={world.badges}>
      <p className={styles.quiet}>{world.badgesText}</p>
      <Lines>
        {view.badges.map((badge) => {
          const share = ratio(badge.answered);
          return (
            <Line
              key={badge.id}
              name={badges[badge.id]}
              number={badge.state === 'earned' ? world.earned : ''}
              tone={badge.state === 'earned' ? 'good' : undefined}
              note={
                <>
                  {badgeRules[badge.id]}
                  <br />
                  {[
                    ...stateOf(badge),
                    ...(share === null ? [] : [world.answered(format.percent(share), badge.answered.part, badge.answered.of)]),
                    ...(badge.medianMs === null ? [] : [world.half(format.span(badge.medianMs))]),
                  ].join(' · ')}
                </>
              }
            />
          );
        })}
      </Lines>
      <p className={styles.quiet}>{world.google}</p>
    </Part>
  );
}
