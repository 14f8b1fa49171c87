/** What came of the answers, and where in the journey it hurts: the one part of the statistics that reads guests' words. */
import { businessDay, startOfDay, type StatsCalendar } from '#shared/stats/calendar.ts';
import { hurtingDishes, hurtingTouchpoints, repeatedWithinEvening, type JourneyFact } from '#shared/stats/journey/hurts.ts';
import { suggestJourney } from '#shared/stats/journey/suggest.ts';
import { STAGES, TOUCHPOINTS, type Journey } from '#shared/stats/journey/types.ts';
import { outcomes, type OutcomeFact } from '#shared/stats/outcome.ts';
import type { Connection } from '#server/db/connection.ts';
import type { About, Answer, Ask } from './questions.ts';
import { outcomeRows, visitsSince, type OutcomeRow } from './rows.ts';

/** Newest first: what hurt before the latest so many is history. */
const READ_AT_MOST = 5_000;
/** A platform's clock that runs ahead by more is not believed either. */
const AHEAD_MS = 86_400_000;

type Judged = OutcomeFact & JourneyFact & { readonly stage: Journey['stage'] | null };

export async function outcomeAnswer(
  { db, about }: { readonly db: Connection; readonly about: About },
  { range }: Ask<'outcome'>,
): Promise<Answer<'outcome'>> {
  const { businessId, calendar, now } = about;
  const from = startOfDay(calendar, range.fromDay);
  const to = startOfDay(calendar, range.toDay + 1) + AHEAD_MS;
  const rows = await outcomeRows(db, { businessId, from, to, limit: READ_AT_MOST });
  const visits = await visitsSince(db, businessId, from);
  const judged = rows
    .map((row) => judge(row, visits, { calendar, now }))
    .filter(({ day }) => range.fromDay <= day && day <= range.toDay);
  return {
    outcomes: outcomes(judged),
    stages: STAGES.map((stage) => ({ stage, count: judged.filter((each) => each.stage === stage).length })),
    touchpoints: hurtingTouchpoints(judged),
    dishes: hurtingDishes(judged),
    repeated: repeatedWithinEvening(judged),
  };
}

function judge(
  row: OutcomeRow,
  visits: ReadonlyMap<string, readonly number[]>,
  { calendar, now }: { readonly calendar: StatsCalendar; readonly now: number },
): Judged {
  const { id, level, kind, answeredAt, customerId } = row;
  const askedAt = Math.min(row.spokeAt, row.receivedAt, now);
  const again = answeredAt === null || customerId === null ? undefined : visits.get(customerId)?.find((at) => at > answeredAt);
  const journey = journeyOf(row);
  const changed = row.ratingChangedAt !== null;
  return {
    id,
    askedAt,
    level,
    kind,
    answeredAt,
    customerId,
    rating: changed ? row.ratingBefore : row.rating,
    ratingNow: changed ? row.rating : null,
    ratingChangedAt: row.ratingChangedAt,
    thankedAt: row.thankedAt,
    cameBackAt: again ?? null,
    day: businessDay(calendar, askedAt),
    stage: journey?.stage ?? null,
    touchpoints: journey?.touchpoints ?? [],
    dishes: journey?.dishes ?? [],
  };
}

function journeyOf(row: OutcomeRow): Journey | null {
  const { text, kind, rating, level, reasons, language, journey } = row;
  if (journey === null) return suggestJourney({ text, kind, rating, level, reasons, language });
  return {
    stage: STAGES.find((stage) => stage === journey.stage) ?? 'aware',
    touchpoints: strings(journey.touchpoints).flatMap((each) => TOUCHPOINTS.find((known) => known === each) ?? []),
    dishes: strings(journey.dishes),
  };
}

function strings(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
