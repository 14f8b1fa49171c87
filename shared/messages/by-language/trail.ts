/** The audit trail in words: one phrase for each kind, without a gender, because the name of whoever did it stands beside it. */
import { ROLES, type Role } from '../../model/roles.ts';
import type { Language } from '../../model/languages.ts';
import { SIGN_IN_WAYS, type TrailFacts, type TrailView } from '../../model/trail.ts';
import { trail as cs } from '../cs/more/trail.ts';
import { trail as en, type TrailWords } from '../en/more/trail.ts';
import { trail as pl } from '../pl/more/trail.ts';

export const trailWords: Readonly<Record<Language, TrailWords>> = { en, cs, pl };

const one = <T extends string>(list: readonly T[], value: unknown): T | null => list.find((entry) => entry === value) ?? null;

/** A kind of a newer program is shown by its name. `roles`: what they are called everywhere, from the common words. */
export function trailSentence(
  words: TrailWords,
  roles: Readonly<Record<Role, string>>,
  { kind, on, data }: Pick<TrailView, 'kind' | 'on' | 'data'>,
): string {
  const phrase = (words.kinds as Readonly<Record<string, ((facts: TrailFacts) => string) | undefined>>)[kind];
  if (phrase === undefined) return kind;
  const role = (value: unknown) => {
    const known = one(ROLES, value);
    return known === null ? '' : roles[known];
  };
  const way = one(SIGN_IN_WAYS, data['way']);
  const what = typeof data['what'] === 'string' ? data['what'].split(' ') : [];
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  return phrase({
    on,
    role: role(data['role']),
    before: role(data['before']),
    way: way === null ? '' : words.ways[way],
    what: what.map((name) => words.fields[name] ?? name).join(', '),
    count: number(data['count']) ?? 1,
    months: number(data['months']),
    why: typeof data['why'] === 'string' ? data['why'] : '',
  });
}
