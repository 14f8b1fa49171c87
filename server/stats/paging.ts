/** Some of the items behind a number, newest first, with how many there are in all. */
import type { Page, Paged, Seen } from './questions.ts';

type Item = { readonly id: string; readonly askedAt: number };

export function pageOf<T extends Item>(all: Iterable<T>, fits: (item: T) => boolean, { after, limit }: Page): Paged {
  let within = 0;
  const found: Item[] = [];
  for (const item of all) {
    within += 1;
    if (fits(item)) found.push(item);
  }
  found.sort(newestFirst);
  const start = after === null ? 0 : found.findIndex((item) => newestFirst(itemOf(after), item) < 0);
  const page = start === -1 ? [] : found.slice(start, start + limit);
  const last = page.at(-1);
  const more = start !== -1 && start + limit < found.length;
  return {
    ids: page.map(({ id }) => id),
    total: found.length,
    within,
    next: more && last !== undefined ? { at: last.askedAt, id: last.id } : null,
  };
}

const itemOf = ({ at, id }: Seen): Item => ({ askedAt: at, id });

function newestFirst(a: Item, b: Item): number {
  return b.askedAt - a.askedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
