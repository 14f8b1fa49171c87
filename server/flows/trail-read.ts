/** The audit trail as owners read it and take it away; kept for two years. */
import type { Authorized } from '#server/auth/permission.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { dropTrail, trailBetween, trailPage, trailPeople } from '#server/db/people/trail.ts';
import { commonWords } from '#shared/messages/common.ts';
import { trailSentence, trailWords } from '#shared/messages/by-language/trail.ts';
import type { Language } from '#shared/model/languages.ts';
import { TRAIL, TRAIL_KINDS, TRAIL_MONTHS, type TrailGroup, type TrailPage, type TrailPerson } from '#shared/model/trail.ts';
import { startOfDay } from '#shared/response/business-day.ts';
import { dayOfDate } from '#shared/response/zone.ts';
import { csv } from '#shared/report/csv.ts';
import { wallTime } from '#shared/report/export-columns.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from './parts.ts';
import { writeTrail } from './trail.ts';

type Reading = Authorized<{ readonly businessId: string }, 'trail.read'>;
type TrailFilter = { readonly group?: TrailGroup | undefined; readonly userId?: string | undefined };

const kindsOf = (group: TrailGroup | undefined) =>
  group === undefined ? null : TRAIL_KINDS.filter((kind) => TRAIL[kind] === group);

const PAGE = 50;

export async function readTrail(
  parts: Pick<Parts, 'db'>,
  { subject }: Reading,
  { group, userId, cursor }: TrailFilter & { readonly cursor: number | null },
): Promise<TrailPage> {
  const rows = await trailPage(parts.db.orm, {
    businessId: subject.businessId,
    kinds: kindsOf(group),
    userId: userId ?? null,
    before: cursor,
    limit: PAGE + 1,
  });
  const items = rows.slice(0, PAGE);
  return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.seq ?? null) : null };
}

export async function readTrailPeople(parts: Pick<Parts, 'db'>, { subject }: Reading): Promise<TrailPerson[]> {
  return trailPeople(parts.db.orm, subject.businessId);
}

const CHUNK = 500;

/** Oldest first, business days both included. That it was taken away stands in it too. */
export async function exportTrail(
  parts: Pick<Parts, 'db' | 'clock'>,
  { subject, actor }: Reading,
  { range, language }: { readonly range: { readonly from: string; readonly to: string }; readonly language: Language },
): Promise<{ readonly filename: string; readonly chunks: AsyncGenerator<string> }> {
  const days = [dayOfDate(range.from), dayOfDate(range.to)] as const;
  if (days[0] === null || days[1] === null || days[1] < days[0]) throw new DomainError('invalid', 'bad_input');
  const business = await findBusiness(parts.db.orm, subject.businessId);
  if (business === null) throw notFound('business');
  const calendar = { hours: business.hours, weekendDays: business.weekendDays };
  const span = { from: startOfDay(calendar, days[0]), to: startOfDay(calendar, days[1] + 1) };
  await parts.db.tx((tx) =>
    writeTrail(tx, { kind: 'export.trail', of: subject, by: actor, data: { ...range }, at: parts.clock.now() }),
  );
  const words = trailWords[language];
  const separator = language === 'en' ? ',' : ';';
  const time = wallTime(business.hours.timeZone);
  async function* chunks(): AsyncGenerator<string> {
    yield csv([words.columns], { separator });
    let after = 0;
    for (;;) {
      const rows = await trailBetween(parts.db.orm, {
        businessId: business?.id ?? '',
        kinds: null,
        userId: null,
        ...span,
        after,
        limit: CHUNK,
      });
      if (rows.length > 0)
        yield csv(
          rows.map((row) => [
            time(row.at),
            row.who ?? words.server,
            trailSentence(words, commonWords[language].roles, row),
            row.on,
            row.network,
            row.device,
            row.kind,
          ]),
          { separator, mark: false },
        );
      const last = rows.at(-1);
      if (last === undefined || rows.length < CHUNK) return;
      after = last.seq;
    }
  }
  return { filename: `golden-hour-audit-${range.from}-${range.to}.csv`, chunks: chunks() };
}

/** What is older than two years goes, in every business. */
export async function forgetTrail(parts: Pick<Parts, 'db' | 'clock'>): Promise<void> {
  const before = new Date(parts.clock.now());
  before.setUTCMonth(before.getUTCMonth() - TRAIL_MONTHS);
  await parts.db.tx((tx) => dropTrail(tx, { before: before.getTime() }));
}
