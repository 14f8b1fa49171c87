/** Guests' photos that were looked at, for reading without a signal. An address shows one picture for ever; signing out deletes all. */
import { PHOTO_CACHE } from '#shared/wire/worker.ts';
import { WEEK_MS } from '#shared/model/time.ts';
import { now } from './clock.ts';

const MOST = 60;
/** As long as the page remembers what it has read. */
const KEEP_MS = WEEK_MS;
const KEPT_AT = 'x-kept-at';

export const isPhoto = (request: Request, url: URL): boolean =>
  request.destination === 'image' && url.pathname.startsWith('/photos/');

export async function photo(request: Request): Promise<Response> {
  const cache = await caches.open(PHOTO_CACHE).catch(() => null);
  const known = await cache?.match(request).catch(() => undefined);
  if (known !== undefined && now() - Number(known.headers.get(KEPT_AT)) < KEEP_MS) return known;
  const answer = await fetch(request);
  if (cache !== null && answer.ok) await keep(cache, request, answer.clone()).catch(() => undefined);
  return answer;
}

async function keep(cache: Cache, request: Request, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(now()));
  await cache.put(request, new Response(await answer.blob(), { headers }));
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((old) => cache.delete(old)));
}

export async function forgetPhotos(): Promise<void> {
  await caches.delete(PHOTO_CACHE);
}
