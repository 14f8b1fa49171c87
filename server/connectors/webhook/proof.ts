/** Who may send to a simple webhook: whoever knows its secret. For tools that cannot sign. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { WebhookRequest } from '#server/system/webhook-signature.ts';

/** `eventId`: the sender's own name of the sending, where it gives one; the same twice has one effect. */
export type SimpleVerified =
  | { readonly ok: true; readonly eventId: string | null }
  | { readonly ok: false; readonly reason: 'missing_secret' | 'bad_secret'; readonly detail: string };

/** Shorter ones are guessed. */
const SECRET_MIN = 16;
const IDS = ['idempotency-key', 'webhook-id', 'svix-id'] as const;

/** `pathSecret`: what follows the connection in `/hooks/in/<connection>/<secret>`; null: nothing does. Takes the same time for every secret. */
export function verifySimple(
  { headers }: Pick<WebhookRequest, 'headers'>,
  given: { readonly secrets: readonly string[]; readonly pathSecret: string | null },
): SimpleVerified {
  const bearer = /^\s*bearer\s+(\S{1,500})\s*$/i.exec(headers['authorization'] ?? '')?.[1];
  const offered = [given.pathSecret, bearer, headers['x-webhook-secret']?.trim()].filter((one) => one != null && one !== '');
  if (offered.length === 0)
    return { ok: false, reason: 'missing_secret', detail: 'in the address, in Authorization: Bearer or in x-webhook-secret' };
  let matches = false;
  for (const secret of given.secrets)
    for (const one of offered)
      if (timingSafeEqual(digest(secret), digest(one ?? '')) && secret.length >= SECRET_MIN) matches = true;
  if (!matches) return { ok: false, reason: 'bad_secret', detail: `${offered.length} offered, ${given.secrets.length} valid` };
  const eventId = IDS.map((name) => headers[name]?.trim() ?? '').find((id) => /^[\x21-\x7E]{8,256}$/.test(id));
  return { ok: true, eventId: eventId ?? null };
}

/** Of one length, whatever was offered. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
