/** Any range to take away: every item as a table or as data, and the figures as a page to print. */
import type { Authorized } from '#server/auth/permission.ts';
import { countFeedback, firstAnswers } from '#server/db/business/export.ts';
import { findBusiness, type BusinessRow } from '#server/db/business/business.ts';
import { namesOf } from '#server/db/duty/duty.ts';
import type { Language } from '#shared/model/languages.ts';
import { may } from '#shared/model/roles.ts';
import { startOfDay } from '#shared/response/business-day.ts';
import { dayOfDate } from '#shared/response/zone.ts';
import { owedByLevel } from '#shared/stats/owed.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import { csv } from '#shared/report/csv.ts';
import { exportFields, exportHead, wallTime, type ExportLine } from '#shared/report/export-columns.ts';
import { OUTSIDE } from '#shared/stats/facts.ts';
import type { Viewer } from '#shared/stats/member-view.ts';
import { reportHtml } from '#shared/report/report-html.ts';
import type { Span } from '#shared/stats/weekend/weekends.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { readFeedback, type Read } from './gather.ts';
import { memberOf } from '../answering/item.ts';
import type { Parts } from '../parts.ts';
import { peopleIn } from './report-people.ts';
import { responseTimesView, type StatsParts } from './statistics.ts';
import { writeTrail } from '../trail.ts';

type Permission = Authorized<{ readonly businessId: string }, 'stats.read'>;
/** Business days, both included, YYYY-MM-DD. */
export type ExportRange = { readonly from: string; readonly to: string };
export type ExportFormat = 'csv' | 'json';

export type Export = {
  /** So that the phone can say how far it is. */
  readonly rows: number;
  readonly filename: string;
  /** Read as slowly as whoever takes it. */
  readonly chunks: AsyncGenerator<string>;
};

/** Guests' names and words go only to those who lead; who answered is told of oneself and to those who lead. */
export async function exportItems(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Permission,
  { range, format, language }: { readonly range: ExportRange; readonly format: ExportFormat; readonly language: Language },
): Promise<Export> {
  const { business, calendar, span } = await open(parts, permission, range);
  const viewer = memberOf(permission);
  const now = parts.clock.now();
  const reading = { businessId: business.id, calendar, range: span, now };
  const rows = await countFeedback(parts.db.orm, { businessId: business.id, ...span });
  const guests = leads(viewer);
  const lines = linesOf(parts, readFeedback(parts.db, reading), viewer, business.id);
  const filename = `golden-hour-${range.from}-${range.to}.${format}`;
  const data = { what: `${range.from}\u2013${range.to}`, format, rows, guests };
  await parts.db.tx((tx) =>
    writeTrail(tx, { kind: 'export.items', of: permission.subject, by: permission.actor, data, at: now }),
  );
  if (format === 'json') {
    const instant = (at: number) => new Date(at).toISOString();
    const head = { business: business.name, timeZone: business.hours.timeZone, ...range, exportedAt: instant(now) };
    return { rows, filename, chunks: asJson(head, lines, (line) => exportFields(line, { guests, instant })) };
  }
  const check = { guests, instant: wallTime(business.hours.timeZone) };
  // Excel splits at the semicolon where the comma is the decimal sign.
  const separator = language === 'en' ? ',' : ';';
  return { rows, filename, chunks: asCsv(lines, check, separator) };
}

/** The figures of the range as a page that prints on A4; the browser saves it as PDF. Days to come are left out. */
export async function printFigures(
  parts: StatsParts & Pick<Parts, 'config'>,
  permission: Permission,
  { range, language }: { readonly range: ExportRange; readonly language: Language },
): Promise<string> {
  const { business } = await open(parts, permission, range);
  const view = await responseTimesView(parts, permission, range);
  const { span } = await open(parts, permission, view.range);
  await parts.db.tx((tx) =>
    writeTrail(tx, {
      kind: 'export.figures',
      of: permission.subject,
      by: permission.actor,
      data: { from: range.from, to: range.to },
      at: parts.clock.now(),
    }),
  );
  const viewer = memberOf(permission);
  const sees = (memberId: string) => leads(viewer) || memberId === viewer.memberId;
  const people = peopleIn(view, sees);
  const names = await namesOf(
    parts.db.orm,
    business.id,
    people.map(({ memberId }) => memberId),
  );
  const page = {
    language,
    timeZone: view.timeZone,
    business: business.name,
    range: span,
    week: null,
    times: view.times,
    owed: owedByLevel(view.targets, view.owed),
    people,
    names,
    url: `${parts.config.publicUrl}/stats?b=${business.id}`,
  };
  return reportHtml(page, 'print');
}

const leads = ({ role }: Viewer) => may(role, 'team.manage');

type Opened = {
  readonly business: BusinessRow;
  readonly calendar: StatsCalendar;
  readonly span: Span;
};

async function open(parts: Pick<Parts, 'db'>, { subject }: Permission, { from, to }: ExportRange): Promise<Opened> {
  const [fromDay, toDay] = [dayOfDate(from), dayOfDate(to)];
  if (fromDay === null || toDay === null || toDay < fromDay) throw new DomainError('invalid', 'bad_input');
  const business = await findBusiness(parts.db.orm, subject.businessId);
  if (business === null) throw notFound('business');
  const calendar = { hours: business.hours, weekendDays: business.weekendDays };
  const span = { from: startOfDay(calendar, fromDay), to: startOfDay(calendar, toDay + 1) };
  return { business, calendar, span };
}

async function* linesOf(
  parts: Pick<Parts, 'db'>,
  pages: AsyncGenerator<readonly Read[]>,
  viewer: Viewer,
  businessId: string,
): AsyncGenerator<readonly ExportLine[]> {
  const names = new Map<string, string>();
  for await (const page of pages) {
    const ids = page.flatMap(({ row }) => (row.answeredBy === null || names.has(row.answeredBy) ? [] : [row.answeredBy]));
    for (const [id, name] of await namesOf(parts.db.orm, businessId, [...new Set(ids)])) names.set(id, name);
    const answered = page.flatMap(({ row }) => (row.firstResponseAt === null ? [] : [row.id]));
    const answers = leads(viewer) ? await firstAnswers(parts.db.orm, { businessId, ids: answered }) : new Map<string, string>();
    yield page.map(({ row, measured }) => {
      const known = row.answeredBy === null ? null : leads(viewer) || row.answeredBy === viewer.memberId ? row.answeredBy : '';
      const outside = row.firstResponseAt !== null && row.answeredBy === null;
      return {
        facts: row,
        measured,
        answeredBy: outside ? OUTSIDE : known === null ? null : (names.get(known) ?? null),
        answer: answers.get(row.id) ?? null,
      };
    });
  }
}

async function* asCsv(
  pages: AsyncGenerator<readonly ExportLine[]>,
  check: { readonly guests: boolean; readonly instant: (at: number) => string },
  separator: ',' | ';',
): AsyncGenerator<string> {
  yield csv([exportHead(check)], { separator });
  for await (const lines of pages)
    yield csv(
      lines.map((line) => Object.values(exportFields(line, check))),
      { separator, mark: false },
    );
}

async function* asJson(
  head: Readonly<Record<string, string>>,
  pages: AsyncGenerator<readonly ExportLine[]>,
  fields: (line: ExportLine) => unknown,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let separator = '\n';
  for await (const lines of pages) {
    yield `${separator}${lines.map((line) => JSON.stringify(fields(line))).join(',\n')}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
