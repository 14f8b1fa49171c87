/** What the app says about keeping and erasing guests' data, and about the weekly report. Loaded by the screens that speak of it. */
import { en } from '../../plural.ts';

export type PrivacyWords = {
  readonly about: (items: number) => string;
  readonly download: string;
  readonly erase: string;
  readonly sure: string;
  readonly sureText: (items: number) => string;
  readonly eraseNow: string;
  readonly erased: string;
  readonly keepTitle: string;
  readonly keepHint: string;
  readonly keep: string;
  readonly keepForGood: string;
  readonly months: (count: number) => string;
  readonly keepWarning: (months: string) => string;
  readonly reportTitle: string;
  readonly report: string;
  readonly reportHint: string;
  readonly mail: string;
  readonly mailHint: string;
  readonly mailMissing: string;
  readonly saved: string;
};

export const privacy: PrivacyWords = {
  about: (items) => `We keep ${items} ${en(items, 'item', 'items')} about this guest.`,
  download: 'Download everything',
  erase: 'Erase this guest',
  sure: 'Erase this guest for good?',
  sureText: (items) =>
    `Name, contact, words, photos, your answers and notes of ${items} ${en(items, 'item', 'items')} will be gone. Times, level and stars stay in the statistics. Nobody can undo this.`,
  eraseNow: 'Erase for good',
  erased: 'Erased.',
  keepTitle: 'How long guests’ data is kept',
  keepHint: 'Names, contacts, words and photos older than that are erased automatically. The statistics stay.',
  keep: 'Keep for',
  keepForGood: 'for good',
  months: (count) => `${count} ${en(count, 'month', 'months')}`,
  keepWarning: (months) => `What is older than ${months} will be erased for good within a day.`,
  reportTitle: 'Weekly report',
  report: 'Every Sunday evening',
  reportHint: 'After closing, owners and managers get a summary of the week.',
  mail: 'Also by e-mail',
  mailHint: 'With the figures of the week.',
  mailMissing: 'E-mail is not set up on this server, so nothing goes out this way yet. Whoever runs it can switch it on.',
  saved: 'Saved.',
};
