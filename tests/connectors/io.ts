/** The way out of account verbs in tests: plain requests to stand-ins on loopback, with the outcomes the product's own way gives. */
import type { Fault, HttpAnswer, HttpRequest, Io, Outcome } from '#server/connectors/account.ts';
import { parseMail } from '#server/connectors/email/payload.ts';
import type { FakePlatform } from '#server/demo/platforms/platform.ts';
import type { Clock } from '#server/system/clock.ts';

/** Answers of a page, as text and JSON; what a test looks at when it wants to know what was said on the line. */
export function testIo(given: {
  readonly clock: Clock;
  readonly hosts: FakePlatform['hosts'];
  readonly app?: FakePlatform['app'];
}): Io {
  let drip = 0;
  return {
    get now() {
      return given.clock.now();
    },
    http: async (request) => {
      const opened = await open(request);
      return opened.ok ? bodyOf(opened.value, request) : opened;
    },
    stream: async (request, onBytes) => {
      const leaving = new AbortController();
      const opened = await open(request, leaving.signal);
      if (!opened.ok) return opened;
      const { promise: ended, resolve } = Promise.withResolvers<Fault>();
      const reading = follow(opened.value, (bytes) => {
        if (!leaving.signal.aborted) onBytes(bytes);
      }).then((words) => resolve({ class: 'temporary', words }));
      const stop = async () => {
        leaving.abort();
        await reading;
      };
      return { ok: true, value: { status: opened.value.status, headers: headersOf(opened.value), stop, ended } };
    },
    base: (name) => given.hosts[name] ?? '',
    app: (name) => given.app?.[name] ?? '',
    parseMail: async (raw) => ({ ok: true, value: await parseMail(raw) }),
    resolve: async () => ({ ok: true, value: { address: '127.0.0.1' } }),
    random: () => {
      drip = (drip + 0.137) % 1;
      return drip;
    },
  };
}

const headersOf = (response: Response): Record<string, string> => Object.fromEntries(response.headers);

async function open(request: HttpRequest, signal?: AbortSignal): Promise<Outcome<Response>> {
  const { method = 'GET', url, query = {}, headers = {} } = request;
  const address = URL.parse(url);
  if (address === null || !['127.0.0.1', 'localhost'].includes(address.hostname))
    return faulty('invalid', `${address?.host ?? 'no address'} is not spoken to`);
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) address.searchParams.append(name, one);
  try {
    const body = bodyFor(request);
    return {
      ok: true,
      value: await fetch(address, {
        method,
        redirect: 'manual',
        headers: { ...body.headers, ...headers },
        body: body.body,
        signal: signal ?? null,
      }),
    };
  } catch (error) {
    const refused = String((error as { cause?: { code?: string } }).cause?.code) === 'ECONNREFUSED';
    return faulty('temporary', 'no answer', !refused && method !== 'GET');
  }
}

const faulty = (kind: Fault['class'], words: string, unsure = false): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { class: kind, words, ...(unsure ? { unsure: true as const } : {}) },
});

function bodyFor({ json, form, body }: HttpRequest): {
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
} {
  if (json !== undefined) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
  if (form !== undefined)
    return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form).toString() };
  return { headers: {}, body: typeof body === 'string' || body === undefined ? (body ?? null) : new Uint8Array(body) };
}

async function bodyOf(response: Response, { maxBytes = 512_000 }: HttpRequest): Promise<Outcome<HttpAnswer>> {
  const pieces: Uint8Array[] = [];
  const cut = (await follow(response, (bytes) => pieces.push(bytes))) !== '';
  const whole = Buffer.concat(pieces);
  const body = new Uint8Array(whole.subarray(0, maxBytes));
  const text = new TextDecoder().decode(body);
  return {
    ok: true,
    value: {
      status: response.status,
      headers: headersOf(response),
      body,
      text,
      json: jsonIn(text),
      truncated: cut || whole.length > maxBytes,
    },
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** '' when the body ended as it should. */
async function follow(response: Response, onBytes: (bytes: Uint8Array) => void): Promise<string> {
  try {
    for await (const bytes of response.body ?? []) onBytes(bytes);
    return '';
  } catch {
    return 'the line was cut';
  }
}
