/** Bulk import of earlier reviews: what the screen says, and why a line or a file was refused. Loaded by that screen alone. */
import type { DateOrder, Fault, Field, RefusalReason } from '../../../import/types.ts';
import { en } from '../../plural.ts';

export type ImportWords = {
  readonly title: string;
  readonly lead: string;
  readonly quiet: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly uploading: (share: string) => string;
  readonly reading: (share: string) => string;
  readonly understood: (rows: number) => string;
  readonly none: string;
  readonly span: (from: string, to: string) => string;
  readonly answered: (rows: number) => string;
  readonly noAnswers: string;
  readonly untimed: (rows: number) => string;
  readonly skewed: (rows: number) => string;
  readonly recent: (rows: number) => string;
  readonly today: string;
  readonly letters: (encoding: string) => string;
  readonly dates: string;
  readonly datesHint: (zone: string) => string;
  readonly orders: Readonly<Record<DateOrder, string>>;
  readonly askOrder: (example: 'dmy' | 'mdy' | 'either') => string;
  readonly channel: string;
  readonly channelHint: string;
  readonly columns: string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly unused: string;
  readonly refused: (rows: number) => string;
  readonly refusedAt: (line: string) => string;
  readonly download: string;
  readonly line: string;
  readonly reason: string;
  readonly value: string;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  readonly faults: Readonly<Record<Fault, string>>;
  readonly faultLine: (line: string) => string;
  readonly start: (rows: number) => string;
  readonly discard: string;
  readonly progress: (done: string, total: string) => string;
  readonly background: string;
  readonly stop: string;
  readonly goOn: string;
  readonly stopped: string;
  readonly done: (added: number) => string;
  readonly known: (rows: number) => string;
  readonly broughtBy: (name: string, when: string) => string;
  readonly undo: string;
  readonly undoTitle: string;
  readonly undoText: (rows: number) => string;
  readonly undoing: (done: string, total: string) => string;
  readonly undone: string;
  readonly running: string;
  readonly fileGone: string;
  readonly notSent: string;
};

const number = new Intl.NumberFormat('en-GB');
const rows = (count: number) => `${number.format(count)} ${en(count, 'row', 'rows')}`;

