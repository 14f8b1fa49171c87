/** What was owed and reached, level by level in their order, and who answered: once as data of rows, told in mail, on paper and as text. */
import type { Format } from '../messages/format.ts';
import { commonWords } from '../messages/common.ts';
import { reportFormat, statisticsWords } from '../messages/sentences/report.ts';
import { reportPartWords } from '../messages/by-language/report-parts.ts';
import type { OwedByLevel } from '../stats/owed.ts';
import type { Share } from '../stats/figures.ts';
import type { ReportPage, ReportPerson } from './report-page.ts';
import { groupedGrid, grid, heading, escaped, SOFT } from './report-table.ts';
import { HOUR_MS, MINUTE_MS } from '../model/time.ts';

const AFTER_THE_FIRST = ['promise', 'next_reply', 'settlement'] as const;

type Owed = { readonly what: string; readonly target: string; readonly kept: Share };
type Targets = { readonly level: string; readonly lines: readonly Owed[] };

/** The first answer of every level that has a target; what comes after it only where it was owed. */
function targetsOf(page: ReportPage): readonly Targets[] {
  const words = reportPartWords[page.language].targets;
  const format = reportFormat(page.language);
  return page.owed.map((owed) => {
    const { level, firstMinutes, settleHours, kept } = owed;
    const soon = words.within(format.span(firstMinutes * MINUTE_MS));
    const named = {
      promise: { what: words.promise, target: words.asPromised },
      next_reply: { what: words.next, target: soon },
      settlement: { what: words.settlement, target: words.within(format.span(settleHours * HOUR_MS)) },
    };
    const after = AFTER_THE_FIRST.map((kind) => ({ ...named[kind], kept: kept[kind] })).filter(({ kept: { of } }) => of > 0);
    return {
      level: commonWords[page.language].levels[level],
      lines: [{ what: words.first, target: soon, kept: firstOf(page, owed) }, ...after],
    };
  });
}

const firstOf = ({ times }: ReportPage, { level }: OwedByLevel): Share =>
  times.by.level.find(({ key }) => key === level)?.all.withinTarget ?? { part: 0, of: 0 };

/** "88% (36/41)" */
function told({ part, of }: Share, format: Format, none: string): string {
  return of === 0 ? none : `${format.percent(part / of)}\u00a0(${format.number(part)}/${format.number(of)})`;
}

export function targetsPart(page: ReportPage): string {
  const targets = targetsOf(page);
  if (targets.length === 0) return '';
  const words = reportPartWords[page.language].targets;
  const format = reportFormat(page.language);
  const groups = targets.map(({ level, lines }) => ({
    name: level,
    rows: lines.map(({ what, target, kept }) => [what, target, told(kept, format, words.none)]),
  }));
  return `<section>${heading(words.title)}${groupedGrid([words.what, words.target, words.reached], groups)}</section>`;
}

export function peoplePart(page: ReportPage): string {
  const { people, language } = page;
  if (people.length === 0) return '';
  const words = reportPartWords[language].people;
  const some = figures(page).filter(({ shown }) => shown);
  const rows = people.map((person) => [nameOf(page, person), ...some.map(({ read }) => read(person))]);
  const head = ['', ...some.map(({ name }) => name)];
  return `<section tabindex="0" aria-label="${escaped(words.title)}">${heading(words.title)}${grid(head, rows)}<p style="margin:-8px 0 16px;color:${SOFT};font-size:13px">${escaped(words.note)}</p></section>`;
}

/** What nobody owed is no column: a phone has room for four. */
function figures({ language, people }: ReportPage) {
  const words = reportPartWords[language].people;
  const format = reportFormat(language);
  const share = (of: Share) => told(of, format, '–').replace('\u00a0', ' ');
  const owed = (kind: 'promises' | 'next') => ({
    name: words[kind],
    shown: people.some((person) => person[kind].of > 0),
    read: (person: ReportPerson) => share(person[kind]),
  });
  return [
    { name: words.answers, shown: true, read: ({ answers }: ReportPerson) => format.number(answers) },
    { name: words.within, shown: true, read: ({ withinTarget }: ReportPerson) => share(withinTarget) },
    {
      name: words.median,
      shown: true,
      read: ({ medianMs }: ReportPerson) => (medianMs === null ? '–' : format.span(medianMs)),
    },
    owed('promises'),
    owed('next'),
  ];
}

const nameOf = ({ names, language }: ReportPage, { memberId }: ReportPerson): string =>
  names.get(memberId) ?? statisticsWords[language].somebody;

/** The same as lines of text, empty lines between the parts. */
export function partsText(page: ReportPage): readonly string[] {
  const words = reportPartWords[page.language];
  const format = reportFormat(page.language);
  const targets = targetsOf(page).map(({ level, lines }) => {
    const all = lines.map(({ what, target, kept }) => `${what} ${target}: ${told(kept, format, words.targets.none)}`);
    return `- ${level}: ${all.join('; ')}`;
  });
  const people = page.people.map((person) => {
    const more = [
      ...(person.withinTarget.of > 0 ? [`${words.people.within} ${told(person.withinTarget, format, '')}`] : []),
      ...(person.promises.of > 0 ? [`${words.people.promises} ${told(person.promises, format, '')}`] : []),
      ...(person.next.of > 0 ? [`${words.people.next} ${told(person.next, format, '')}`] : []),
    ];
    return `- ${[words.people.line(nameOf(page, person), person.answers), ...more].join('; ')}`;
  });
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', `${title}:`, ...lines]);
  return [...part(words.targets.title, targets), ...part(words.people.title, people)];
}
