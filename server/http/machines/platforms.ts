/** HTTP for platforms that have one address for the whole installation: their question whether it is ours, and what they send there. */
import { Hono } from 'hono';
import { asStorageError, StorageError } from '#server/db/engine/errors.ts';
import { answerHandshake, takeAppPush } from '#server/flows/channels/push.ts';
import type { Parts } from '#server/flows/parts.ts';
import { CHANNELS, type Channel } from '#shared/model/feedback.ts';
import { bucketKey } from '../guard/address.ts';
import type { Bodies } from '../guard/body.ts';
import { createGate } from '../guard/gate.ts';
import type { Limits } from '../guard/limits.ts';

type RouteOptions = { readonly limits: Limits; readonly addressOf: (request: Request) => string; readonly bodies: Bodies };

/** Platforms gather many events into one request. Bytes. */
const BATCH = 512 * 1024;

export function platformRoutes(parts: Parts, { limits, addressOf, bodies }: RouteOptions): Hono {
  const app = new Hono();
  const gate = createGate();

  app.get('/hooks/app/:channel', (context) => {
    const channel = named(context.req.param('channel'));
    const answer = channel === null ? null : answerHandshake(parts, channel, context.req.query());
    // As plain text: what is echoed was chosen by whoever asks.
    return answer === null
      ? context.text('not found', 404)
      : context.text(answer, 200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
  });

  app.post('/hooks/app/:channel', async (context) => {
    const now = parts.clock.now();
    const visitor = bucketKey(addressOf(context.req.raw));
    if (limits.unprovedAddress.empty(visitor, now)) return context.json({ error: 'too_many' }, 429, { 'retry-after': '60' });
    const channel = named(context.req.param('channel'));
    if (channel === null) return context.json({ error: 'unauthorized' }, 401);
    const turn = await gate.enter(`${channel} ${visitor}`);
    if (turn === undefined) return context.json({ error: 'too_many' }, 429, { 'retry-after': '2' });
    try {
      const rawBody = await bodies.read(context, BATCH);
      const answer = await takeAppPush(parts, channel, {
        headers: context.req.header(),
        rawBody,
        url: parts.config.publicUrl + context.req.path,
      });
      if (answer.kind === 'taken') return context.json({ items: answer.items }, 200);
      limits.unprovedAddress.take(visitor, now);
      return context.json({ error: 'unauthorized' }, 401);
    } catch (error) {
      const storage = asStorageError(error);
      if (!(storage instanceof StorageError)) throw error;
      parts.log.error('what a platform sent was not stored; it is asked to send again', { error, channel });
      return context.json({ error: 'unavailable' }, 503, { 'retry-after': '10' });
    } finally {
      turn();
    }
  });
  return app;
}

const named = (name: string): Channel | null => CHANNELS.find((channel) => channel === name) ?? null;
