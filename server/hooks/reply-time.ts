/**
 * How fast guests are answered, for everybody: a page, a badge, a cover picture, JSON. Made once in two minutes for all readers and
 * kept by browsers for two more; sets no cookie. While the owner has not switched it on, nothing of it exists.
 */
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import sharp from 'sharp';
import { replyTimeUrl, type ReplyTimes, type Snapshot } from '#server/flows/reply-time.ts';
import type { Parts } from '#server/flows/parts.ts';
import type { Language } from '#shared/model/people.ts';
import { badgeSvg, type BadgeLook } from '#shared/stats/badge-svg.ts';
import { bucketKey } from './address.ts';
import type { GuestGiven } from './complaint.ts';
import { readerLanguage, textsOf } from './language.ts';
import { notice } from './layout.ts';
import { replyTimeJson, replyTimePage } from './reply-time-page.ts';

const KEEP = 'public, max-age=120';
/** Pictures are twice as fine as their size says: a cover is looked at on a good screen. */
const PNG_DENSITY = 144;

type Made = { readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string; readonly etag: string };
type Request = { readonly snapshot: Snapshot; readonly language: Language; readonly url: string };

export function replyTimeRoutes(
  parts: Pick<Parts, 'clock' | 'config'>,
  { limits, addressOf, files, replyTimes }: GuestGiven & { readonly replyTimes: ReplyTimes },
): Hono {
  const app = new Hono();
  const made = new WeakMap<Snapshot, Map<string, Promise<Made>>>();

  const once = (snapshot: Snapshot, key: string, make: () => Promise<Made>): Promise<Made> => {
    const here = made.get(snapshot) ?? new Map<string, Promise<Made>>();
    made.set(snapshot, here);
    const known = here.get(key) ?? make();
    here.set(key, known);
    return known;
  };

  const find = async (context: Context): Promise<Request | null> => {
    const now = parts.clock.now();
    const id = context.req.param('id') ?? '';
    const visitor = bucketKey(addressOf(context.req.raw));
    if (!/^[\w-]{1,64}$/.test(id) || limits.missAddress.empty(visitor, now)) return null;
    const snapshot = await replyTimes.read(id);
    if (snapshot === null || !snapshot.open) {
      limits.missAddress.take(visitor, now);
      return null;
    }
    const language = readerLanguage(context.req.query('lang'), context.req.header('accept-language'), snapshot.language);
    return { snapshot, language, url: replyTimeUrl(parts, id) };
  };

  const send = (context: Context, { body, type, etag }: Made) => {
    context.header('cache-control', KEEP);
    context.header('etag', etag);
    context.header('vary', 'accept-language');
    if (context.req.header('if-none-match')?.includes(etag)) return context.body(null, 304);
    context.header('content-type', type);
    return context.body(body);
  };

  app.get('/r/:id', async (context) => {
    const found = await find(context);
    if (found === null) {
      const texts = textsOf(readerLanguage(context.req.query('lang'), context.req.header('accept-language'), 'en'));
      return context.html(notice({ texts, guest: files.guest, ...texts.gone }), 404);
    }
    const page = await once(found.snapshot, `page ${found.language}`, async () =>
      whole(String(await replyTimePage({ ...found, guest: files.guest })), 'text/html; charset=utf-8'),
    );
    return send(context, page);
  });

  app.get('/r/:id/:file', async (context) => {
    const file = context.req.param('file');
    const picture = /^(badge|cover)\.(svg|png)$/.exec(file);
    const found = picture === null && file !== 'data.json' ? null : await find(context);
    if (found === null) return context.text('Not found\n', 404);
    const { snapshot, language } = found;
    context.header('access-control-allow-origin', '*');
    if (picture === null) {
      const data = await once(snapshot, `json ${language}`, async () =>
        whole(`${JSON.stringify(replyTimeJson(found))}\n`, 'application/json; charset=utf-8'),
      );
      return send(context, data);
    }
    const look: BadgeLook = {
      size: picture[1] === 'cover' ? 'cover' : 'badge',
      scheme: context.req.query('look') === 'dark' ? 'dark' : 'light',
    };
    const key = `${file} ${language} ${look.scheme}`;
    return send(context, await once(snapshot, key, () => drawn(found, look, picture[2] === 'png')));
  });

  return app;
}

async function drawn({ snapshot, language }: Request, look: BadgeLook, png: boolean): Promise<Made> {
  const { business, reply, timeZone, at } = snapshot;
  const svg = badgeSvg({ business, reply, language, timeZone, now: at }, look);
  if (!png) return whole(svg, 'image/svg+xml');
  const picture = await sharp(Buffer.from(svg), { density: PNG_DENSITY }).png().toBuffer();
  return whole(new Uint8Array(picture), 'image/png');
}

function whole(body: Made['body'], type: string): Made {
  return { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
