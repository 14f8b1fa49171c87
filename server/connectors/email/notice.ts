/**
 * Mails in which a platform tells that somebody reviewed the business, as reviews of that platform. Taken only from a mail that is proved
 * to be the platform's and leads to the platform; a forged one is an ordinary mail with a warning, and its words are kept.
 */
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import type { IncomingItem } from '../item.ts';
import { withHeadline } from '../kit/gather.ts';
import { isWithin, proofOf } from './authentication.ts';
import { answerLink, isPlatformLink, leadAuthor, linksIn, readNotice, starsOf, type NoticeBody } from './notice-body.ts';
import { NOTICE_RULES, type NoticeRule } from './notice-rules.ts';
import type { ParsedMail } from './payload.ts';
import { addressOf, domainOf, type MailGiven } from './sort.ts';

export type Notice =
  /** Reviews the platform tells of. */
  | { readonly kind: 'reviews'; readonly items: readonly IncomingItem[] }
  /** Of the platform, and no review. */
  | { readonly kind: 'ignored'; readonly code: string }
  /** Says that it is the platform's, and nothing proves it. */
  | { readonly kind: 'forged' }
  | { readonly kind: 'none' };

type Named = Readonly<Record<string, string | undefined>>;

export function noticeOf(mail: ParsedMail, { given, id, spokeAt }: { given: MailGiven; id: string; spokeAt: number }): Notice {
  const from = addressOf(mail.from);
  const domain = domainOf(from);
  const subject = cleanLine(mail.subject, 300);
  const rule = NOTICE_RULES.find((one) => one.from.some((name) => isWithin(domain, name)));
  if (rule === undefined) return wearsName(mail, subject) ? { kind: 'forged' } : { kind: 'none' };
  if (rule.guests.some((name) => isWithin(domain, name))) return { kind: 'none' };
  const proof = mail.manySenders ? 'refuted' : proofOf(mail.authenticationResults, { from: domain, trusted: given.authserv });
  const named = namedBy(subject, rule);
  const other = rule.others.find(
    (one) => one.from?.test(from) === true || (named === null && one.subject?.test(subject) === true),
  );
  if (other !== undefined && proof !== 'refuted') return { kind: 'ignored', code: other.code };
  const speaks = named !== null || (rule.loose ?? []).some((one) => one.test(subject));
  if (proof !== 'proved') return speaks || proof === 'refuted' ? { kind: 'forged' } : { kind: 'none' };
  if (!speaks) return { kind: 'none' };
  const text = mail.text.trim() === '' ? mail.htmlText : mail.text;
  const all = [...linksIn(text), ...mail.links];
  const links = all.filter((link) => isPlatformLink(link, rule));
  if (all.length > 0 && links.length === 0) return { kind: 'forged' };
  const url = answerLink(links, text) ?? rule.page;
  return { kind: 'reviews', items: reviewsOf(text, { rule, named: named ?? {}, subject, url, id, spokeAt }) };
}

/** Who reviewed what, by a subject that says so; null: it does not. Platforms review things themselves: "We reviewed your appeal". */
function namedBy(subject: string, { subjects, names }: NoticeRule): Named | null {
  for (const one of subjects) {
    const found = one.exec(subject);
    const author = found?.groups?.['author']?.toLowerCase() ?? '';
    if (found !== null && !['we', 'you', ...names].includes(author)) return found.groups ?? {};
  }
  return null;
}

/** A mail of the platform itself: nobody there reads an answer. */
export function isOfPlatform(from: string): boolean {
  const within = (names: readonly string[]) => names.some((name) => isWithin(domainOf(from), name));
  return NOTICE_RULES.some((rule) => within(rule.from) && !within(rule.guests));
}

/** A platform's name over somebody else's address, or one sender behind another, telling of a review. */
function wearsName({ from, manySenders }: ParsedMail, subject: string): boolean {
  const name = cleanLine(from?.name ?? '', 120).toLowerCase();
  return NOTICE_RULES.some(
    (rule) => (manySenders || rule.names.includes(name)) && rule.subjects.some((one) => one.test(subject)),
  );
}

type About = {
  readonly rule: NoticeRule;
  readonly named: Named;
  readonly subject: string;
  readonly url: string;
  readonly id: string;
  readonly spokeAt: number;
};

