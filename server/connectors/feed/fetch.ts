/** One feed over HTTP: conditional, with redirects followed and the permanent ones remembered, and every way it can be dead in words. */
import { gunzipSync } from 'node:zlib';
import type { Fault, HttpAnswer, Io, Outcome } from '../account.ts';
import { done, fault, faultByStatus, retryAfter, succeeded } from '../kit/faults.ts';
import { lettersOf } from './payload.ts';

const MAX_BYTES = 2_000_000;
const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const PERMANENT: readonly number[] = [301, 308];
const REST = { minMs: 5 * 60_000, maxMs: 24 * 3_600_000 };

/** `authorization` goes to the address's own origin alone. */
export type Asked = {
  readonly url: string;
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
  readonly authorization?: string | undefined;
};

export type Fetched = {
  /** null: as it was (304). */
  readonly text: string | null;
  /** Where to ask the next time: moved for good counts, for now does not. */
  readonly url: string;
  /** Where it came from in the end: what relative addresses in a page start from. */
  readonly from: string;
  readonly etag: string;
  readonly modified: string;
  /** How long the server asks to be left alone, milliseconds; 0: it does not say. */
  readonly restMs: number;
};

export async function fetchFeed(io: Io, asked: Asked): Promise<Outcome<Fetched>> {
  let at = asked.url;
  let lasting = asked.url;
  let forGood = true;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const got = await io.http({ url: at, headers: headersFor(at, asked), maxBytes: MAX_BYTES, timeoutMs: 15_000 });
    if (!got.ok) return got;
    const { value } = got;
    if (!REDIRECTS.includes(value.status)) return read(io, value, { url: lasting, from: at });
    const next = URL.parse(value.headers['location'] ?? '', at);
    if (next === null) return fault('temporary', 'The address leads on, but does not say where.');
    forGood &&= PERMANENT.includes(value.status);
    at = next.href;
    if (forGood) lasting = at;
  }
  return fault('temporary', `The address leads on more than ${MAX_REDIRECTS} times.`);
}

function headersFor(at: string, { url, etag, modified, authorization }: Asked): Readonly<Record<string, string>> {
  return {
    accept:
      'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
    'user-agent': 'GoldenHour/1.0 (feeds; reads for a restaurant)',
    ...(etag === undefined || etag === '' ? {} : { 'if-none-match': etag }),
    ...(modified === undefined || modified === '' ? {} : { 'if-modified-since': modified }),
    ...(authorization === undefined || URL.parse(at)?.origin !== URL.parse(url)?.origin ? {} : { authorization }),
  };
}

function read(io: Io, answer: HttpAnswer, where: { readonly url: string; readonly from: string }): Outcome<Fetched> {
  const { headers, status } = answer;
  const head = {
    ...where,
    etag: short(headers['etag']),
    modified: short(headers['last-modified']),
    restMs: Math.max(maxAge(headers['cache-control']), (retryAfter(answer, io.now) ?? io.now) - io.now),
  };
  if (status === 304) return done({ ...head, text: null });
  if (!succeeded(answer)) return dead(answer, io.now);
  // Half a feed with the mark of the whole would never be asked for again.
  if (answer.truncated && answer.body.length < MAX_BYTES) return fault('temporary', 'The line was cut.');
  const body = headers['content-encoding']?.trim().toLowerCase() === 'gzip' ? unzipped(answer.body) : answer.body;
  if (body === null) return fault('temporary', 'It came packed in a way that cannot be opened.');
  return done({ ...head, text: lettersOf(body, charsetOf(headers['content-type'])) });
}

/** A mark that is longer is a mischief, and would not fit where it is kept. */
const short = (mark = ''): string => (mark.length <= 300 ? mark : '');

function dead(answer: HttpAnswer, now: number): { readonly ok: false; readonly fault: Fault } {
  const { status } = answer;
  if (status === 410) return fault('gone', 'The feed was taken down for good (410).');
  // Sites lose an address for an hour when they are rebuilt; only 410 says that it will not come back.
  if (status === 404) return fault('temporary', 'There is nothing at this address (404).');
  if (status === 401) return fault('token', 'The feed asks for a name and a password (401).');
  if (status === 403) return fault('permission', 'The site does not let us read the feed (403).');
  const { fault: found } = faultByStatus(
    answer,
    status === 429 ? 'The site says that we ask too often (429).' : `The site answers with ${status}.`,
    { now },
  );
  const { retryAt } = found;
  return { ok: false, fault: retryAt === undefined ? found : { ...found, retryAt: Math.min(retryAt, now + REST.maxMs) } };
}

function unzipped(body: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(body, { maxOutputLength: MAX_BYTES });
  } catch {
    return null;
  }
}

const charsetOf = (type = ''): string | undefined => /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type)?.[1];

/** What is only for caches on the way, or says that nothing may be kept, asks for no rest. */
function maxAge(control = ''): number {
  if (/no-store|no-cache/i.test(control)) return 0;
  return Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1] ?? 0) * 1_000;
}

/** Not before then: the longest rest anybody asks for, five minutes at least and a day at most; undefined: nobody asks. */
export function restUntil(now: number, asked: readonly number[]): number | undefined {
  const longest = Math.max(0, ...asked);
  return longest === 0 ? undefined : now + Math.min(Math.max(longest, REST.minMs), REST.maxMs);
}
