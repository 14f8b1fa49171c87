/** A feed's entries become mentions, to be answered where they stand. Pure. */
import { cleanLine } from '#shared/model/clean.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, Translation } from '../item.ts';
import { Gathered, idOf, madeId, withHeadline } from '../kit/gather.ts';
import { looksLikeHtml, textOfHtml } from '../kit/html.ts';
import { instantOf, languageOf, nameOf, notAfter, Notes, reject, stringOf, wordsOf } from '../kit/read.ts';
import { pageAddress } from './address.ts';
import { lettersOf, readFeed, type Feed, type FeedEntry, type Marked } from './payload.ts';

export const translateFeed = (raw: Uint8Array, given: Given): Translation => translateText(lettersOf(raw), given);

export function translateText(text: string, given: Given): Translation {
  const feed = readFeed(text);
  return 'reason' in feed ? reject(feed.reason, feed.detail) : translateEntries(feed, feed.entries, given);
}

/** `given.account`: the id the feed had when it was connected, so that a feed which moves does not bring everything anew. */
export function translateEntries(feed: Feed, entries: readonly FeedEntry[], given: Given): Translation {
  const gathered = new Gathered();
  const feedId = given.account === undefined || given.account.id === '' ? feed.id : given.account.id;
  for (const entry of entries) gathered.item(itemOf(entry, { feed, feedId, now: given.now }));
  return gathered.translation;
}

/** When an entry was written, as far as it says so; else now. */
export function writtenAt({ published, updated }: FeedEntry, now: number): number {
  const about = { name: '', notes: new Notes() };
  return notAfter(instantOf(published, about) ?? instantOf(updated, about), now);
}

function itemOf(entry: FeedEntry, { feed, feedId, now }: { feed: Feed; feedId: string; now: number }): IncomingItem {
  const notes = new Notes();
  const title = cleanLine(plain(entry.title));
  const content = wordsOf(plain(withoutFrame(entry.content)), notes);
  const url = pageAddress(entry.link, feed.link);
  if (url === null && entry.link !== '') notes.add('url_unreadable');
  const published = instantOf(entry.published, { name: 'published', notes });
  const updated = instantOf(entry.updated, { name: 'updated', notes });
  if (/(…|\.\.\.)$/.test(content)) notes.add('excerpt');
  const said = { name: 'language', notes };
  return {
    channel: 'feed',
    kind: 'mention',
    visibility: 'public',
    externalId: `${feedId}:${entryId(entry, { url, title, content })}`,
    author: nameOf(entry.author),
    rating: null,
    text: withHeadline(title, content),
    language: languageOf(entry.language, said) ?? languageOf(feed.language, said),
    url,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(published ?? updated, now),
    // Without it nobody knows when words were mended: RSS has no such date.
    versionAt: updated ?? undefined,
    replyMode: 'link',
    replyUrl: null,
    ...(title === '' ? {} : { title }),
    ...notes.given,
  };
}

function entryId(
  entry: FeedEntry,
  words: { readonly url: string | null; readonly title: string; readonly content: string },
): string {
  // Where there is a title the content does not count: it is what authors mend most.
  return idOf(entry.id) || idOf(words.url) || madeId(words.title || words.content, stringOf(entry.published));
}

function plain({ value, type }: Marked): string {
  return type === 'html' || (type === 'unsaid' && looksLikeHtml(value)) ? textOfHtml(value) : value;
}

const FRAME = ['<!-- SC_OFF -->', '<!-- SC_ON -->'] as const;
const SUBMITTED_BY = /submitted by(&#32;|\s)*<a [^<>]{0,300}>\s*\/u\/[^<]{0,100}<\/a>/;

/** Reddit writes its own words around the guest's: "submitted by … [link] [comments]". */
function withoutFrame({ value, type }: Marked): Marked {
  const from = value.indexOf(FRAME[0]);
  const to = from === -1 ? -1 : value.indexOf(FRAME[1], from);
  if (to !== -1) return { value: value.slice(from + FRAME[0].length, to), type: 'html' };
  const frame = SUBMITTED_BY.exec(value);
  return frame === null ? { value, type } : { value: value.slice(0, frame.index), type };
}
