/** A sender of signed webhooks. */
import { signWebhook } from '#server/system/webhook-signature.ts';
import type { Front } from './http-kit.ts';

export type Door = { readonly path: string; readonly secret: string; readonly id: string };

export const review = (externalId: string, more: object = {}) =>
  JSON.stringify({ type: 'review.created', data: { externalId, rating: 1, text: 'The soup was cold.', ...more } });

export async function openDoor(front: Front): Promise<Door> {
  const { connection, secret } = await front.owner.api.channel.create({ name: 'Till' });
  return { path: new URL(connection.url).pathname, secret, id: connection.id };
}

export const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

let messages = 0;
export function send(
  front: Front,
  complaintLink: Door,
  body: string,
  change: {
    readonly headers?: Record<string, string>;
    readonly secret?: string;
    readonly id?: string;
    readonly ip?: string;
  } = {},
): Promise<Response> {
  messages += 1;
  const headers = {
    ...signWebhook({
      secret: change.secret ?? complaintLink.secret,
      id: change.id ?? `msg_${messages}`,
      now: front.clock.now(),
      body,
    }),
    ...change.headers,
  };
  return front.ask(complaintLink.path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    ...(change.ip === undefined ? {} : { ip: change.ip }),
  });
}
