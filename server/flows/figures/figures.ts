/** The line above the inbox: the statistics screen's own figures of the last four weeks, as it opens. */
import type { FirstFigures } from '#shared/views/app.ts';
import { aboutOf, businessOf, rangeOf, type MayRead, type StatsParts } from './statistics.ts';

export async function firstFigures(parts: StatsParts, permission: MayRead): Promise<FirstFigures> {
  const business = await businessOf(parts, permission.subject.businessId);
  const about = { ...aboutOf(business, parts.clock.now()), inPassing: true };
  const { withinTarget, first } = await parts.stats.ask('total', about, { range: rangeOf(about, {}) });
  return { withinTarget: { met: withinTarget.part, count: withinTarget.of }, medianFirstResponseMs: first.wall.medianMs };
}
