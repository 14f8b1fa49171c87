/** What a guest typed on the complaint page becomes one item of ours. Pure. */
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import type { Rating } from '#shared/model/feedback.ts';
import type { Translation } from '../item.ts';
import { FORM_LIMITS, type FormFields } from './payload.ts';

export function translateForm(fields: FormFields, { now }: { readonly now: number }): Translation {
  const text = cleanText(fields.text);
  if (text === '') return { items: [], rejects: [{ reason: 'text_missing', detail: 'text' }] };
  if (text.length > FORM_LIMITS.text) return { items: [], rejects: [{ reason: 'text_too_long', detail: 'text' }] };
  return {
    items: [
      {
        channel: 'form',
        kind: 'message',
        visibility: 'private',
        externalId: fields.formId,
        author: '',
        rating: ratingOf(fields.stars),
        text,
        // The language of the page is the browser's, not the words'.
        language: null,
        url: null,
        reach: null,
        placeLabel: cleanLine(fields.place, FORM_LIMITS.place),
        contact: cleanLine(fields.contact, FORM_LIMITS.contact),
        spokeAt: now,
        replyMode: 'page',
        replyUrl: null,
      },
    ],
    rejects: [],
  };
}

function ratingOf(stars: string): Rating | null {
  return /^[1-5]$/.test(stars) ? (Number(stars) as Rating) : null;
}
