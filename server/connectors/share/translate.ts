/** Shared text and links become one item of ours. Phones disagree on which field holds the link, so it is looked for. Pure. */
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import type { Channel, Rating } from '#shared/model/feedback.ts';
import type { Translation } from '../item.ts';
import type { SharedItem } from './payload.ts';

/** Where a link points tells the channel. Registered domains; any subdomain counts. */
const HOSTS: readonly (readonly [RegExp, Channel])[] = [
  [/(^|\.)(google\.[a-z.]{2,6}|goo\.gl|g\.co|g\.page)$/, 'google'],
  [/(^|\.)(facebook\.com|fb\.com|fb\.me)$/, 'facebook'],
  [/(^|\.)(instagram\.com)$/, 'instagram'],
  [/(^|\.)(x\.com|twitter\.com|t\.co)$/, 'x'],
  [/(^|\.)yelp\.[a-z.]{2,6}$/, 'yelp'],
  [/(^|\.)tripadvisor\.[a-z.]{2,6}$/, 'tripadvisor'],
  [/(^|\.)booking\.com$/, 'booking'],
  [/(^|\.)trustpilot\.com$/, 'trustpilot'],
  [/(^|\.)(youtube\.com|youtu\.be)$/, 'youtube'],
  [/(^|\.)bsky\.app$/, 'bluesky'],
  [/(^|\.)(reddit\.com|redd\.it)$/, 'reddit'],
];

const REVIEW_SITES: readonly Channel[] = ['google', 'yelp', 'tripadvisor', 'booking', 'trustpilot'];

export function channelOf(url: string | null): Channel {
  const host = url === null ? null : URL.parse(url)?.hostname;
  return HOSTS.find(([pattern]) => host != null && pattern.test(host))?.[1] ?? 'share';
}

function webAddress(value: string | null | undefined): string | null {
  const url = URL.parse(value?.trim() ?? '');
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === ''
    ? url.href
    : null;
}

export function translateShare(raw: SharedItem, { now }: { readonly now: number }): Translation {
  const found = /https?:\/\/[^\s<>"']+/.exec(raw.text)?.[0];
  const url = webAddress(raw.url) ?? webAddress(found);
  const words = cleanText(found === undefined || webAddress(raw.url) !== null ? raw.text : raw.text.replace(found, ''));
  const rating = (raw.rating ?? null) as Rating | null;
  // A bare link is still something to look at: the link itself is the text then.
  const text = words !== '' ? words : (url ?? '');
  if (text === '' && rating === null) return { items: [], rejects: [{ reason: 'text_missing', detail: 'text' }] };
  const channel = raw.channel ?? channelOf(url);
  return {
    items: [
      {
        channel,
        kind: REVIEW_SITES.includes(channel) ? 'review' : 'comment',
        visibility: url === null ? 'private' : 'public',
        externalId: `shared:${raw.id}`,
        author: cleanLine(raw.author ?? '', 120),
        rating,
        text,
        language: null,
        url,
        reach: null,
        placeLabel: '',
        contact: '',
        spokeAt: Math.min(raw.spokeAt ?? now, now),
        replyMode: 'link',
        replyUrl: null,
      },
    ],
    rejects: [],
  };
}
