import { useState } from 'react';
import { useLocation } from 'wouter';
import { Bars } from '#client/ui/charts/Bars.tsx';
import { HeatMap } from '#client/ui/charts/HeatMap.tsx';
import { Trend } from '#client/ui/charts/Trend.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { TimesView } from '#shared/views/stats.ts';
import { dayOfDate } from '#shared/response/zone.ts';
import { BENCHMARKS } from '#shared/stats/benchmarks.ts';
import { FEW_BELOW, ratio, type FirstAnswers, type Share } from '#shared/stats/figures.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { ANSWERED, itemsHref } from '../items/drill-down.ts';
import { bandLabel } from './bands.ts';
import { hourLabel } from '../useLabels.ts';
import { useSample } from '../useSample.ts';
import { useDays, useSay } from '../useSay.ts';
import styles from '../Stats.module.css';

const TRENDS = ['within', 'wait'] as const;

/** Distribution, weeks, hours of the week: each item by its own target, and every point opens its items. */
export function TimesPictures({ view }: { view: TimesView }) {
  return (
    <div className={styles.pictures}>
      <Waits view={view} />
      {view.times.trend.length > 1 && <Weeks view={view} />}
      <div className={styles.across}>
        <Hours view={view} />
      </div>
    </div>
  );
}

function Waits({ view }: { view: TimesView }) {
  const { words } = useWords();
  const { screens } = useStatistics();
  const { times } = screens;
  const [, navigate] = useLocation();
  const sampleOf = useSample();
  const { total, distribution } = view.times;
  const sum = (part: 'late' | 'untargeted' | 'waiting') => distribution.all.reduce((all, band) => all + band[part], 0);
  return (
    <Bars
      title={times.distribution}
      sample={sampleOf(total.all.first.wall)}
      heads={[times.wait, times.count]}
      legend={{
        met: times.variants.met,
        late: times.variants.late,
        ...(sum('untargeted') > 0 && { plain: times.variants.plain }),
        ...(sum('waiting') > 0 && { open: times.variants.open }),
      }}
      bars={distribution.all.map((band) => {
        const { met, late, untargeted, waiting } = band;
        const label = bandLabel(band, words.common.units);
        const parts = { met, late, plain: untargeted, open: waiting };
        const told = (['met', 'late', 'plain', 'open'] as const).flatMap((variant) =>
          parts[variant] === 0 ? [] : `${times.variants[variant]} ${parts[variant]}`,
        );
        return {
          key: String(band.fromMs),
          label,
          parts,
          name: `${label}: ${[screens.sampleItems(band.count), ...told].join(', ')}`,
        };
      })}
      onOpen={({ key }) => {
        const band = distribution.all.find(({ fromMs }) => String(fromMs) === key);
        if (band) navigate(itemsHref(view.range, { took: { fromMs: band.fromMs, toMs: band.toMs } }));
      }}
    />
  );
}

/** The share in time by each item's own target; or the wait, beside what others have published. */
function Weeks({ view }: { view: TimesView }) {
  const { format } = useWords();
  const { screens, benchmarks, none } = useStatistics();
  const { times } = screens;
  const [, navigate] = useLocation();
  const [drawn, draw] = useState<(typeof TRENDS)[number]>('within');
  const days = useDays();
  const sampleOf = useSample();
  const shareOf = useShare();
  const isShare = drawn === 'within';
  const valueOf = ({ withinTarget, first }: FirstAnswers) =>
    isShare ? ratio(withinTarget) : first.medianMs === null ? null : first.medianMs / MINUTE_MS;
  const tell = (figures: FirstAnswers) => {
    if (isShare) return shareOf(figures.withinTarget);
    return figures.first.medianMs === null ? none : format.span(figures.first.medianMs);
  };
  return (
    <div className={styles.part}>
      <Chips label={times.trendBy}>
        {TRENDS.map((each) => (
          <Chip key={each} pressed={each === drawn} onClick={() => draw(each)}>
            {times.trendNames[each]}
          </Chip>
        ))}
      </Chips>
      <Trend
        title={isShare ? times.trend : times.trendWait}
        sample={sampleOf(view.times.total.all.first.wall)}
        series={[times.weekend, times.weekday]}
        unit={isShare ? 'share' : 'minutes'}
        heads={[times.week, times.count]}
        lines={isShare ? [] : BENCHMARKS.map(({ id, minutes }) => ({ key: id, value: minutes, label: benchmarks[id] }))}
        points={view.times.trend.map(({ week, all, weekend, weekday }) => {
          const label = days({ from: week, to: week });
          return {
            key: week,
            label,
            values: [valueOf(weekend), valueOf(weekday)],
            sample: all.first.count + all.first.waiting,
            ...(!isShare && { within: ratio(weekend.withinTarget) }),
            name: `${times.weekOf(label)}: ${times.weekend} ${tell(weekend)}, ${times.weekday} ${tell(weekday)}; ${sampleOf(all.first)}`,
          };
        })}
        onOpen={({ key }) =>
          navigate(itemsHref(view.range, { ...ANSWERED, dimension: 'week', key: String(dayOfDate(key) ?? '') }))
        }
      />
    </div>
  );
}

function Hours({ view }: { view: TimesView }) {
  const { screens } = useStatistics();
  const { times } = screens;
  const [, navigate] = useLocation();
  const sampleOf = useSample();
  const shareOf = useShare();
  const say = useSay(view.people, view.timeZone);
  return (
    <HeatMap
      title={times.heat}
      sample={sampleOf(view.times.total.all.first.wall)}
      steps={[0.4, 0.6, 0.8, 0.95]}
      stepNames={times.heatSteps}
      dotNames={times.heatDots}
      firstHour={view.times.nightHours}
      cells={view.times.heat.map(({ hour, openShare, figures }) => {
        const { withinTarget, first } = figures;
        const { part, of } = withinTarget;
        const sample = first.count + first.waiting;
        const plain = Math.max(0, sample - of);
        return {
          weekday: Math.floor(hour / 24) + 1,
          hour: hour % 24,
          value: ratio(withinTarget),
          sample,
          few: sample > 0 && sample < FEW_BELOW ? { met: part, late: of - part, plain } : null,
          open: openShare > 0,
          name: `${hourLabel(say, hour)}: ${shareOf(withinTarget)}; ${sampleOf(first)}`,
        };
      })}
      onOpen={({ weekday, hour }) =>
        navigate(itemsHref(view.range, { ...ANSWERED, dimension: 'hour', key: String((weekday - 1) * 24 + hour) }))
      }
    />
  );
}

/** "In time 92 % (11 of 12)" */
function useShare(): (share: Share) => string {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  return (share) => {
    const value = ratio(share);
    if (value === null) return none;
    return `${screens.times.within} ${format.percent(value)} (${screens.partOf(format.number(share.part), format.number(share.of))})`;
  };
}
