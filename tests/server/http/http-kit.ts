/** The doors of the house on a real database, called in process with the address a socket would have. */
import { Hono } from 'hono';
import { createHttp, type HttpOptions, type Http } from '#server/http/index.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';

export type Front = TestApp & {
  readonly hono: Hono;
  readonly owner: Person;
  readonly ready: Http['ready'];
  /** `ip` is the peer of the socket. */
  ask(path: string, init?: RequestInit & { readonly ip?: string }): Promise<Response>;
};

type FrontOptions = Partial<HttpOptions> & { readonly env?: Record<string, string>; readonly log?: (line: string) => void };

export async function openFront({ env, log, ...options }: FrontOptions = {}): Promise<Front> {
  const app = await openTestApp({ ...(env === undefined ? {} : { env }), ...(log === undefined ? {} : { log }) });
  const owner = await app.business({ name: 'Bistro Example' });
  const hooks = createHttp(app.app.parts, { auth: app.app.auth, clientDir: null, ...options });
  const hono = new Hono();
  hono.use('*', hooks.guard);
  hono.get('/address', (context) => context.text(hooks.addressOf(context.req.raw)));
  hono.get('/throws', () => {
    throw new Error('on purpose');
  });
  hono.route('/', hooks.routes);
  return Object.assign(app, {
    hono,
    owner,
    ready: hooks.ready,
    ask: async (path: string, { ip = '192.0.2.1', ...init }: RequestInit & { readonly ip?: string } = {}) =>
      hono.request(path, init, {
        incoming: { socket: { remoteAddress: ip, remotePort: 1, remoteFamily: ip.includes(':') ? 'IPv6' : 'IPv4' } },
      }),
  });
}

/** The value of a hidden field. */
export function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '';
}

export type Filled = {
  readonly text?: string;
  readonly stars?: string;
  readonly place?: string;
  readonly contact?: string;
  readonly website?: string;
  readonly work?: string;
  readonly photos?: readonly File[];
};

/** What a browser sends for a filled form. */
export function filled(token: string, fields: Filled): FormData {
  const body = new FormData();
  const { photos = [], ...rest } = fields;
  for (const [name, value] of Object.entries({
    text: 'The soup was cold.',
    stars: '',
    place: '',
    contact: '',
    website: '',
    work: '',
    ...rest,
  }))
    body.set(name, value);
  body.set('form', token);
  for (const photo of photos) body.append('photos', photo);
  return body;
}

export const codeOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** Opens the page as a guest and waits as long as a person takes to write. */
export async function openForm(front: Front, code: string, ip = '192.0.2.1'): Promise<string> {
  const page = await (await front.ask(`/c/${code}`, { ip })).text();
  front.clock.advance(5_000);
  return hidden(page, 'form');
}
