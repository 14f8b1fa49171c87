/** The items behind a number of the statistics: the number is described, never listed, so that all of them are found and counted. */
import { answeredOutside, cardsOf } from '#server/db/feedback/inbox.ts';
import type { Paged, Seen } from '#server/stats/questions.ts';
import { may } from '#shared/model/roles.ts';
import type { ItemsView, WeekendBehind } from '#shared/views/stats.ts';
import { businessDay } from '#shared/response/business-day.ts';
import { OUTSIDE } from '#shared/stats/facts.ts';
import { OUTCOMES } from '#shared/stats/in-time.ts';
import type { OutcomeBehind } from '#shared/stats/outcome/outcome-drill-down.ts';
import { OWED_SPLITS } from '#shared/stats/owed.ts';
import type { Behind } from '#shared/stats/response-times.ts';
import { missedSpans } from '#shared/stats/weekend/weekends.ts';
import { DomainError } from '#server/system/errors.ts';
import { load, viewerOf, type MayRead, type StatsParts, type Wanted } from './statistics.ts';
import { coveredWeekends } from './statistics-weekends.ts';

const PAGE = 30;

/** `outcome`: behind a figure of what guests made of it, nothing else restricts. `weekend`: instead of the days, this weekend. */
export type WantedItems = Wanted & {
  readonly behind?: Behind | undefined;
  readonly outcome?: OutcomeBehind | undefined;
  readonly weekend?: WeekendBehind | undefined;
  readonly cursor?: string | undefined;
};

/** How a colleague did is no more to be had here than on the screen. */
export async function itemsBehind(parts: StatsParts, permission: MayRead, wanted: WantedItems): Promise<ItemsView> {
  const viewer = viewerOf(permission);
  const { dimension, key } = wanted.behind ?? {};
  if (dimension === 'member' && key !== viewer.memberId && key !== OUTSIDE && !may(viewer.role, 'team.manage'))
    throw new DomainError('forbidden', 'role_may_not');
  const { businessId } = permission.subject;
  const found = await find(parts, permission, wanted);
  const outside = await answeredOutside(parts.db.orm, { businessId, ids: found.ids });
  const cards = await cardsOf(parts.db.orm, { businessId, ids: found.ids });
  return {
    items: cards.map((card) => ({ ...card, outside: outside.has(card.id) })),
    total: found.total,
    within: found.within,
    nextCursor: found.next === null ? null : `${found.next.at}.${found.next.id}`,
  };
}

async function find(parts: StatsParts, permission: MayRead, wanted: WantedItems): Promise<Paged> {
  const { business, about, range } = await load(parts, permission, wanted);
  const { behind = {}, outcome, weekend } = wanted;
  const page = { after: readCursor(wanted.cursor), limit: PAGE };
  if (outcome !== undefined) return parts.stats.ask('outcomeItems', about, { range, outcome, ...page });
  if (behind.owed !== undefined) {
    const split = OWED_SPLITS.find((each) => each === behind.dimension);
    const owed = { what: behind.owed, ...(split !== undefined && { split, key: behind.key ?? '' }) };
    return parts.stats.ask('owedItems', about, { range, owed, ...page });
  }
  if (weekend === undefined) return parts.stats.ask('behind', about, { range, behind, ...page });
  const { weekends } = await coveredWeekends(parts, business, about.now);
  const meant = weekends.find(({ from }) => from === weekend.from);
  if (meant === undefined) return { ids: [], total: 0, within: 0, next: null };
  return parts.stats.ask('behind', about, {
    // The night before its first day is still the business day before.
    range: { fromDay: businessDay(about.calendar, meant.from), toDay: businessDay(about.calendar, meant.to - 1) },
    behind: weekend.part === 'whole' ? behind : { ...behind, outcomes: OUTCOMES.filter((each) => each !== 'dismissed') },
    spans: weekend.part === 'whole' ? [{ from: meant.from, to: meant.to }] : missedSpans(meant.spans),
    ...page,
  });
}

function readCursor(cursor: string | undefined): Seen | null {
  const match = /^(\d{1,16})\.([A-Za-z0-9_-]{1,64})$/.exec(cursor ?? '');
  return match === null ? null : { at: Number(match[1]), id: match[2] ?? '' };
}
