/** One line of a file → one item of the past, or why not. */
import { cleanLine, cleanText } from '../model/clean.ts';
import { KINDS, LEVELS, type Channel, type Kind, type Rating } from '../model/feedback.ts';
import { STAGES, TOUCHPOINTS } from '../journey/types.ts';
import { channelNamed, folded } from './columns.ts';
import { readDate, type ReadDate } from './dates.ts';
import type { Choices, Line, PastItem, RefusalReason } from './types.ts';
import { MINUTE_MS } from '../model/time.ts';

export type Reading = Choices & {
  readonly timeZone: string;
  readonly now: number;
  /** How often a key of lines without words or name has been seen; grows. Two guests may give five stars on the same day. */
  readonly alike: Map<string, number>;
};

export type ReadLine =
  | { readonly ok: true; readonly item: PastItem }
  | { readonly ok: false; readonly reason: RefusalReason; readonly value: string };

/** Nobody reviewed anything on the net before; what is older is a broken date, most often 1970. */
const ANCIENT = Date.UTC(1995, 0, 1);
const TEXT_AT_MOST = 20_000;
const VALUE_SHOWN = 40;
const LINK_AT_MOST = 2_000;

export function readLine(line: Line, number: number, reading: Reading): ReadLine {
  const no = (reason: RefusalReason, value = ''): ReadLine => ({ ok: false, reason, value: cleanLine(value, VALUE_SHOWN) });
  const date = (text: string) => readDate(text, { order: reading.dates, timeZone: reading.timeZone });

  if (line.spokeAt === undefined || line.spokeAt.trim() === '') return no('no_date');
  const spoke = date(line.spokeAt);
  if (!spoke.ok) return no(spoke.reason, line.spokeAt);
  if (spoke.at > reading.now) return no('date_future', line.spokeAt);
  if (spoke.at < ANCIENT) return no('date_ancient', line.spokeAt);

  const rating = starsOf(line.rating);
  if (rating === undefined) return no('rating', line.rating);
  const channel = line.channel === undefined ? reading.channel : channelNamed(line.channel);
  if (channel === null) return no('channel', line.channel);
  const title = cleanLine(line.title ?? '', 300);
  const words = cleanText(line.text ?? '', TEXT_AT_MOST + 1);
  const text = title !== '' && !words.startsWith(title) ? `${title}\n${words}`.trim() : words;
  if (text.length > TEXT_AT_MOST) return no('too_long');
  if (text === '' && rating === null) return no('no_words');

  const answerText = cleanText(line.answer ?? '', TEXT_AT_MOST);
  const answered = line.answeredAt === undefined ? null : date(line.answeredAt);
  if (answered !== null && (!answered.ok || answered.at > reading.now)) return no('answer_date', line.answeredAt);
  const hasAnswer = answered !== null || answerText !== '';

  const author = cleanLine(line.author ?? '', 200);
  const id = cleanLine(line.id ?? '', 200);
  const kind = KINDS.find((one) => one === line.kind) ?? kindOf(channel);
  const instant = (said: string | undefined) => instantOrNull(said === undefined ? null : date(said), reading.now);
  return {
    ok: true,
    item: {
      line: number,
      key: id === '' ? keyOf({ channel, author, text, rating, spokeAt: spoke.at }, reading.alike) : `id\n${channel}\n${id}`,
      id: id === '' ? null : id,
      channel,
      kind,
      spokeAt: spoke.at,
      receivedAt: instant(line.receivedAt),
      timed: spoke.timed && (!hasAnswer || answered?.timed === true),
      level: LEVELS.find((one) => one === line.level) ?? null,
      rating,
      ratingBefore: starsOf(line.ratingBefore) ?? null,
      place: cleanLine(line.place ?? '', 80),
      author,
      text,
      link: linkOf(line.link),
      answer: hasAnswer
        ? { text: answerText, at: answered?.ok === true ? answered.at : spoke.at, by: cleanLine(line.answeredBy ?? '', 200) }
        : null,
      withinTarget: hasAnswer && line.withinTarget !== undefined ? line.withinTarget === 'true' : null,
      resolvedAt: instant(line.resolvedAt),
      thankedAt: instant(line.thankedAt),
      journey: journeyOf(line),
    },
  };
}

const instantOrNull = (read: ReadDate | null, now: number) => (read?.ok === true ? Math.min(read.at, now) : null);

const IN_WORDS: Readonly<Record<string, Rating>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

/** Null: none given. Undefined: something that is not one to five stars. */
function starsOf(said: string | undefined): Rating | null | undefined {
  const word = said?.trim().toLowerCase() ?? '';
  if (word === '' || word === '-' || word === '–') return null;
  if (/^★{1,5}☆{0,4}$/.test(word)) return ratingOf([...word].filter((char) => char === '★').length);
  const number = /^([1-5])(?:[.,]0+)?(?:\s*\/\s*5)?$/.exec(word)?.[1];
  return number === undefined ? IN_WORDS[word] : ratingOf(Number(number));
}

const ratingOf = (stars: number): Rating | undefined =>
  stars === 1 || stars === 2 || stars === 3 || stars === 4 || stars === 5 ? stars : undefined;

const REVIEWS: readonly Channel[] = ['google', 'facebook', 'yelp', 'tripadvisor', 'booking', 'trustpilot', 'feed'];
const MESSAGES: readonly Channel[] = ['form', 'webhook', 'share', 'messenger', 'whatsapp', 'email', 'telegram'];

function kindOf(channel: Channel): Kind {
  if (REVIEWS.includes(channel)) return 'review';
  return MESSAGES.includes(channel) ? 'message' : 'comment';
}

function linkOf(said: string | undefined): string | null {
  const url = said?.trim() ?? '';
  if (url.length > LINK_AT_MOST || !/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) return null;
  const { username, password } = new URL(url);
  return username === '' && password === '' ? url : null;
}

function journeyOf({ stage, touchpoints = '', dishes = '' }: Line): PastItem['journey'] {
  const at = STAGES.find((one) => one === stage);
  if (at === undefined) return null;
  return {
    stage: at,
    touchpoints: touchpoints
      .split(/\s+/)
      .flatMap((word) => TOUCHPOINTS.find((one) => one === word) ?? [])
      .slice(0, 3),
    dishes: dishes
      .split(';', 100)
      .map((dish) => cleanLine(dish, 60))
      .filter((dish) => dish !== '')
      .slice(0, 20),
  };
}

type ItemKeyParts = Pick<PastItem, 'channel' | 'author' | 'text' | 'rating' | 'spokeAt'>;

/** Files are made in minutes or seconds: the minute is what two of them have in common. */
function keyOf({ channel, author, text, rating, spokeAt }: ItemKeyParts, alike: Map<string, number>): string {
  const key = [
    'words',
    channel,
    Math.floor(spokeAt / MINUTE_MS),
    folded(author),
    folded(text).slice(0, 2_000),
    rating ?? '',
  ].join('\n');
  if (author !== '' && text !== '') return key;
  const nth = alike.get(key) ?? 0;
  alike.set(key, nth + 1);
  return `${key}\n${nth}`;
}
