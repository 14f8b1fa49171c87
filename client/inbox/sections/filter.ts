/** The filter lives in the address, so that Back, a reload and a shared link keep it. */
import { CHANNELS, LEVELS } from '#shared/model/feedback.ts';
import { SECTIONS } from '#shared/views/app.ts';
import type { InboxFilter, Section } from '#shared/views/app.ts';

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((known) => known === value);

export type ReadFilter = InboxFilter & { readonly section: Section };

/** Unknown values are left out: an old link still opens the inbox. */
export function readFilter(query: URLSearchParams): ReadFilter {
  const search = query.get('q')?.trim().slice(0, 200);
  return {
    section: oneOf(SECTIONS, query.get('section')) ?? 'waiting',
    ...withoutEmpty({
      level: oneOf(LEVELS, query.get('level')),
      channel: oneOf(CHANNELS, query.get('channel')),
      search: search || undefined,
      unsettled: query.get('unsettled') === '1' && query.get('section') === 'answered' ? true : undefined,
    }),
  };
}

export function filterQuery({ section, level, channel, search, unsettled }: ReadFilter): string {
  const query = new URLSearchParams();
  if (section !== 'waiting') query.set('section', section);
  if (level) query.set('level', level);
  if (channel) query.set('channel', channel);
  if (search) query.set('q', search);
  // Only what was answered can be late to be closed.
  if (unsettled && section === 'answered') query.set('unsettled', '1');
  return query.size === 0 ? '/' : `/?${query}`;
}

/** An undefined key would make another query key than no key. */
export function withoutEmpty<T extends Record<string, unknown>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
