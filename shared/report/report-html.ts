/**
 * A report as one HTML page: no picture, no font, no address from elsewhere. Charts are tables with coloured cells, because mail programs
 * show tables and block the rest; every bar has its number beside it, so nothing is told by colour alone. The same page prints on A4.
 */
import { commonWords } from '../messages/common.ts';
import { factSentence, reportFormat, statisticsWords } from '../messages/sentences/report.ts';
import type { ReportWords } from '../messages/en/statistics/report-words.ts';
import { reportWords } from '../messages/by-language/report-words.ts';
import { capital } from '../messages/capital.ts';
import type { Format } from '../messages/format.ts';
import { weekdayName } from '../messages/weekday.ts';
import { LEVELS } from '../model/feedback.ts';
import { dayOfStretch } from '../response/business-day.ts';
import { weekdayOf } from '../response/zone.ts';
import { ratio, type ResponseFigures } from '../stats/figures.ts';
import { lastDay, type ReportPage } from './report-page.ts';
import { peoplePart, targetsPart } from './report-parts.ts';
import { BAR, escaped, grid, heading, INK, SOFT } from './report-table.ts';
import type { ComparedRow } from '../stats/response-times.ts';
import type { StripPiece } from '../stats/weekend/weekends.ts';

/** The only script of the printed page; its hash stands in the policy. */
export const PRINT_SCRIPT = "document.querySelector('button').onclick=()=>print()";

const STATES = {
  backed: '#1d6b45',
  covered: '#5fa57f',
  backup: '#8fae4b',
  doubtful: '#d9a93a',
  unreachable: '#d0655c',
  gap: '#b3261e',
} as const;

const DOCUMENT_CSS = `body{margin:0;background:#fff;color:${INK};font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:640px;margin:0 auto;padding:24px 16px;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;overflow-wrap:break-word}
.tools{text-align:right}
button{min-height:44px;padding:0 16px;font:inherit}
section{break-inside:avoid}
@media screen{section{overflow-x:auto}}
@page{size:A4;margin:16mm}
@media print{.tools{display:none}main{max-width:none;padding:0}body{font-size:11pt}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}}`;

type Draw = { readonly words: ReportWords; readonly format: Format; readonly page: ReportPage };

/** `print`: with a button, and the tables by level, channel, place and kind. */
export function reportHtml(page: ReportPage, medium: 'mail' | 'print'): string {
  const draw = { words: reportWords[page.language], format: reportFormat(page.language, page.timeZone), page };
  const { words, format } = draw;
  const title = `${page.week === null ? words.range : words.week} · ${page.business}`;
  const range = `${format.date(page.range.from)} – ${format.date(lastDay(page))}`;
  const print = medium === 'print';
  return `<!doctype html><html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(`${title}, ${range}`)}</title><style>${DOCUMENT_CSS}</style></head><body><main style="max-width:640px;margin:0 auto;padding:24px 16px;color:${INK}">
${print ? `<p class="tools"><button type="button">${escaped(PRINT[page.language])}</button></p>` : ''}
<p style="margin:0;color:${SOFT}">${escaped(page.business)} · ${escaped(range)}</p><h1 style="margin:4px 0 16px;font-size:24px;line-height:1.2">${escaped(page.week === null ? words.range : words.week)}</h1>
${weekPart(draw)}${totals(draw)}${targetsPart(page)}${peoplePart(page)}${distributionPart(draw)}${trendPart(draw)}${print ? byParts(draw) : ''}
<p style="color:${SOFT};font-size:13px">${escaped(words.definition)}</p>
${print ? '' : `<p><a href="${escaped(page.url)}" style="color:${BAR}">${escaped(words.open)}</a></p><p style="color:${SOFT};font-size:13px">${escaped(words.why(page.business))}</p>`}
</main>${print ? `<script>${PRINT_SCRIPT}</script>` : ''}</body></html>`;
}

const PRINT = { en: 'Print or save as PDF', cs: 'Vytisknout nebo uložit jako PDF', pl: 'Drukuj lub zapisz jako PDF' } as const;

