import { PrecacheController } from 'workbox-precaching';
import { isPhoto, photo } from './photos.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * What is kept: the hashed files of the app, one page without data (`/index.html`), and in photos.ts what was looked at. Nothing else,
 * ever: answers of the API belong to the query cache of the page, which sign-out empties.
 */
const SHELL = '/index.html';

/** A bad line gets this long before the kept shell is shown instead. */
const NAVIGATION_WAIT_MS = 3_000;

/** Pages the server draws itself, and addresses for machines: the worker steps aside. */
const NOT_THE_APP =
  /^\/(?:c|s|r|board|hooks|trpc|api|push|photos|export|icons|screens|assets)\/|^\/(?:health|csp|sw\.js|manifest-)/;

/** A proxy's sign-in page answers 200 with HTML for every address; kept as a script it would be a white screen for good. */
const refuseForeignPages = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }): Promise<Response | null> => {
    const isPage = (response.headers.get('content-type') ?? '').includes('text/html');
    return response.ok && !response.redirected && isPage === new URL(request.url).pathname.endsWith('.html') ? response : null;
  },
};

const shell = new PrecacheController({ plugins: [refuseForeignPages] });
// at every start of the worker, not only when it is installed: the list is what answers are found by
shell.addToCacheList(self.__WB_MANIFEST);

/**
 * An update that cannot be kept whole is not installed: the old worker goes on. A first install goes through even on a
 * full disk, because alerts matter more than opening the app offline.
 */
export async function keepShell(): Promise<void> {
  try {
    await shell.install(apart('install'));
  } catch (cause) {
    if (self.registration.active !== null) throw cause;
  }
}

export async function cleanShell(): Promise<void> {
  await shell.activate(apart('activate')).catch(() => undefined);
  await self.clients.claim();
}

/** The controller would hand every failure to the real event and so undo the install; this one lets us decide. */
function apart(type: 'install' | 'activate'): ExtendableEvent {
  return { type, waitUntil: () => undefined } as unknown as ExtendableEvent;
}

export function answerFetch(event: FetchEvent): void {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!NOT_THE_APP.test(url.pathname)) event.respondWith(page(request, url));
  } else if (shell.getCacheKeyForURL(url.href) !== undefined && url.pathname !== SHELL) {
    event.respondWith(file(request));
  } else if (isPhoto(request, url)) event.respondWith(photo(request));
}

async function file(request: Request): Promise<Response> {
  const kept = await shell.matchPrecache(request).catch(() => undefined);
  return kept ?? fetch(request);
}

/** Network first, so a new release shows on the next visit; after the wait, or on a broken answer, the kept shell. */
async function page(request: Request, url: URL): Promise<Response> {
  const network = fetch(withoutSharedWords(request, url));
  try {
    const answer = await Promise.race([network, lateAnswer()]);
    if (answer !== null && answer.status < 500) return answer;
  } catch {
    // no line: the kept shell below
  }
  const kept = await shell.matchPrecache(SHELL).catch(() => undefined);
  return kept ?? network;
}

/** What somebody shared stands in the query of /share; the page reads it there, the server has no need to see it. */
function withoutSharedWords(request: Request, url: URL): Request | string {
  return url.pathname === '/share' && url.search !== '' ? '/share' : request;
}

function lateAnswer(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), NAVIGATION_WAIT_MS));
}
