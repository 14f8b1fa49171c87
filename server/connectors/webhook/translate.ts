/** A signed body becomes one item of ours. Pure: the bytes and `now` in, items and rejects out. */
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import type { Kind, Rating } from '#shared/model/feedback.ts';
import type { IncomingItem, Translation, Withdrawal } from '../item.ts';
import { tellsOfDeletion, webhookBody, type WebhookBody } from './payload.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const reject = (reason: string, detail: string): Translation => ({
  items: [],
  rejects: [{ reason, detail: cleanLine(detail, 300) }],
});

export function translateWebhook(rawBody: Uint8Array, { now }: { readonly now: number }): Translation {
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(rawBody));
  } catch (error) {
    return reject('bad_json', error instanceof Error ? error.message : 'not JSON');
  }
  const parsed = webhookBody.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return reject('bad_body', `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not understood'}`);
  }
  if (tellsOfDeletion(parsed.data.type)) return { items: [], rejects: [], withdrawn: [toWithdrawal(parsed.data, now)] };
  const item = toItem(parsed.data, now);
  if (item.text === '' && item.rating === null) return reject('bad_body', 'data.text: nothing readable in it');
  return { items: [item], rejects: [] };
}

function toWithdrawal({ timestamp, data }: WebhookBody, now: number): Withdrawal {
  return {
    channel: data.channel ?? 'webhook',
    externalId: data.externalId,
    at: data.deletedAt ?? data.updatedAt ?? timestamp ?? now,
  };
}

function toItem({ type, timestamp, data }: WebhookBody, now: number): IncomingItem {
  const named = type.slice(0, type.indexOf('.'));
  const kind: Kind = data.kind ?? (named === 'feedback' ? 'message' : (named as Kind));
  const title = cleanLine(data.title);
  const text = cleanText(data.text);
  return {
    channel: data.channel ?? 'webhook',
    kind,
    visibility: data.visibility ?? (kind === 'message' ? 'private' : 'public'),
    externalId: data.externalId,
    author: cleanLine(data.author, 120),
    rating: (data.rating ?? null) as Rating | null,
    // The guest's headline is part of what the guest said: triage and the reader need both.
    text: title === '' || text.startsWith(title) ? text : text === '' ? title : `${title}\n\n${text}`,
    language: data.language ?? null,
    url: data.url ?? null,
    reach: data.reach ?? null,
    placeLabel: cleanLine(data.place, 120),
    contact: cleanLine(data.contact),
    // A sender whose clock runs ahead must not give itself more time.
    spokeAt: Math.min(data.createdAt ?? timestamp ?? now, now),
    versionAt: data.updatedAt ?? timestamp ?? undefined,
    replyMode: data.replyTo == null ? 'link' : 'callback',
    replyUrl: data.replyTo?.url ?? null,
    ...(title === '' ? {} : { title }),
  };
}