function weekPart({ words, format, page }: Draw): string {
  if (page.week === null) return '';
  const { facts, change } = page.week;
  const lines = facts.map((fact) => `<li style="margin:0 0 8px">${escaped(factSentence(fact, page.language))}</li>`).join('');
  const next =
    change === null
      ? ''
      : `<p style="margin:0 0 16px;padding:12px;border-left:4px solid ${BAR};background:#faf3e3"><strong>${escaped(words.change)}:</strong> ${escaped(change)}</p>`;
  return `<ul style="margin:0 0 16px;padding-left:20px">${lines}</ul>${next}${stripPart({ words, format, page }, page.week)}`;
}

/** One row to a day, a cell to a piece, as wide as it was long. */
function stripPart({ words, format, page }: Draw, { strip, hours }: NonNullable<ReportPage['week']>): string {
  if (strip.length === 0) return '';
  const days = Map.groupBy(strip, (piece) => dayOfStretch({ hours }, piece));
  /** Who it was: whoever was on duty, or the backup who had to be enough. */
  const stateWords = (piece: StripPiece) => {
    const state = stateOf(piece);
    const name = page.names.get((state === 'backup' ? piece.backup : piece.onDuty) ?? '');
    return name === undefined ? words.states[state] : `${name}: ${words.states[state]}`;
  };
  const rows = [...days].map(([day, pieces]) => {
    const all = pieces.reduce((ms, { from, to }) => ms + to - from, 0);
    const cells = pieces
      .map((piece) => {
        const width = Math.max(1, Math.round(((piece.to - piece.from) / all) * 100));
        return `<td style="width:${width}%;height:20px;background:${STATES[stateOf(piece)]};border-right:2px solid #fff;padding:0"></td>`;
      })
      .join('');
    const told = pieces.map((piece) => `${format.time(piece.from)}–${format.time(piece.to)} ${stateWords(piece)}`).join(' · ');
    return `<p style="margin:8px 0 2px"><strong>${escaped(capital(weekdayName(weekdayOf(day), page.language)))}</strong></p><table role="presentation" style="width:100%;border-collapse:collapse"><tr>${cells}</tr></table><p style="margin:2px 0 0;color:${SOFT};font-size:13px">${escaped(told)}</p>`;
  });
  return `<section>${heading(words.strip)}${rows.join('')}</section>`;
}

function stateOf({ state, backed }: StripPiece): keyof typeof STATES {
  return backed ? 'backed' : state;
}

type Column = { readonly name: string; readonly read: (figures: ResponseFigures) => string };

function columns({ words, format }: Draw): readonly Column[] {
  const share = (part: number, of: number) => (of === 0 ? '–' : `${format.percent(part / of)} (${part}/${of})`);
  const span = (ms: number | null) => (ms === null ? '–' : format.span(ms));
  return [
    { name: words.table.asked, read: ({ asked }) => format.number(asked) },
    { name: words.table.answered, read: ({ answered }) => share(answered.part, answered.of) },
    { name: words.table.within, read: ({ withinTarget }) => share(withinTarget.part, withinTarget.of) },
    { name: words.table.median, read: ({ first }) => span(first.wall.medianMs) },
    { name: words.table.p90, read: ({ first }) => span(first.wall.p90Ms) },
    { name: words.table.resolved, read: ({ resolution }) => span(resolution.wall.medianMs) },
    { name: words.table.overdue, read: ({ overdue }) => format.number(overdue) },
  ];
}

/** Weekend beside weekdays: one figure to a row, so that it fits a phone. */
function totals(draw: Draw): string {
  const { words, page } = draw;
  const { all, weekend, weekday } = page.times.total;
  const head = [words.table.all, words.table.weekend, words.table.weekday];
  const rows = columns(draw).map(({ name, read }) => [name, read(all), read(weekend), read(weekday)]);
  return `<section style="margin-top:16px">${grid(['', ...head], rows)}</section>`;
}

