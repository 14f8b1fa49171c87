import { useLocation } from 'wouter';
import { Bars } from '#client/ui/charts/Bars.tsx';
import { HeatMap } from '#client/ui/charts/HeatMap.tsx';
import { Trend } from '#client/ui/charts/Trend.tsx';
import { useStatistics } from '#client/ui/statistics.ts';
import { useWords } from '#client/ui/words.tsx';
import type { TimesView } from '#shared/model/stats.ts';
import { dayOfDate } from '#shared/response/zone.ts';
import { BENCHMARKS } from '#shared/stats/benchmarks.ts';
import { ratio } from '#shared/stats/figures.ts';
import { ANSWERED, itemsHref } from './behind.ts';
import { barAfter, bandLabel, barLook } from './bands.ts';
import { hourLabel } from './useLabels.ts';
import { useDays, useSay } from './useSay.ts';
import styles from './Stats.module.css';

const MINUTE_MS = 60_000;

/** Distribution, weeks, hours of the week: every point opens its items. */
export function TimesPictures({ view }: { view: TimesView }) {
  const { words, format } = useWords();
  const { screens, benchmarks, none } = useStatistics();
  const { times } = screens;
  const [, navigate] = useLocation();
  const days = useDays();
  const say = useSay(view.people, view.timeZone);
  const { range, targetMinutes } = view;
  const { total, distribution, trend, heat } = view.times;
  const sample = screens.sampleAnswers(total.all.first.wall.count);
  const minutes = (ms: number | null) => (ms === null ? null : ms / MINUTE_MS);
  const span = (ms: number | null) => (ms === null ? none : format.span(ms));
  const targetMs = targetMinutes * MINUTE_MS;
  return (
    <div className={styles.pictures}>
      <Bars
        title={times.distribution}
        sample={sample}
        heads={[times.wait, times.count]}
        legend={{ met: times.inTarget, late: times.beyondTarget }}
        marks={[{ key: 'target', after: barAfter(distribution.all, targetMs), label: times.target(format.span(targetMs)) }]}
        bars={distribution.all.map((band) => {
          const label = bandLabel(band, words.common.units);
          return {
            key: String(band.fromMs),
            label,
            value: band.count,
            look: barLook(band, targetMs),
            name: `${label}: ${screens.sampleAnswers(band.count)}`,
          };
        })}
        onOpen={({ key }) => {
          const band = distribution.all.find(({ fromMs }) => String(fromMs) === key);
          if (band) navigate(itemsHref(range, { took: { fromMs: band.fromMs, toMs: band.toMs } }));
        }}
      />
      {trend.length > 1 && (
        <Trend
          title={times.trend}
          sample={sample}
          series={[times.weekend, times.weekday]}
          unit="minutes"
          heads={[times.week, times.count]}
          lines={[
            { key: 'own', value: targetMinutes, label: times.ownTarget },
            ...BENCHMARKS.filter(({ minutes: line }) => line !== targetMinutes).map(({ id, minutes: line }) => ({
              key: id,
              value: line,
              label: benchmarks[id],
            })),
          ]}
          points={trend.map(({ week, all, weekend, weekday }) => {
            const label = days({ from: week, to: week });
            return {
              key: week,
              label,
              values: [minutes(weekend.first.medianMs), minutes(weekday.first.medianMs)],
              sample: all.first.count,
              within: ratio(weekend.withinTarget),
              name: `${times.weekOf(label)}: ${times.weekend} ${span(weekend.first.medianMs)}, ${times.weekday} ${span(weekday.first.medianMs)}, ${screens.sampleAnswers(all.first.count)}`,
            };
          })}
          onOpen={({ key }) => navigate(itemsHref(range, { ...ANSWERED, dimension: 'week', key: String(dayOfDate(key) ?? '') }))}
        />
      )}
      <div className={styles.across}>
        <HeatMap
          title={times.heat}
          sample={sample}
          steps={[15, 30, 60, 240]}
          stepNames={times.heatSteps}
          tone="time"
          unit="minutes"
          firstHour={view.times.nightHours}
          cells={heat.map(({ hour, openShare, figures }) => ({
            weekday: Math.floor(hour / 24) + 1,
            hour: hour % 24,
            value: minutes(figures.first.medianMs),
            sample: figures.first.count,
            open: openShare > 0,
            name: `${hourLabel(say, hour)}: ${span(figures.first.medianMs)}, ${screens.sampleAnswers(figures.first.count)}`,
          }))}
          onOpen={({ weekday, hour }) =>
            navigate(itemsHref(range, { ...ANSWERED, dimension: 'hour', key: String((weekday - 1) * 24 + hour) }))
          }
        />
      </div>
    </div>
  );
}