export const bulkImport: ImportWords = {
  title: 'Import past reviews',
  lead: 'Reviews and messages of earlier years, with your answers, from a CSV or JSON file: our own export, or what your review site lets you download.',
  quiet:
    'Nobody is alerted. Everything comes in as closed and counts in the statistics of its own time, not in the response time guests see.',
  choose: 'Choose a file',
  chooseHint: 'Up to 50 MB and 500,000 rows. Nothing is imported before you have seen what was understood.',
  uploading: (share) => `Sending the file… ${share}`,
  reading: (share) => `Reading the file… ${share}`,
  understood: (count) => `${rows(count)} understood`,
  none: 'No row was understood',
  span: (from, to) => `from ${from} to ${to}`,
  answered: (count) => `${number.format(count)} of them with an answer`,
  noAnswers: 'The file says nothing about answers: all of these will count as not answered.',
  untimed: (count) =>
    `${rows(count)} ${en(count, 'has', 'have')} no time of day. ${en(count, 'It counts', 'They count')} by the day, but in no response time.`,
  skewed: (count) => `${rows(count)} answered before the question: the site’s clock was off. Counted as answered at once.`,
  recent: (count) =>
    `${rows(count)} of the last seven days without an answer ${en(count, 'comes', 'come')} in as closed too. If the guest still waits, answer on the site.`,
  today: 'Where open hours count, today’s opening hours are used for the past.',
  letters: (encoding) => `Read as ${encoding}. If accents look wrong, save the file as UTF-8.`,
  dates: 'How dates are written',
  datesHint: (zone) => `Times without a zone are read as ${zone}.`,
  orders: { iso: 'Year-month-day (2026-11-21)', dmy: 'Day.month.year (21.11.2026)', mdy: 'Month/day/year (11/21/2026)' },
  askOrder: (looks) =>
    looks === 'either'
      ? 'The dates could be day or month first. Say how they are written.'
      : `The dates look like ${looks === 'dmy' ? 'day.month.year' : 'month/day/year'}. Please confirm it below.`,
  channel: 'Where the words come from',
  channelHint: 'For rows that do not say it themselves.',
  columns: 'Columns',
  fields: {
    id: 'id',
    spokeAt: 'date',
    receivedAt: 'received',
    channel: 'channel',
    kind: 'kind',
    level: 'level',
    rating: 'stars',
    ratingBefore: 'stars before',
    place: 'place',
    author: 'guest',
    text: 'words',
    title: 'title',
    link: 'link',
    answer: 'answer',
    answeredAt: 'answered at',
    answeredBy: 'answered by',
    withinTarget: 'within target',
    resolvedAt: 'closed at',
    thankedAt: 'thanked at',
    stage: 'stage',
    touchpoints: 'topics',
    dishes: 'dishes',
  },
  unused: 'not used',
  refused: (count) => `${rows(count)} refused`,
  refusedAt: (line) => `Row ${line}`,
  download: 'Download all refused rows',
  line: 'Row',
  reason: 'Reason',
  value: 'What it says',
  refusals: {
    no_words: 'neither words nor stars',
    no_date: 'no date',
    date_order: 'the date is not written the chosen way',
    date_unreal: 'no such date',
    date_future: 'the date lies in the future',
    date_ancient: 'the date is before 1995',
    answer_date: 'the date of the answer cannot be read or lies in the future',
    rating: 'not one to five stars',
    channel: 'a channel we do not know',
    too_long: 'longer than 20,000 characters',
    not_an_item: 'not an item with names and values',
  },
  faults: {
    empty: 'The file is empty.',
    not_text: 'This is not a text file. Choose a CSV or JSON file.',
    spreadsheet: 'This is a workbook. Save it as CSV in your spreadsheet and choose that file.',
    encoding: 'The letters of this file cannot be read. Save it as UTF-8.',
    quote_open: 'A quotation mark was opened and never closed.',
    not_json: 'The JSON of this file ends too early or has no list of items.',
    no_date_column: 'No column with the date was found. Call it “date”.',
    no_words_column: 'No column with words or stars was found. Call them “text” and “rating”.',
    too_many_rows: 'The file has more than 500,000 rows. Split it by years.',
    too_large: 'The file is larger than 50 MB. Split it by years.',
    file_gone: 'The file is no longer on the server. Choose it again; what is here already is not added twice.',
    too_heavy: 'Reading this file takes too much time or memory. Save it once more as plain CSV, or split it.',
    stumbled: 'Something went wrong on our side. Please try again.',
  },
  faultLine: (line) => `Look at row ${line}.`,
  start: (count) => `Import ${rows(count)}`,
  discard: 'Not this file',
  progress: (done, total) => `${done} of ${total} rows`,
  background: 'You can leave this screen. It continues in the background, also after a restart.',
  stop: 'Stop',
  goOn: 'Continue',
  stopped: 'Stopped. What came in so far stays.',
  done: (count) => `${rows(count)} imported`,
  known: (count) => `${rows(count)} ${en(count, 'was', 'were')} here already`,
  broughtBy: (name, when) => `${name}, ${when}`,
  undo: 'Undo this import',
  undoTitle: 'Remove it all again?',
  undoText: (count) =>
    `${rows(count)} of this file will go, with their answers and whatever was written about them since. Everything else stays.`,
  undoing: (done, total) => `Removing… ${done} of ${total}`,
  undone: 'Removed again.',
  running: 'Another import is running. Let it finish first.',
  fileGone: 'The file is no longer on the server. Choose it again; what is here already is not added twice.',
  notSent: 'The file did not arrive. Check the connection and choose it again.',
};