function reviewsOf(text: string, about: About): IncomingItem[] {
  const { rule, subject } = about;
  const body = readNotice(text, rule);
  const count = countOf(subject);
  if (count > 1) return digestOf(body, { ...about, count });
  const read = withNameLine(body, about);
  const title = cleanLine(about.named['title'] ?? '');
  const stars = read.stars ?? starsOf(subject) ?? recommended(`${subject}\n${read.lead}`, rule);
  return [itemOf(about, { author: read.author, words: withHeadline(title, cleanText(read.words)), stars, body, title })];
}

/** "you got 2 new reviews", "máte 3 nové recenze": how many, 1 when it does not say. */
function countOf(subject: string): number {
  const found = /(?:^|\s)(\d{1,3}) (?:new|nov[éýá]\w{0,2}|now[eay]\w{0,2}|nových|nowych) /i.exec(subject);
  return found === null ? 1 : Number(found[1]);
}

/** Google writes the whole name on a line of its own above the words; the name in the subject may be cut. */
function withNameLine(
  body: NoticeBody,
  { named }: About,
): { author: string; words: string; stars: NoticeBody['stars']; lead: string } {
  const inSubject = cleanLine(named['author'] ?? '', 120);
  const [name = [], ...rest] = body.blocks;
  const alone = name.length === 1 && name[0] !== undefined && isName(name[0]);
  const same = inSubject !== '' && (name[0] ?? '').toLowerCase().startsWith(inSubject.replace(/(…|\.{3})$/, '').toLowerCase());
  if (body.author === '' && alone && (rest.length > 0 || same)) {
    const words = rest.map((block) => block.join('\n')).join('\n\n');
    return { author: cleanLine(name[0] ?? '', 120), words, stars: body.stars, lead: body.lead };
  }
  return { author: body.author || inSubject, words: body.words, stars: body.stars, lead: body.lead };
}

const isName = (line: string): boolean => line.length <= 80 && !/[.!?:]$/.test(line) && line.split(/\s+/).length <= 6;

function recommended(text: string, { recommends }: NoticeRule): NoticeBody['stars'] {
  if (recommends === undefined) return null;
  const says = (words: readonly string[]) => words.some((word) => text.toLowerCase().includes(word));
  if (says(recommends.no)) return { rating: 1, derived: true };
  return says(recommends.yes) ? { rating: 5, derived: true } : null;
}

/** As many blocks, or as many lines, as there are reviews: one item each. Otherwise they cannot be told apart and are one. */
function digestOf(body: NoticeBody, about: About & { readonly count: number }): IncomingItem[] {
  const lines = body.blocks.flat();
  const parts =
    body.blocks.length === about.count
      ? body.blocks
      : lines.length === about.count && lines.every(isName)
        ? lines.map((line) => [line])
        : null;
  if (parts === null) {
    const words = cleanText(body.words) || body.lead || about.subject;
    return [itemOf(about, { author: '', words, stars: null, body, title: '' })];
  }
  return parts.map(([first = '', ...rest], index) => {
    const own = leadAuthor(first) ?? (isName(first) ? first : '');
    const stars =
      [first, ...rest]
        .filter((line) => line.length <= 120)
        .map(starsOf)
        .find((found) => found !== null) ?? null;
    const words = rest.filter((line) => line.length > 30 || starsOf(line) === null);
    const text = cleanText((own === '' ? [first, ...words] : words).join('\n'));
    return itemOf(
      { ...about, id: `${about.id}#${index + 1}` },
      { author: cleanLine(own, 120), words: text, stars, body, title: '' },
    );
  });
}

function itemOf(
  { rule, subject, url, id, spokeAt }: About,
  {
    author,
    words,
    stars,
    body,
    title,
  }: { author: string; words: string; stars: NoticeBody['stars']; body: NoticeBody; title: string },
): IncomingItem {
  const notes = [
    ...(stars === null && body.starsUnreadable ? ['rating_unreadable'] : []),
    ...(words === '' && stars === null ? ['words_missing'] : []),
  ];
  return {
    channel: rule.channel,
    kind: 'review',
    visibility: 'public',
    externalId: id,
    author,
    rating: stars?.rating ?? null,
    ...(stars?.derived === true ? { ratingDerived: true as const } : {}),
    // Neither words nor stars: the platform's sentence is all there is.
    text: words === '' && stars === null ? cleanText(body.lead || subject) : words,
    language: null,
    url,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt,
    replyMode: 'link',
    replyUrl: null,
    ...(title === '' ? {} : { title }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}
