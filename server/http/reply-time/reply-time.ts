/**
 * How fast guests are answered, for everybody: a page, a badge, a cover picture, JSON. Made once in two minutes for all readers and
 * kept by browsers for two more; sets no cookie. While the owner has not switched it on, nothing of it exists.
 */
import { Hono, type Context } from 'hono';
import { findGone, type GoneRow } from '#server/db/business/gone.ts';
import { replyTimeUrl, type ReplyTimes, type Snapshot } from '#server/flows/figures/reply-time.ts';
import type { Parts } from '#server/flows/parts.ts';
import { bucketKey } from '../guard/address.ts';
import type { GuestGiven } from '../guest/complaint-routes.ts';
import { readerLanguage, textsOf } from '../guest/language.ts';
import { comeLater, notice } from '../guest/layout.ts';
import { createAnswers, fileNamed, type Asked, type ReplyTimeFile } from './reply-time-rendered.ts';
import { createReady, KEEP, type Ready } from './reply-time-ready.ts';

type Found = { readonly snapshot: Snapshot; readonly asked: Asked };

export function replyTimeRoutes(
  parts: Pick<Parts, 'db' | 'clock' | 'config'>,
  { limits, addressOf, files, replyTimes }: GuestGiven & { readonly replyTimes: ReplyTimes },
): { readonly routes: Hono; readonly ready: Ready } {
  const app = new Hono();
  const answers = createAnswers({ guest: files.guest, urlOf: (id) => replyTimeUrl(parts, id) });
  replyTimes.beforeShown((last, next) => answers.carryOver(last, next));

  /** Null: not switched on, or nobody's. */
  const find = async (context: Context, file: ReplyTimeFile): Promise<Found | null> => {
    const id = context.req.param('id') ?? '';
    const snapshot = /^[\w-]{1,64}$/.test(id) ? await replyTimes.read(id) : null;
    if (snapshot === null) return null;
    const language = readerLanguage(context.req.query('lang'), context.req.header('accept-language'), snapshot.language);
    const scheme = context.req.query('look') === 'dark' ? 'dark' : 'light';
    return { snapshot, asked: { file, language, scheme } };
  };
  const missed = (context: Context) => limits.missAddress.take(bucketKey(addressOf(context.req.raw)), parts.clock.now());

  const send = async (context: Context, { snapshot, asked }: Found) => {
    const { body, type, etag } = await answers.make(snapshot, asked);
    context.header('cache-control', KEEP);
    context.header('etag', etag);
    context.header('vary', 'accept-language');
    if (context.req.header('if-none-match')?.includes(etag)) return context.body(null, 304);
    context.header('content-type', type);
    return context.body(body);
  };

  /** Null: it was none, or is one still. */
  const goneSince = async (context: Context): Promise<GoneRow | null> => findGone(parts.db.orm, context.req.param('id') ?? '');

  app.get('/r/:id', async (context) => {
    const found = await find(context, 'page');
    if (found !== null) return send(context, found);
    const gone = await goneSince(context);
    if (gone !== null) {
      const last = textsOf(readerLanguage(context.req.query('lang'), context.req.header('accept-language'), gone.language));
      return context.html(notice({ texts: last, guest: files.guest, ...last.ended }), 410);
    }
    const texts = textsOf(readerLanguage(context.req.query('lang'), context.req.header('accept-language'), 'en'));
    if (!missed(context).ok) return comeLater(context, texts, files.guest);
    return context.html(notice({ texts, guest: files.guest, ...texts.gone }), 404);
  });

  app.get('/r/:id/:file', async (context) => {
    const file = fileNamed(context.req.param('file'));
    const found = file === undefined ? null : await find(context, file);
    if (found === null && (await goneSince(context)) !== null) return context.text('Gone\n', 410);
    if (found === null)
      return missed(context).ok
        ? context.text('Not found\n', 404)
        : context.text('Too many requests. Please try again in a minute.\n', 429, { 'retry-after': '60' });
    context.header('access-control-allow-origin', '*');
    return send(context, found);
  });

  return { routes: app, ready: createReady(parts, { replyTimes, answers }) };
}
