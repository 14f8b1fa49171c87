/** Posts that say a name of the business without tagging it: by the server's own search where it has one, and by hashtag everywhere. */
import type { AccountVerbs } from '../account.ts';
import { done } from '../kit/faults.ts';
import { fieldsOf, jsonOf, listOf, stringOf } from '../kit/read.ts';
import { call } from './api.ts';
import { newestOf } from './ids.ts';
import { translatePosts } from './translate.ts';

const LIMIT = '40';

/** `step`: whose turn it is; `since`: the newest post when the last round ended; `newest`: of this round so far. */
type Round = { readonly step: number; readonly since: string; readonly newest: string };

function roundOf(cursor: string | null): Round {
  const fields = fieldsOf(jsonOf(new TextEncoder().encode(cursor ?? '')));
  return { step: Number(stringOf(fields['step'])) || 0, since: stringOf(fields['since']), newest: stringOf(fields['newest']) };
}

/** "Bistro Example" is also written #BistroExample; a hashtag is not told apart by its capitals. */
const tagOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');

type Step = { readonly path: string; readonly query: Readonly<Record<string, string>> };

function stepsFor(words: readonly string[]): readonly Step[] {
  const searches = words.map((q) => ({
    path: '/api/v2/search',
    query: { q: `"${q.replaceAll('"', ' ').trim()}"`, type: 'statuses' },
  }));
  const tags = [...new Set(words.map(tagOf))].filter((tag) => tag !== '');
  return [...searches, ...tags.map((tag) => ({ path: `/api/v1/timelines/tag/${encodeURIComponent(tag)}`, query: {} }))];
}

export const search: NonNullable<AccountVerbs['search']> = async (io, account, { words, cursor }) => {
  const { step, since, newest } = roundOf(cursor);
  const steps = stepsFor(words);
  const wanted = steps[step];
  if (wanted === undefined)
    return done({
      translation: { items: [], rejects: [] },
      cursor: JSON.stringify({ step: 0, since: newestOf([since, newest]), newest: '' }),
      more: false,
    });
  const query = { ...wanted.query, limit: LIMIT, ...(since === '' ? {} : { min_id: since }) };
  const got = await call(io, account, { path: wanted.path, query });
  if (!got.ok) return got;
  const { json } = got.value;
  const posts = listOf(Array.isArray(json) ? json : fieldsOf(json)['statuses']).map(fieldsOf);
  const latest = newestOf([newest, ...posts.map(({ id }) => stringOf(id))]);
  const isLast = step + 1 >= steps.length;
  const next: Round = isLast
    ? { step: 0, since: newestOf([since, latest]), newest: '' }
    : { step: step + 1, since, newest: latest };
  const translation = translatePosts(posts, { now: io.now, account: { id: account.id } });
  return done({ translation, cursor: JSON.stringify(next), more: !isLast });
};
