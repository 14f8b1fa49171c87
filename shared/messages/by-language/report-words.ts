/** The words of the weekly report and of printed figures. `span`s come formatted: "1 h 05 min". */
import type { Language } from '../../model/languages.ts';
import { reportWords as cs } from '../cs/statistics/report-words.ts';
import { reportWords as en, type ReportWords } from '../en/statistics/report-words.ts';
import { reportWords as pl } from '../pl/statistics/report-words.ts';

export const reportWords: Readonly<Record<Language, ReportWords>> = { en, cs, pl };
