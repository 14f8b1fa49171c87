/**
 * What a sender may say: the body of a Standard Webhook with our `data`. Words or a mark are needed and nothing else: a tool that
 * fills in forms sends '' for nothing and "2" for 2, and does not try again after a 400. Unknown fields are ignored.
 */
import { CHANNELS, KINDS, VISIBILITIES, type Channel, type Kind } from '#shared/model/feedback.ts';
import { fieldsOf, stringOf, type Fields, type Notes } from '../kit/read.ts';

/** Where the customer spoke, when the sender passes on what another channel said. Our own channels cannot be claimed. */
const elsewhere: readonly Channel[] = CHANNELS.filter((channel) => channel !== 'form' && channel !== 'share');

export type WebhookBody = { readonly type: string; readonly timestamp: unknown; readonly data: Fields };

const NOUNS: Readonly<Record<string, Kind>> = {
  review: 'review',
  comment: 'comment',
  message: 'message',
  mention: 'mention',
  feedback: 'message',
};

/** No type of ours and none of our names: what a tool sends that knows nothing of Standard Webhooks. */
export function isForeign(json: unknown): boolean {
  const { type, data } = fieldsOf(json);
  const ours = ['externalId', 'text', 'title', 'rating'].some((name) => name in fieldsOf(data));
  return !ours && !/^(review|comment|message|mention|feedback|reply)\./i.test(stringOf(type));
}

/** null: no object at all. Without `data` the fields may stand beside the type. */
export function bodyOf(json: unknown): WebhookBody | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const body = fieldsOf(json);
  const inner = body['data'];
  const data = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? fieldsOf(inner) : body;
  return { type: stringOf(body['type']).trim().toLowerCase(), timestamp: body['timestamp'], data };
}

export const tellsOfDeletion = (type: string): boolean => type.endsWith('.deleted');

/** Our own answer, sent back to us by mistake: nobody's words. */
export const isOurReply = (type: string): boolean => type.startsWith('reply.');

export function kindOf({ type, data }: WebhookBody, notes: Notes): Kind {
  const [noun = '', verb] = type.split('.');
  const named = NOUNS[noun];
  if (named === undefined || (verb !== 'created' && verb !== 'updated')) notes.add('type_unreadable');
  return oneOf(data['kind'], KINDS, { name: 'kind', notes }) ?? named ?? 'message';
}

export const channelOf = (data: Fields, notes: Notes): Channel =>
  oneOf(data['channel'], elsewhere, { name: 'channel', notes }) ?? 'webhook';

export const visibilityOf = (data: Fields, notes: Notes) =>
  oneOf(data['visibility'], VISIBILITIES, { name: 'visibility', notes });

function oneOf<T extends string>(
  value: unknown,
  known: readonly T[],
  about: { readonly name: string; readonly notes: Notes },
): T | null {
  if (value === undefined || value === null || value === '') return null;
  const text = stringOf(value).trim().toLowerCase();
  const found = known.find((one) => one === text) ?? null;
  if (found === null) about.notes.add(`${about.name}_unreadable`);
  return found;
}
