/** The weekly report where there is no HTML: the plain half of the mail. */
import { factSentence, reportFormat } from '../messages/sentences/report.ts';
import { reportWords } from '../messages/by-language/report-words.ts';
import { lastDay, type ReportPage } from './report-page.ts';
import { partsText } from './report-parts.ts';

export function reportSubject({ language, business, week }: ReportPage): string {
  const words = reportWords[language];
  const first = week?.facts[0];
  return `${business}: ${first === undefined ? words.week : factSentence(first, language)}`;
}

export function reportText(page: ReportPage): string {
  const words = reportWords[page.language];
  const format = reportFormat(page.language, page.timeZone);
  const lines = (page.week?.facts ?? []).map((fact) => `- ${factSentence(fact, page.language)}`);
  const change = page.week?.change ?? null;
  return [
    `${words.week}, ${format.date(page.range.from)} – ${format.date(lastDay(page))}`,
    '',
    ...lines,
    ...(change === null ? [] : ['', `${words.change}: ${change}`]),
    ...partsText(page),
    '',
    `${words.open}:`,
    page.url,
    '',
    words.why(page.business),
    '',
  ].join('\n');
}
