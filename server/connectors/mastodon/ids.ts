/** Ids are whole numbers written as text, longer than numbers are exact. */
export const compareIds = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);

export const newestOf = (ids: readonly string[]): string => ids.reduce((best, id) => (compareIds(id, best) > 0 ? id : best), '');

/** From `Link: <…?max_id=1>; rel="next", <…?min_id=9>; rel="prev"`: the id alone, so that nobody sends us elsewhere. '' : no such page. */
export function idInLink(header: string | undefined, rel: 'next' | 'prev', name: 'max_id' | 'min_id'): string {
  for (const part of (header ?? '').split(',')) {
    const [address = '', ...rest] = part.split(';');
    if (!rest.some((one) => one.trim() === `rel="${rel}"`)) continue;
    const id = URL.parse(address.trim().replace(/^<|>$/g, ''))?.searchParams.get(name) ?? '';
    if (/^[\w-]{1,80}$/.test(id)) return id;
  }
  return '';
}
