/** The words of targets and of people in the weekly report and in printed figures. `span`s come formatted. */
import type { Language } from '../../model/languages.ts';
import { reportParts as cs } from '../cs/statistics/report-parts.ts';
import { reportParts as en, type ReportPartWords } from '../en/statistics/report-parts.ts';
import { reportParts as pl } from '../pl/statistics/report-parts.ts';

export const reportPartWords: Readonly<Record<Language, ReportPartWords>> = { en, cs, pl };
