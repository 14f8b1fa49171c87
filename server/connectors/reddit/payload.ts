/** Listings, and trees of comments in them, as a flat list of things. What our own requests are answered with comes under `json`. */
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';

export const PREFIXES = ['t1', 't3', 't4'] as const;
export type Prefix = (typeof PREFIXES)[number];

/** t1: comment, t3: post, t4: private message. */
export type Thing = { readonly prefix: Prefix; readonly data: Fields };

/** More than a listing may hold; trees of comments are followed no further. */
const THINGS_MAX = 2_000;

export function thingsIn(json: unknown): readonly Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [json];
  while (waiting.length > 0 && things.length < THINGS_MAX) {
    const value = waiting.shift();
    if (Array.isArray(value)) {
      waiting.unshift(...listOf(value).slice(0, THINGS_MAX));
      continue;
    }
    const one = fieldsOf(value);
    const data = fieldsOf(one['data']);
    if (Array.isArray(data['children'])) waiting.unshift(...listOf(data['children']).slice(0, THINGS_MAX));
    else {
      const prefix = prefixOf(one, data);
      if (prefix !== null) things.push({ prefix, data });
      if (typeof data['replies'] === 'object' && data['replies'] !== null) waiting.unshift(data['replies']);
    }
  }
  return things;
}

/** By its kind, else by its full name, else by what only such a thing has. Communities, users and "more" are none of these. */
function prefixOf(one: Fields, data: Fields): Prefix | null {
  const name = stringOf(data['name']).slice(0, 2);
  const said = [stringOf(one['kind']), name].find((prefix) => PREFIXES.some((known) => known === prefix));
  if (said !== undefined) return said as Prefix;
  if (/^t\d$|^more$/.test(stringOf(one['kind']))) return null;
  if ('selftext' in data) return 't3';
  if ('body' in data) return data['was_comment'] === false ? 't4' : 't1';
  return null;
}
