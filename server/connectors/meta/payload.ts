/**
 * The envelope of Meta's webhooks and the lists of the Graph API, taken apart into single happenings. What each says is read in the
 * translate files. Whatever is missing or of another type is none, never an error.
 */
import type { Channel } from '#shared/model/feedback.ts';
import type { Picture } from '../item.ts';
import { fieldsOf, instantOf, listOf, Notes, stringOf, webAddressOf, type Fields } from '../kit/read.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;
/** After it Messenger and Instagram take nothing any more; from 24 h on only with the tag HUMAN_AGENT. */
export const HUMAN_AGENT_MS = 7 * DAY_MS;

/** Where something happened: the business's own id there (Page, professional account, phone number), '' when it was not said. */
export type Place = { readonly account: string; readonly now: number; readonly sentAt: number | null };

/** One thing a webhook tells: a change of a field, or one entry of a conversation. */
export type Happening =
  | { readonly what: 'change'; readonly object: string; readonly place: Place; readonly field: string; readonly value: Fields }
  | { readonly what: 'talk'; readonly object: string; readonly place: Place; readonly talk: Fields };

const many = (value: unknown): readonly Fields[] => (Array.isArray(value) ? listOf(value) : [value]).map(fieldsOf);

/** null: no webhook. Instagram also sends `field` and `value` in the entry itself; the dashboard's test button sends them bare. */
export function happeningsIn(body: Fields, now: number): readonly Happening[] | null {
  const sample = fieldsOf(body['sample']);
  const bare = 'field' in sample ? sample : 'field' in body && 'value' in body ? body : null;
  if (!('entry' in body) && bare === null) return null;
  const object = stringOf(body['object']);
  return many(body['entry'] ?? bare).flatMap((entry) => {
    const sentAt = instantOf(entry['time'], { name: 'time', notes: new Notes() });
    const place: Place = { account: idOf(entry['id']), now, sentAt };
    const changes = 'field' in entry ? [entry, ...many(entry['changes'] ?? [])] : many(entry['changes'] ?? []);
    return [
      ...changes.map((change): Happening => ({
        what: 'change',
        object,
        place,
        field: stringOf(change['field']),
        value: fieldsOf(change['value']),
      })),
      // `standby`: another app holds the conversation; the guest spoke to the business all the same.
      ...[...listOf(entry['messaging']), ...listOf(entry['standby'])]
        .map(fieldsOf)
        .map((talk): Happening => ({ what: 'talk', object, place, talk })),
    ];
  });
}

/** The Graph API's lists: `{"data": […]}`, bare ones too. */
export const listed = (value: unknown): readonly Fields[] => listOf(fieldsOf(value)['data'] ?? value).map(fieldsOf);

/** '' when there is none: ids of Meta are letters, numbers and signs of ASCII, and never long. */
export const idOf = (value: unknown): string => {
  const id = stringOf(value).trim();
  return /^[\x21-\x7E]{1,512}$/.test(id) ? id : '';
};

/** Whoever it is from, in the forms of the Graph API and of webhooks. */
export const fromOf = (value: unknown): { readonly id: string; readonly name: string; readonly username: string } => {
  const from = fieldsOf(value);
  return { id: idOf(from['id']), name: stringOf(from['name']), username: stringOf(from['username']).replace(/^@/, '') };
};

/** Every item of this family alike; the rest is what the platform said. */
export const plain = (channel: Channel) =>
  ({ channel, rating: null, language: null, reach: null, placeLabel: '', contact: '', replyUrl: null }) as const;

export type Attached = { readonly words: string; readonly pictures: readonly Picture[] };

/** Addresses of these are pictures; a story may be a film, which the pipeline for pictures leaves out. */
const PICTURED = /^(image|photo|sticker|story_mention|animated_image)/i;

/** Attachments of a message in a webhook: `[image]` for a message without words, and the pictures themselves. */
export function attachedIn(value: unknown, notes: Notes): Attached {
  const pictures: Picture[] = [];
  const words = many(value ?? []).flatMap((one) => {
    const type = stringOf(one['type']).trim();
    const payload = fieldsOf(one['payload']);
    const url = webAddressOf(payload['url'] ?? one['url'], { name: 'picture', notes });
    if (url !== null && PICTURED.test(type)) pictures.push({ url });
    if (!/^[\w-]{1,40}$/.test(type)) return [];
    const title = stringOf(one['title'] ?? payload['title']).trim();
    // A shared link is what the guest said, when nothing else is there.
    const link = /^(fallback|share)$/.test(type) && url !== null ? url : '';
    return [[`[${type}]`, title, link].filter((part) => part !== '').join(' ')];
  });
  return { words: words.join(' '), pictures };
}

/** The same of a message or comment the Graph API gives. */
export function graphAttachedIn(value: unknown, notes: Notes): Attached {
  const pictures: Picture[] = [];
  const found =
    'data' in fieldsOf(value) ? listOf(fieldsOf(value)['data']) : value === undefined || value === null ? [] : [value];
  const words = found.map(fieldsOf).flatMap((one) => {
    const image = fieldsOf(one['image_data'] ?? fieldsOf(one['media'])['image']);
    const url = webAddressOf(image['url'] ?? image['src'], { name: 'picture', notes });
    if (url !== null) pictures.push({ url });
    const kind = /^(image|video|audio)\b/.exec(stringOf(one['mime_type']))?.[1];
    const type = stringOf(one['type']).trim();
    return [`[${kind ?? (url === null ? (/^[\w-]{1,40}$/.test(type) ? type : 'file') : 'image')}]`];
  });
  return { words: words.join(' '), pictures };
}

export const withPictures = (pictures: readonly Picture[]) => (pictures.length === 0 ? {} : { pictures });
