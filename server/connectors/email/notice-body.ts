/** The body of a platform's notice: what of it the platform says (who, how many stars, where to answer), and what are the guest's words. */
import { cleanLine } from '#shared/model/clean.ts';
import type { Rating } from '#shared/model/feedback.ts';
import { isWithin } from './authentication.ts';
import {
  ANSWER_LINK,
  AUTHOR_TITLES,
  BUTTONS,
  FOOTERS,
  LEAD_NOUNS,
  LEAD_VERBS,
  RATING_LABELS,
  type NoticeRule,
} from './notice-rules.ts';

export type Stars = { readonly rating: Rating; readonly derived: boolean };
export type NoticeBody = {
  readonly author: string;
  readonly stars: Stars | null;
  /** It speaks of a rating that cannot be read. */
  readonly starsUnreadable: boolean;
  readonly words: string;
  /** The first sentence of the platform: stands for a review without words. */
  readonly lead: string;
  readonly links: readonly string[];
  /** Blocks of lines that neither the platform's sentences nor buttons account for, for a digest. */
  readonly blocks: readonly (readonly string[])[];
};

const LINK = /https?:\/\/[^\s<>"'()[\]]{1,2000}/g;
const LINES_AT_MOST = 400;

export const linksIn = (text: string): string[] => (text.match(LINK) ?? []).map((link) => link.replace(/[.,;:!?]{1,9}$/, ''));

export function isPlatformLink(link: string, { hosts }: Pick<NoticeRule, 'hosts'>): boolean {
  const url = URL.parse(link);
  if (url === null || url.username !== '' || url.password !== '') return false;
  // A redirect goes wherever its writer wants.
  if (/^\/(url|l\.php|redirect|leaving)\b/.test(url.pathname)) return false;
  return hosts.some((host) => (host.startsWith('=') ? url.hostname === host.slice(1) : isWithin(url.hostname, host)));
}

/** The one behind which an answer is written, else the first one. */
export function answerLink(links: readonly string[], text: string): string | null {
  const lines = text.split('\n').slice(0, LINES_AT_MOST);
  const labelled = links.find((link) => {
    const at = lines.findIndex((line) => line.includes(link));
    return at !== -1 && [lines[at], lines[at - 1]].some((line) => ANSWER_LINK.test((line ?? '').replace(LINK, '')));
  });
  return labelled ?? links.find((link) => /repl|respond/i.test(link)) ?? links[0] ?? null;
}

/** Only what a platform's own sentence says: "3/10" elsewhere may be a day, and a hotel has stars. */
export function starsOf(sentence: string): Stars | null {
  const line = sentence.replace(/,(\d)/g, '.$1').toLowerCase();
  const ten = /(?<![\d.])(\d{1,2}(?:\.\d)?) ?(?:\/|out of|of|z|ze|na|von) ?10(?![\d.])/.exec(line);
  if (ten !== null) return whole(Number(ten[1]) / 2, Number(ten[1]) <= 10, true);
  const five = /(?<![\d.])(\d(?:\.\d)?) ?(?:\/|out of|of|z|ze|na|von) ?5(?![\d.])/.exec(line);
  if (five !== null) return whole(Number(five[1]), Number(five[1]) <= 5, false);
  const word =
    /(?<![\d.,/])([1-5])[- ]?(?:star|stars|bubbles|hvězd|hvězdy|hvězdu|hvězda|hvězdou|hvězdami|hvězdiček|hvězdičky|hvězdičku|hvězdička|hvězdičkou|hvězdičkami|hvězdičkov[a-zé]{1,3}|gwiazdek|gwiazdki|gwiazdkę|gwiazdka|gwiazdką|gwiazdkami|gwiazdkow[a-zą]{1,2})(?![\p{L}])(?! ?(?:hotel|resort|restaurant|restaurac|penzion|hostel|apart))/u.exec(
      line,
    );
  if (word !== null) return whole(Number(word[1]), true, false);
  const signs = /[★⭐]{1,5}/u.exec(line);
  return signs === null ? null : whole([...signs[0]].length, true, false);
}

const whole = (value: number, fits: boolean, derived: boolean): Stars | null =>
  fits && value > 0 ? { rating: Math.max(1, derived ? Math.round(value) : Math.floor(value)) as Rating, derived } : null;

const lower = (line: string) => line.toLowerCase();
const startsWithOne = (line: string, of: readonly string[]) => of.some((start) => lower(line).startsWith(start));

/** "Reviewer 1 wrote a review of Bistro Example.": the author, or null when the line is no such sentence. */
export function leadAuthor(line: string): string | null {
  const text = lower(line);
  if (line.length > 300 || !LEAD_NOUNS.some((noun) => text.includes(noun))) return null;
  const found = LEAD_VERBS.map((verb) => ({ verb, at: text.indexOf(` ${verb} `) })).filter(({ at }) => at > 0);
  const at = Math.min(...found.map((one) => one.at));
  if (!Number.isFinite(at)) return /^(you|máte|dostali|masz|otrzyma)\b/i.test(text) ? '' : null;
  const author = cleanLine(line.slice(0, at).replace(AUTHOR_TITLES, ''), 120).replace(/ (just|právě|właśnie)$/i, '');
  return /^(you|máte|masz|a guest|host|guest|gość)$/i.test(author) ? '' : author;
}

const isHeading = (line: string): boolean =>
  line.length <= 200 &&
  /^(you(?:'ve| have)? (?:got|have|received)|new review|máte |nov[áé] (recenze|hodnocení)|masz |nowa opinia)/i.test(line);

/** Another fact of the platform below its first sentence: "Rating: 2 stars", "★★☆☆☆", "2/5". */
function isRatingLine(line: string): boolean {
  const label = lower(line.slice(0, 60)).split(':')[0]?.trim() ?? '';
  if (line.includes(':') && RATING_LABELS.includes(label) && line.length <= 80) return true;
  return line.length <= 30 && starsOf(line) !== null && !/\p{L}{12,}/u.test(line) && /^[\d★⭐☆]/u.test(line);
}

export function readNotice(text: string, rule: Pick<NoticeRule, 'hosts'>): NoticeBody {
  const lines = text
    .split('\n')
    .slice(0, LINES_AT_MOST)
    .map((line) => line.trim());
  const links = linksIn(text).filter((link) => isPlatformLink(link, rule));
  const isLink = (line: string) => linksIn(line).some((link) => isPlatformLink(link, rule));
  const next = (at: number) => lines.slice(at + 1).find((line) => line !== '') ?? '';
  const isButton = (line: string, at: number) =>
    (line.length <= 60 && startsWithOne(line, BUTTONS) && isLink(next(at))) ||
    (isLink(line) && line.replace(LINK, '').replace(/[<>()[\]:\s]/g, '').length <= 60);

  let author = '';
  let lead = '';
  let stars: Stars | null = null;
  let unreadable = false;
  const blocks: string[][] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (line === '') {
      open = false;
      continue;
    }
    if (isButton(line, at)) {
      // What follows the button below the words is the platform's again.
      if (isLink(line) && blocks.length > 0 && stars !== null && blocks.flat().length > 1) break;
      if (isLink(line) && blocks.length > 0 && lead !== '' && author !== '') break;
      open = false;
      continue;
    }
    if (blocks.length > 0 && startsWithOne(line, FOOTERS)) break;
    if (blocks.length === 0) {
      const said = lead === '' ? leadAuthor(line) : null;
      if (said !== null || (lead === '' && isHeading(line)) || isRatingLine(line)) {
        if (lead === '') lead = line;
        author ||= said ?? '';
        stars ??= starsOf(line);
        unreadable ||= stars === null && /\d/.test(line) && (isRatingLine(line) || /:\s*\d/.test(line));
        continue;
      }
    }
    if (!open) blocks.push([]);
    open = true;
    blocks.at(-1)?.push(line);
  }
  return { author, stars, starsUnreadable: unreadable && stars === null, words: wordsOf(blocks), lead, links, blocks };
}

/** Paragraphs, without the quotation marks that the platform puts around them. */
function wordsOf(blocks: readonly (readonly string[])[]): string {
  const text = blocks
    .map((block) => block.join('\n'))
    .join('\n\n')
    .trim();
  const inside = /^["“„”«'‘](.*)["”“»'’]$/s.exec(text)?.[1];
  return inside !== undefined && !/["“”„]/.test(inside) ? inside.trim() : text;
}
