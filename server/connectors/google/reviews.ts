/** Reading a location's reviews from where we were, and the one answer each has room for. */
import type { Account, Answer, Io, Outcome, Page } from '../account.ts';
import type { StandingAnswer, Translation } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, instantOf, listOf, Notes, sameWords, stringOf, type Fields } from '../kit/read.ts';
import { call } from './api.ts';
import { locationOf, REVIEW_NAME } from './payload.ts';
import { answerOf, translateBody } from './translate.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The most the API gives at once. */
const PAGE = 50;
/** The first reading: 200 reviews, 400 days. */
const FIRST = { pages: 4, ms: 400 * DAY_MS } as const;
/** After a long time away; what is older is history. */
const MAX_PAGES = 20;
/** An answer is looked at by people there after it was given, and its review does not change by that. */
const ANSWER_MS = 7 * DAY_MS;
/** Ids at one instant; more of them do not fit into a cursor. */
const MAX_IDS = 100;

/** The newest change that was seen, and which reviews changed in that very millisecond. */
type Mark = { readonly at: number; readonly ids: readonly string[] };
type Cursor = {
  readonly mark: Mark | null;
  /** In the middle of a list: the page that comes, and what will be the mark when it is read to its end. */
  readonly run: { readonly page: string; readonly top: Mark; readonly pages: number } | null;
};

function cursorOf(text: string | null): Cursor {
  const none = { mark: null, run: null };
  if (text === null) return none;
  try {
    const read = fieldsOf(JSON.parse(text));
    const run = fieldsOf(read['run']);
    const page = stringOf(run['page']);
    return {
      mark: markOf(read['mark']),
      run: page === '' ? null : { page, top: markOf(run['top']) ?? NOTHING_SEEN, pages: Number(run['pages']) || 1 },
    };
  } catch {
    return none;
  }
}

const NOTHING_SEEN: Mark = { at: 0, ids: [] };

function markOf(value: unknown): Mark | null {
  const { at, ids } = fieldsOf(value);
  return typeof at === 'number' ? { at, ids: listOf(ids).map(stringOf) } : null;
}

const idOf = (review: Fields) => stringOf(review['reviewId']) || (stringOf(review['name']).split('/').at(-1) ?? '');
const changedAt = (review: Fields) => instantOf(review['updateTime'], { name: 'updated', notes: new Notes() });

function newestOf(reviews: readonly Fields[]): Mark {
  const at = Math.max(0, ...reviews.map((one) => changedAt(one) ?? 0));
  const ids = reviews.filter((one) => changedAt(one) === at).map(idOf);
  return { at, ids: ids.slice(0, MAX_IDS) };
}

function isKnown(review: Fields, mark: Mark): boolean {
  const at = changedAt(review);
  return at !== null && (at < mark.at || (at === mark.at && mark.ids.includes(idOf(review))));
}

function wasAnswered(review: Fields, since: number): boolean {
  const at = instantOf(fieldsOf(review['reviewReply'])['updateTime'], { name: 'answered', notes: new Notes() });
  return at !== null && at >= since;
}

/** Newest change first, until one that was seen. Of those the lately answered come along: an answer does not change its review. */
export async function poll(io: Io, account: Account, cursor: string | null): Promise<Outcome<Page>> {
  const { mark, run } = cursorOf(cursor);
  const list = (page: string | undefined) =>
    call(io, account, {
      url: `${io.base('reviews')}/${account.id}/reviews`,
      query: { pageSize: String(PAGE), orderBy: 'updateTime desc', pageToken: page },
    });
  let body = await list(run?.page);
  // A token for a page does not last; the list is begun again.
  const begun = run !== null && !body.ok && body.fault.class === 'invalid';
  if (begun) body = await list(undefined);
  if (!body.ok) return body;
  const reviews = listOf(body.value['reviews']).map(fieldsOf);
  const pages = begun ? 1 : (run?.pages ?? 0) + 1;
  const top = begun || run === null ? newestOf(reviews) : run.top;
  const oldest = mark?.at ?? io.now - FIRST.ms;
  const taken = reviews.filter((one) =>
    mark === null ? (changedAt(one) ?? io.now) >= oldest : !isKnown(one, mark) || wasAnswered(one, io.now - ANSWER_MS),
  );
  const reached = reviews.some((one) => (changedAt(one) ?? io.now) < oldest);
  const next = stringOf(body.value['nextPageToken']);
  const more = next !== '' && !reached && pages < (mark === null ? FIRST.pages : MAX_PAGES);
  const after: Cursor = more
    ? { mark, run: { page: next, top, pages } }
    : { mark: top.at === 0 ? (mark ?? NOTHING_SEEN) : top, run: null };
  return done({
    translation: translateBody({ reviews: taken }, { now: io.now, account }),
    cursor: JSON.stringify(after),
    more,
  });
}

/** A hint comes from outside: it is fetched only when it is a review of this very location. */
export async function fetchReview(io: Io, account: Account, hint: string): Promise<Outcome<Translation>> {
  if (!REVIEW_NAME.test(hint) || locationOf(hint) !== locationOf(account.id))
    return fault('invalid', 'not a review of this location');
  const review = await call(io, account, { url: `${io.base('reviews')}/${hint}` });
  if (review.ok) return done(translateBody(review.value, { now: io.now, account }));
  if (review.fault.class !== 'gone') return review;
  return done({ items: [], rejects: [], withdrawn: [{ channel: 'google', externalId: hint, at: io.now }] });
}

function addressOf(io: Io, answer: Answer): string | null {
  const name = answer.target['review'] ?? '';
  return REVIEW_NAME.test(name) ? `${io.base('reviews')}/${name}` : null;
}

export async function standing(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer | null>> {
  const url = addressOf(io, answer);
  if (url === null) return fault('gone', '');
  const review = await call(io, account, { url });
  return review.ok ? done(answerOf(review.value['reviewReply'], new Notes())) : review;
}

/** A second answer would overwrite the first without a word: what stands is looked at in the same breath. */
export async function send(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer>> {
  const there = await standing(io, account, answer);
  if (!there.ok) return there;
  if (there.value !== null && there.value.state !== 'refused')
    return sameWords(there.value.text, answer.text) ? done(there.value) : fault('invalid', 'answered_there');
  return put(io, account, answer);
}

export async function put(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer>> {
  const url = addressOf(io, answer);
  if (url === null) return fault('gone', '');
  const written = await call(io, account, { method: 'PUT', url: `${url}/reply`, json: { comment: answer.text } });
  if (!written.ok) return written;
  return done(answerOf(written.value, new Notes()) ?? { id: null, text: answer.text, at: io.now, state: 'live' });
}

export async function remove(io: Io, account: Account, answer: Answer): Promise<Outcome<null>> {
  const url = addressOf(io, answer);
  if (url === null) return done(null);
  const removed = await call(io, account, { method: 'DELETE', url: `${url}/reply` });
  return removed.ok || removed.fault.class === 'gone' ? done(null) : removed;
}
