/** Who did what in a span, for the weekly report and for printed figures. */
import { keptByMember } from '#server/db/obligation.ts';
import type { ObligationKind } from '#shared/model/obligation.ts';
import { OUTSIDE } from '#shared/stats/facts.ts';
import type { ReportPerson } from '#shared/stats/report-page.ts';
import type { ResponseTimes } from '#shared/stats/response-times.ts';
import type { Span } from '#shared/stats/weekends.ts';
import type { Parts } from './parts.ts';

/** Most first answers first; whoever only closed items is not among them. `sees`: whose row the reader may see. */
export async function peopleIn(
  parts: Pick<Parts, 'db'>,
  { businessId, span, times }: { readonly businessId: string; readonly span: Span; readonly times: ResponseTimes },
  sees: (memberId: string) => boolean,
): Promise<readonly ReportPerson[]> {
  const kept = (await keptByMember(parts.db.orm, { businessId, ...span })).filter(({ kind }) => kind !== 'settlement');
  const answered = new Map(times.by.member.map(({ key, all }) => [key, all]));
  const ids = new Set([...answered.keys(), ...kept.map(({ memberId }) => memberId)].filter((id) => id !== OUTSIDE && sees(id)));
  const of = (memberId: string, kind: ObligationKind) => {
    const row = kept.find((one) => one.memberId === memberId && one.kind === kind);
    return { part: row?.met ?? 0, of: row?.of ?? 0 };
  };
  return [...ids]
    .map((memberId): ReportPerson => {
      const figures = answered.get(memberId);
      return {
        memberId,
        answers: figures?.first.wall.count ?? 0,
        withinTarget: figures?.withinTarget ?? { part: 0, of: 0 },
        medianMs: figures?.first.wall.medianMs ?? null,
        promises: of(memberId, 'promise'),
        next: of(memberId, 'next_reply'),
      };
    })
    .sort((a, b) => b.answers - a.answers || (a.memberId < b.memberId ? -1 : 1));
}
