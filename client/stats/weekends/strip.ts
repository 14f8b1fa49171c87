/** A measured weekend as the timetable draws it. */
import type { StripDay, StripMark, StripSpan, StripWeekend } from '#client/ui/charts/points.ts';
import type { LaterMessages } from '#shared/messages/index.ts';
import type { Say } from '#shared/messages/sentences/weekend-sentences.ts';
import { localDay, localMinute } from '#shared/response/zone.ts';
import type { MeasuredWeekend } from '#shared/views/stats.ts';
import { ratio } from '#shared/stats/figures.ts';
import type { GapItem, StripPiece } from '#shared/stats/weekend/weekends.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';

export type Drawing = {
  readonly say: Say;
  readonly charts: LaterMessages['charts'];
  /** Of an instant: the business day it belongs to. */
  readonly dayOf: (at: number) => number;
  readonly dayName: (day: number) => string;
  readonly label: string;
};

export function stripOf(weekend: MeasuredWeekend, drawing: Drawing): StripWeekend {
  const { say, dayOf, dayName, label } = drawing;
  const days = [...new Set(weekend.strip.map(({ from }) => dayOf(from)))].sort((a, b) => a - b);
  const share = ratio(weekend.covered);
  return {
    key: String(weekend.from),
    label,
    note: [
      ...(share === null ? [] : [say.words.screens.coveredShare(say.format.percent(share))]),
      ...(weekend.basis === 'guessed' || weekend.basis === 'reworked'
        ? [say.words.screens.weekends[`${weekend.basis}Note`]]
        : []),
    ].join(', '),
    figure: share === null ? '' : say.format.percent(share),
    days: days.map((day): StripDay => ({
      key: String(day),
      label: dayName(day),
      spans: weekend.strip.filter(({ from }) => dayOf(from) === day).map((piece) => spanOf(piece, day, drawing)),
      marks: weekend.gaps.items.filter(({ askedAt }) => dayOf(askedAt) === day).map((item) => markOf(item, day, drawing)),
    })),
  };
}

function spanOf(piece: StripPiece, day: number, { say, charts }: Drawing): StripSpan {
  const { format, words, timeZone, nameOf } = say;
  const state = piece.backed ? 'backed' : piece.state;
  const who = piece.onDuty === null ? words.screens.nobody : (nameOf(piece.onDuty) ?? words.somebody);
  const span = `${format.time(piece.from)}–${format.time(piece.to)}${piece.ahead ? ` (${charts.planned})` : ''}`;
  const there = piece.state === 'backup' && piece.backup !== null ? (nameOf(piece.backup) ?? words.somebody) : who;
  return {
    key: `span-${piece.from}`,
    from: minuteOf(piece.from, day, timeZone),
    to: minuteOf(piece.to, day, timeZone),
    state,
    who: there === words.screens.nobody ? '' : there,
    ahead: piece.ahead,
    name: piece.state === 'gap' ? `${span}: ${charts.strip.gap}` : words.screens.atTime(span, there, charts.strip[state]),
  };
}

function markOf({ id, askedAt, answered, late, waitedMs }: GapItem, day: number, { say }: Drawing): StripMark {
  const { format, words, timeZone } = say;
  const { weekends } = words.screens;
  const waited = (answered ? weekends.waited : weekends.waiting)(format.span(waitedMs));
  return {
    key: id,
    at: minuteOf(askedAt, day, timeZone),
    state: !answered ? 'open' : late ? 'late' : 'met',
    name: words.screens.markAt(format.time(askedAt), waited),
  };
}

function minuteOf(at: number, day: number, timeZone: string): number {
  return (localDay(timeZone, at) - day) * DAY_MINUTES + localMinute(timeZone, at);
}
