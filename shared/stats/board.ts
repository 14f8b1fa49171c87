/**
 * What a screen on the wall shows of today. Numbers only: nothing a guest wrote, nobody's name.
 *
 *  - Within target: what guests said on this business day, as everywhere met / (met + late + overdue).
 *  - Mood: each thing said today is kind (four or five stars), rough (one or two, or urgent or high without stars) or in between. One
 *    side must lead by a fifth of all before it names the day; fewer than three say nothing about a day.
 */
import type { Level } from '#shared/model/feedback.ts';
import { businessDay } from '#shared/response/business-day.ts';
import type { StatsCalendar } from './calendar.ts';
import { measure, type Fact } from './facts.ts';
import type { Share } from './figures.ts';

export type BoardFact = Fact & { readonly rating: number | null };

export type Mood = 'kind' | 'mixed' | 'rough' | 'none';
export type MoodOfDay = { readonly mood: Mood; readonly kind: number; readonly between: number; readonly rough: number };

export const MOOD_SAMPLES = 3;
const LEAD = 0.2;

/** `facts`: those of today; earlier ones do no harm. */
export function boardToday(
  facts: readonly BoardFact[],
  given: { readonly calendar: StatsCalendar; readonly now: number },
): { readonly withinTarget: Share; readonly mood: MoodOfDay } {
  const today = businessDay(given.calendar, given.now);
  let part = 0;
  let of = 0;
  const sides = { kind: 0, between: 0, rough: 0 };
  for (const fact of facts) {
    const measured = measure(fact, given);
    if (measured === null || measured.day !== today) continue;
    sides[sideOf(fact.rating, fact.level)] += 1;
    if (measured.outcome === 'met') part += 1;
    if (measured.outcome === 'met' || measured.outcome === 'late' || measured.outcome === 'overdue') of += 1;
  }
  return { withinTarget: { part, of }, mood: { mood: moodOf(sides), ...sides } };
}

function sideOf(rating: number | null, level: Level): 'kind' | 'between' | 'rough' {
  if (rating !== null) return rating >= 4 ? 'kind' : rating <= 2 ? 'rough' : 'between';
  return level === 'urgent' || level === 'high' ? 'rough' : 'between';
}

function moodOf({ kind, between, rough }: Omit<MoodOfDay, 'mood'>): Mood {
  const all = kind + between + rough;
  if (all < MOOD_SAMPLES) return 'none';
  const lead = (kind - rough) / all;
  return lead >= LEAD ? 'kind' : lead <= -LEAD ? 'rough' : 'mixed';
}
