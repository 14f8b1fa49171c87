/** What is remembered of a feed between two polls: where it is, what the server called its state, and which entries were seen. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { stringOf } from '../kit/read.ts';
import type { FeedEntry } from './payload.ts';

const cursor = z.object({
  url: z.string(),
  etag: z.string().catch(''),
  modified: z.string().catch(''),
  /** Minutes the feed itself asks for: a 304 brings no feed that could say it again. */
  rest: z.number().catch(0),
  /** Of each entry ten letters of its id, then four of its words. */
  seen: z.array(z.string()).catch([]),
});

export type Cursor = z.output<typeof cursor>;

/** With 14 letters each, and everything else, below the 16 kB of a cursor. */
export const ENTRIES_MAX = 600;
export const ID_LETTERS = 10;

/** null: none, or none of ours: everything is history then. */
export function readCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  try {
    return cursor.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const letters = (text: string, count: number) => createHash('sha256').update(text).digest('base64url').slice(0, count);

/** Who an entry is, and in which words: of what stands in the feed, since taking markup out of a thousand entries takes a second. */
export function marksOf({ id, link, title, content, published }: FeedEntry): { readonly id: string; readonly mark: string } {
  const own = letters(id || link || `${title.value} ${stringOf(published)}`, ID_LETTERS);
  return { id: own, mark: own + letters(`${title.value}\n${content.value}`, 4) };
}
