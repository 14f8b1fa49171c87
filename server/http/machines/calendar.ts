/** Duties for a calendar program, by a secret address. */
import { Hono } from 'hono';
import { calendarFeed, calendarIsOver } from '#server/flows/duty/calendar/calendar-out.ts';
import type { Parts } from '#server/flows/parts.ts';
import { bucketKey } from '../guard/address.ts';
import type { Limits } from '../guard/limits.ts';

type RouteOptions = { readonly limits: Limits; readonly addressOf: (request: Request) => string };

export function calendarRoutes(parts: Pick<Parts, 'db' | 'clock' | 'config'>, { limits, addressOf }: RouteOptions): Hono {
  const app = new Hono();
  app.get('/calendar/:file', async (context) => {
    const [token = ''] = /^[A-Za-z0-9_-]{43}(?=\.ics$)/.exec(context.req.param('file')) ?? [];
    const feed = token === '' ? null : await calendarFeed(parts, token);
    // A calendar program that hears this stops asking.
    if (feed === null && token !== '' && (await calendarIsOver(parts, token))) return context.json({ error: 'gone' }, 410);
    if (feed === null)
      return limits.missAddress.take(bucketKey(addressOf(context.req.raw)), parts.clock.now()).ok
        ? context.json({ error: 'not_found' }, 404)
        : context.json({ error: 'too_many' }, 429, { 'retry-after': '60' });
    return context.body(feed, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="duty.ics"',
      'cache-control': 'private, max-age=300',
    });
  });
  return app;
}
