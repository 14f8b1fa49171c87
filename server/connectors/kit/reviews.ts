/** What readers of review sites have in common. */
import type { StandingAnswer } from '../item.ts';
import { Gathered } from './gather.ts';
import { jsonOf, reject, stringOf, type Fields } from './read.ts';
import type { Translation } from '../item.ts';
import { cleanText } from '#shared/model/clean.ts';

/** Bodies of JSON alone; what is not JSON is refused, what holds nothing a guest said is left alone. */
export function fromJson(raw: Uint8Array, gather: (json: unknown, gathered: Gathered) => void): Translation {
  const json = jsonOf(raw);
  if (json === undefined) return reject('bad_json', 'not JSON');
  const gathered = new Gathered();
  gather(json, gathered);
  const { translation } = gathered;
  const nothing = translation.items.length + (translation.withdrawn?.length ?? 0) + (translation.ignored?.length ?? 0) === 0;
  return nothing && translation.rejects.length === 0 ? { ...translation, ignored: ['other_body'] } : translation;
}

/** The answer a platform shows under a review; absent when it has no words. */
export function answeredBy(
  text: unknown,
  more: { readonly id?: unknown; readonly at: number | null },
): { readonly answered?: StandingAnswer } {
  const words = cleanText(stringOf(text));
  if (words === '') return {};
  return { answered: { id: stringOf(more.id) || null, text: words, at: more.at, state: 'live' } };
}

/** One of the fields is there and says something. */
export const says = (fields: Fields, ...names: readonly string[]): boolean =>
  names.some((name) => stringOf(fields[name]).trim() !== '');