function distributionPart({ words, format, page }: Draw): string {
  const bands = page.times.distribution.all;
  const most = Math.max(...bands.map(({ count }) => count));
  if (most <= 0) return '';
  const rows = bands.map(({ fromMs, toMs, count }) => {
    const label =
      fromMs === 0 && toMs !== null
        ? words.upTo(format.span(toMs))
        : words.band(format.span(fromMs), toMs === null ? null : format.span(toMs));
    return barRow(label, count / most, format.number(count));
  });
  return bars(words.distribution, rows);
}

/** Bars are the typical wait; longer is worse. */
function trendPart({ words, format, page }: Draw): string {
  const weeks = page.times.trend.slice(-12);
  const most = Math.max(0, ...weeks.map(({ all }) => all.first.medianMs ?? 0));
  if (weeks.length < 2 || most <= 0) return '';
  const day = new Intl.DateTimeFormat(page.language === 'en' ? 'en-GB' : page.language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  });
  const rows = weeks.map(({ week, all }) => {
    const { medianMs, count } = all.first;
    const share = ratio(all.withinTarget);
    const told =
      medianMs === null ? '–' : `${format.span(medianMs)} (${count})${share === null ? '' : ` · ${format.percent(share)}`}`;
    return barRow(day.format(Date.parse(`${week}T12:00:00Z`)), (medianMs ?? 0) / most, told);
  });
  return bars(`${words.trend}: ${words.table.median}, ${words.table.within}`, rows);
}

function bars(title: string, rows: readonly string[]): string {
  return `<section>${heading(title)}<table style="width:100%;border-collapse:collapse">${rows.join('')}</table></section>`;
}

function barRow(label: string, part: number, told: string): string {
  const width = Math.round(part * 100);
  const bar =
    width === 0
      ? ''
      : `<table role="presentation" style="width:100%;border-collapse:collapse"><tr><td style="width:${width}%;height:14px;background:${BAR};padding:0"></td><td style="padding:0"></td></tr></table>`;
  return `<tr><th scope="row" style="text-align:left;font-weight:400;padding:3px 8px 3px 0;width:34%">${escaped(label)}</th><td style="padding:3px 0;width:36%">${bar}</td><td style="padding:3px 0 3px 8px;text-align:right">${escaped(told)}</td></tr>`;
}

const TABLES = ['level', 'channel', 'place', 'kind'] as const;

/** Levels in their order, everything else by how much there was. */
function inOrder(dimension: (typeof TABLES)[number], rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const rank = ({ key }: ComparedRow) => LEVELS.findIndex((level) => level === key);
  return dimension === 'level' ? rows.toSorted((a, b) => rank(a) - rank(b)) : rows;
}

function byParts(draw: Draw): string {
  const { words, page } = draw;
  const common = commonWords[page.language];
  const statistics = statisticsWords[page.language];
  const nameOf: Readonly<Record<(typeof TABLES)[number], (key: string) => string>> = {
    level: (key) => (common.levels as Readonly<Record<string, string>>)[key] ?? key,
    channel: (key) => (common.channels as Readonly<Record<string, string>>)[key] ?? key,
    place: (key) => (key === '' ? statistics.noPlace : key),
    kind: (key) => (statistics.kinds as Readonly<Record<string, string>>)[key] ?? key,
  };
  const some = columns(draw).slice(0, 5);
  return TABLES.map((dimension) => {
    const found = inOrder(dimension, page.times.by[dimension]);
    if (found.length === 0) return '';
    const rows = found.map(({ key, all }) => [nameOf[dimension](key), ...some.map(({ read }) => whole(read(all)))]);
    // On a phone it is scrolled, by keyboard too.
    return `<section tabindex="0" aria-label="${escaped(words.by[dimension])}">${heading(words.by[dimension])}${grid(['', ...some.map(({ name }) => name)], rows)}</section>`;
  }).join('');
}

/** "1 h 05 min" stays in one line; before a bracket it may break. On paper there is room for that. */
const whole = (text: string): string => text.replaceAll(/ (?=\d)/g, '\u00a0');
