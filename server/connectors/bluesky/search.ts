/** Posts that say a name of the business without tagging it: one query for each word, as the network's search knows no "or". */
import { MINUTE_MS } from '#shared/model/time.ts';
import type { Account, AccountVerbs, Io } from '../account.ts';
import { done } from '../kit/faults.ts';
import { bytesOfJson, fieldsOf, jsonOf, listOf, stringOf } from '../kit/read.ts';
import { translateBluesky } from './translate.ts';
import { call } from './xrpc.ts';

const LIMIT = '100';
/** What was written a moment ago may come into the index later than what was written after it. */
const OVERLAP_MS = 10 * MINUTE_MS;

/** `word`: whose turn it is; `since`: when the last round began; `began`: this one. */
type Round = { readonly word: number; readonly since: number; readonly began: number };

function roundOf(cursor: string | null, now: number): Round {
  const fields = fieldsOf(jsonOf(new TextEncoder().encode(cursor ?? '')));
  const [word, since, began] = ['word', 'since', 'began'].map((name) => Number(stringOf(fields[name])) || 0);
  return { word: word ?? 0, since: since ?? 0, began: began === undefined || began === 0 ? now : began };
}

export const search: NonNullable<AccountVerbs['search']> = async (io: Io, account: Account, { words, cursor }) => {
  const { word, since, began } = roundOf(cursor, io.now);
  const wanted = words[word];
  const goesOn = word + 1 < words.length;
  const next = goesOn ? { word: word + 1, since, began } : { word: 0, since: began - OVERLAP_MS, began: 0 };
  const cursorAfter = JSON.stringify(next);
  if (wanted === undefined) return done({ translation: { items: [], rejects: [] }, cursor: cursorAfter, more: false });
  const query = {
    q: `"${wanted.replaceAll('"', ' ').trim()}"`,
    sort: 'latest',
    limit: LIMIT,
    ...(since > 0 ? { since: new Date(since).toISOString() } : {}),
  };
  const got = await call(io, account, { method: 'app.bsky.feed.searchPosts', query });
  if (!got.ok) return got;
  const body = bytesOfJson({ posts: listOf(got.value['posts']) });
  const translation = translateBluesky(body, { now: io.now, account: { id: account.id } });
  return done({ translation, cursor: cursorAfter, more: goesOn });
};
