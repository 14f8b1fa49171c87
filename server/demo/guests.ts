/** How guests of the demo speak: through the complaint page, or on a review site whose relay signs a webhook. */
import { signWebhook } from '#server/system/webhook-signature.ts';
import { newId } from '#server/system/ids.ts';
import type { Night } from './types.ts';
import type { Card } from './deck/card.ts';

type Here = Pick<Night, 'origin' | 'restaurant' | 'clock'>;

/** Returns the item's id. */
export async function byWebhook({ restaurant, clock, origin }: Here, card: Card): Promise<string> {
  const now = clock.now();
  const id = newId();
  const { channel, kind, visibility, rating, author, text } = card;
  const body = JSON.stringify({
    type: `${kind}.created`,
    timestamp: new Date(now).toISOString(),
    data: {
      externalId: id,
      channel,
      kind,
      visibility,
      rating,
      author,
      text,
      createdAt: new Date(now).toISOString(),
      url: 'https://reviews.example/bistro',
    },
  });
  const answer = await fetch(`${origin}${new URL(restaurant.webhook.url).pathname}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signWebhook({ secret: restaurant.webhook.secret, id, now, body }) },
    body,
  });
  if (!answer.ok) throw new Error(`the webhook door answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** Fills in the form as a browser without JavaScript would. The guest learns no id, so the owner looks into the inbox. */
export async function byForm({ restaurant, clock, origin }: Here, card: Card): Promise<string | null> {
  const page = `${origin}${new URL(restaurant.complaintUrl).pathname}`;
  const html = await (await fetch(page)).text();
  const fields = new FormData();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g))
    fields.set(name, value);
  fields.set('text', card.text);
  fields.set('place', card.place ?? '');
  if (card.rating !== null) fields.set('stars', String(card.rating));
  // Nobody writes in less; a program would.
  clock.set(clock.now() + 4_000);
  const answer = await fetch(page, { method: 'POST', body: fields, redirect: 'manual', headers: { origin } });
  if (answer.status !== 303) throw new Error(`the complaint page answered ${answer.status}`);
  const { items } = await restaurant.owner.feedback.list({ filter: { search: card.text.slice(0, 40) } });
  return items[0]?.id ?? null;
}
