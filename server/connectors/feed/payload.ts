/** RSS 2, RSS 1 (RDF), Atom and JSON Feed as one shape. feedsmith reads the XML; what it refuses is no feed. */
import { parseFeed } from 'feedsmith';
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';

/** Text as the feed holds it: HTML, plain, or unsaid (RSS), which is looked at. */
export type Marked = { readonly value: string; readonly type: 'html' | 'plain' | 'unsaid' };

export type FeedEntry = {
  /** guid, atom:id, rdf:about, id; '' where the feed gives none. */
  readonly id: string;
  readonly link: string;
  readonly title: Marked;
  readonly content: Marked;
  readonly author: string;
  readonly published: unknown;
  readonly updated: unknown;
  readonly language: unknown;
};

export type Feed = {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly language: unknown;
  readonly entries: readonly FeedEntry[];
  /** How long the feed asks to be left alone, minutes; null: it does not say. */
  readonly restMinutes: number | null;
};

/** `reason` of a reject. */
export type NoFeed = { readonly reason: 'hostile_xml' | 'html_page' | 'not_a_feed'; readonly detail: string };

const START = 4_096;

/** The letters a feed says it is written in; UTF-8 unless told. `charset`: what the HTTP header said, which counts first. */
export function lettersOf(raw: Uint8Array, charset?: string): string {
  const start = new TextDecoder('latin1').decode(raw.subarray(0, 200));
  const order = start.startsWith('\u00FF\u00FE') ? 'utf-16le' : start.startsWith('\u00FE\u00FF') ? 'utf-16be' : undefined;
  const declared = /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml[^>]*\bencoding=["']([\w.:-]{1,40})["']/.exec(start)?.[1];
  for (const label of [order, charset, declared, 'utf-8']) {
    const text = label === undefined ? null : decoded(raw, label);
    if (text !== null) return text;
  }
  // A broken byte becomes U+FFFD: the words around it are kept.
  return new TextDecoder().decode(raw);
}

function decoded(raw: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}

/** An entity or a subset of its own in the prologue is an attack or a mistake; feeds have neither. */
function declaresEntities(text: string): boolean {
  const start = text.slice(0, START);
  const type = start.slice(start.search(/<!DOCTYPE\b/i)).split('>', 1)[0] ?? '';
  return /<!ENTITY\b/i.test(start) || (/^<!DOCTYPE\b/i.test(type) && type.includes('['));
}

export const isHtmlPage = (text: string): boolean =>
  /^\s*(<!--[^>]*-->\s*)*(<!DOCTYPE html\b|<html\b)/i.test(text.slice(0, START));

export function readFeed(text: string): Feed | NoFeed {
  if (declaresEntities(text)) return { reason: 'hostile_xml', detail: 'it declares entities' };
  if (isHtmlPage(text)) return { reason: 'html_page', detail: 'a web page, not a feed' };
  const body = jsonIn(text);
  if (body !== null) return Array.isArray(body['items']) ? json(body) : { reason: 'not_a_feed', detail: 'JSON without items' };
  try {
    return fromXml(text);
  } catch (error) {
    const whole = mended(text);
    return whole ?? { reason: 'not_a_feed', detail: error instanceof Error ? error.message : 'not understood' };
  }
}

/** More than any feed of people has; what is longer is made to be. */
const ENTRIES_READ = 2_000;

function fromXml(text: string): Feed {
  const { format, feed } = parseFeed(text, { maxItems: ENTRIES_READ });
  return format === 'atom' ? atom(fieldsOf(feed)) : rss(fieldsOf(feed));
}

const ENDS = [
  ['</entry>', '</feed>'],
  ['</item>', '</channel></rss>'],
  ['</item>', '</rdf:RDF>'],
] as const;

/** A feed that is longer than we read, or was cut on its way: the entries that came whole are read. */
function mended(text: string): Feed | null {
  for (const [entry, end] of ENDS) {
    const last = text.lastIndexOf(entry);
    if (last === -1) continue;
    try {
      return fromXml(text.slice(0, last + entry.length) + end);
    } catch {
      // Of another kind, or broken before.
    }
  }
  return null;
}

/** Read by ourselves: a JSON Feed may have lost its version and still say everything. */
function jsonIn(text: string): Fields | null {
  if (!/^\s*\{/.test(text)) return null;
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

const first = (value: unknown): unknown => listOf(value)[0];
const marked = (value: unknown, type: Marked['type']): Marked => ({ value: stringOf(value), type });

function atom(feed: Fields): Feed {
  const self = linkOf(feed['links'], 'self');
  return {
    id: stringOf(feed['id']) || self,
    title: stringOf(fieldsOf(feed['title'])['value']),
    link: linkOf(feed['links'], 'alternate') || self,
    language: fieldsOf(feed['xml'])['lang'],
    restMinutes: restOf(feed),
    entries: listOf(feed['entries']).map((value): FeedEntry => {
      const entry = fieldsOf(value);
      const content = fieldsOf(entry['content']);
      const source = stringOf(content['value']).trim() === '' ? fieldsOf(entry['summary']) : content;
      return {
        id: stringOf(entry['id']),
        link: linkOf(entry['links'], 'alternate'),
        title: markedBy(fieldsOf(entry['title'])),
        content: markedBy(source),
        author: authorOf(entry) || authorOf(fieldsOf(entry['source'])),
        published: entry['published'] ?? dcDate(entry),
        updated: entry['updated'],
        language: fieldsOf(entry['xml'])['lang'],
      };
    }),
  };
}

/** `text` is the default of Atom, and often HTML all the same. */
const markedBy = (construct: Fields): Marked =>
  marked(
    construct['value'],
    /html/i.test(stringOf(construct['type'])) ? 'html' : construct['type'] === 'text' ? 'plain' : 'unsaid',
  );

/** Without rel a link is `alternate`; of several the page of people first. */
function linkOf(links: unknown, rel: string): string {
  const fits = listOf(links)
    .map(fieldsOf)
    .filter((link) => (stringOf(link['rel']) || 'alternate') === rel);
  return stringOf((fits.find((link) => link['type'] === undefined || link['type'] === 'text/html') ?? fits[0])?.['href']);
}

function rss(feed: Fields): Feed {
  const link = stringOf(feed['link']) || linkOf(fieldsOf(feed['atom'])['links'], 'alternate');
  const title = stringOf(feed['title']);
  return {
    id: linkOf(fieldsOf(feed['atom'])['links'], 'self') || stringOf(fieldsOf(feed['rdf'])['about']) || link || title,
    title,
    link,
    language: feed['language'] ?? first(fieldsOf(feed['dc'])['languages']),
    restMinutes: restOf(feed),
    entries: listOf(feed['items']).map((value): FeedEntry => {
      const item = fieldsOf(value);
      const guid = fieldsOf(item['guid']);
      const id = stringOf(guid['value']) || stringOf(fieldsOf(item['rdf'])['about']);
      const full = stringOf(fieldsOf(item['content'])['encoded']);
      const permanent = guid['isPermaLink'] !== false && /^https?:\/\//i.test(id) ? id : '';
      return {
        id,
        link:
          stringOf(item['link']) ||
          linkOf(fieldsOf(item['atom'])['links'], 'alternate') ||
          permanent ||
          stringOf(item['comments']),
        title: marked(item['title'] ?? first(fieldsOf(item['dc'])['titles']), 'unsaid'),
        content:
          full.trim() === ''
            ? marked(item['description'] ?? first(fieldsOf(item['dc'])['descriptions']), 'unsaid')
            : marked(full, 'html'),
        author: authorOf(item),
        published: item['pubDate'] ?? dcDate(item),
        updated: fieldsOf(item['atom'])['updated'],
        language: first(fieldsOf(item['dc'])['languages']) ?? fieldsOf(item['xml'])['lang'],
      };
    }),
  };
}

function json(feed: Fields): Feed {
  const link = stringOf(feed['home_page_url']);
  return {
    id: stringOf(feed['feed_url']) || link || stringOf(feed['title']),
    title: stringOf(feed['title']),
    link,
    language: feed['language'],
    restMinutes: null,
    entries: listOf(feed['items'])
      .slice(0, ENTRIES_READ)
      .map((value): FeedEntry => {
        const item = fieldsOf(value);
        const html = stringOf(item['content_html']);
        const plain = stringOf(item['content_text']) || stringOf(item['summary']);
        return {
          id: stringOf(item['id']),
          link: stringOf(item['url']) || stringOf(item['external_url']),
          title: marked(item['title'], 'plain'),
          content: plain !== '' ? marked(plain, 'plain') : marked(html, 'html'),
          author: authorOf(item),
          published: item['date_published'],
          updated: item['date_modified'],
          language: item['language'],
        };
      }),
  };
}

const dcDate = (entry: Fields): unknown => first(fieldsOf(entry['dc'])['dates']) ?? first(fieldsOf(entry['dcterms'])['created']);

function authorOf(entry: Fields): string {
  const creator = stringOf(first(fieldsOf(entry['dc'])['creators']));
  if (creator !== '') return creator;
  const author = first(entry['authors']) ?? entry['author'];
  // An address is nobody's name; what stands before its @ is the next best.
  return stringOf(author) || stringOf(fieldsOf(author)['name']) || (stringOf(fieldsOf(author)['email']).split('@')[0] ?? '');
}

const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** `<ttl>` is in minutes; the syndication module says how often in a period. */
function restOf(feed: Fields): number | null {
  const ttl = Number(feed['ttl']);
  if (Number.isFinite(ttl) && ttl > 0) return ttl;
  const sy = fieldsOf(feed['sy']);
  const period = PERIOD_MINUTES[stringOf(sy['updatePeriod']).trim().toLowerCase()];
  if (period === undefined) return null;
  const frequency = Number(sy['updateFrequency'] ?? 1);
  return period / (frequency >= 1 ? frequency : 1);
}
