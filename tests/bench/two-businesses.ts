/** The built server with two restaurants of one owner, spoken to over the wire as their people, guests and tills do. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signWebhook } from '#server/system/webhook-signature.ts';
import { BUILT, type ServerProcess, startServer } from '#tests/support/server-process.ts';
import type { Target } from './attacks.ts';

export type House = { readonly business: string; readonly complaintLink: string; readonly hook: Target['hook'] };

export type TwoHouses = AsyncDisposable & {
  readonly server: ServerProcess;
  readonly attacked: House;
  readonly calm: House;
  cookie(): string;
  call<T>(procedure: string, input: unknown, business?: string): Promise<T>;
  /** One signed delivery; its status and what was said. */
  deliver(house: House, id: string): Promise<{ readonly status: number; readonly said: { readonly id?: string } }>;
};

/** Not the address the attacks come from. */
export const HONEST = { 'x-forwarded-for': '203.0.113.9' } as const;

export async function openTwoHouses(): Promise<TwoHouses> {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-hour-attack-'));
  const server = await startServer({ DATA_DIR: dataDir, GH_TRUSTED_PROXIES: '127.0.0.1', GH_ALLOW_LOOPBACK: 'yes' }, BUILT);
  const { origin } = server;
  let cookie = '';

  async function call<T>(procedure: string, input: unknown, business = ''): Promise<T> {
    const answer = await fetch(`${origin}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie, 'x-business': business, ...HONEST },
      body: JSON.stringify(input),
    });
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (set.length > 0) cookie = set.join('; ');
    const said = (await answer.json()) as { readonly result?: { readonly data: T } };
    if (said.result === undefined) throw new Error(`${procedure}: ${JSON.stringify(said)}`);
    return said.result.data;
  }

  async function found(name: string): Promise<House> {
    const { businessId: business } = await call<{ businessId: string }>('setup.business', {
      name,
      kind: 'restaurant',
      language: 'en',
      timeZone: 'Europe/Prague',
      country: 'CZ',
    });
    const { connection, secret } = await call<{ connection: { id: string }; secret: string }>(
      'channel.create',
      { name: 'Till' },
      business,
    );
    const { url } = await call<{ url: string }>('complaintLink.create', { placeLabel: '' }, business);
    return { business, complaintLink: new URL(url).pathname, hook: { id: connection.id, secret } };
  }

  const readCode = () => /Set-up code: (\S+)/.exec(server.said.join('\n'))?.[1];
  while (readCode() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  const ana = { name: 'Ana', email: 'ana@bistro.example', password: 'seven grey herons wade', language: 'en' };
  await call('setup.create', { code: readCode(), ...ana });

  return {
    server,
    attacked: await found('Attacked'),
    calm: await found('Calm'),
    cookie: () => cookie,
    call,
    async deliver({ hook }, id) {
      const now = Date.now();
      const data = { externalId: id, kind: 'review', rating: 1, text: `Cold soup ${id}`, createdAt: new Date(now).toISOString() };
      const body = JSON.stringify({ type: 'review.created', data });
      const signature = signWebhook({ secret: hook.secret, id, now, body });
      const headers = { 'content-type': 'application/json', ...HONEST, ...signature };
      const answer = await fetch(`${origin}/hooks/in/${hook.id}`, { method: 'POST', body, headers });
      return { status: answer.status, said: (await answer.json()) as { readonly id?: string } };
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
