/** Who did what in a span, for the weekly report and for printed figures. */
import { OUTSIDE } from '#shared/stats/facts.ts';
import type { OwedTimes } from '#shared/stats/owed.ts';
import type { ReportPerson } from '#shared/report/report-page.ts';
import type { ResponseTimes } from '#shared/stats/response-times.ts';

/** Most first answers first; whoever only closed items is not among them. `sees`: whose row the reader may see. */
export function peopleIn(
  { times, owed }: { readonly times: ResponseTimes; readonly owed: OwedTimes },
  sees: (memberId: string) => boolean,
): readonly ReportPerson[] {
  const none = { part: 0, of: 0 };
  const replies = owed.by.member.filter(({ figures }) => figures.promise.of + figures.next_reply.of > 0);
  const kept = new Map(replies.map(({ key, figures }) => [key, figures]));
  const answered = new Map(times.by.member.map(({ key, all }) => [key, all]));
  const ids = new Set([...answered.keys(), ...kept.keys()].filter((id) => id !== OUTSIDE && sees(id)));
  return [...ids]
    .map((memberId): ReportPerson => {
      const figures = answered.get(memberId);
      return {
        memberId,
        answers: figures?.first.wall.count ?? 0,
        withinTarget: figures?.withinTarget ?? none,
        medianMs: figures?.first.wall.medianMs ?? null,
        promises: kept.get(memberId)?.promise ?? none,
        next: kept.get(memberId)?.next_reply ?? none,
      };
    })
    .sort((a, b) => b.answers - a.answers || (a.memberId < b.memberId ? -1 : 1));
}
