/** What a connector is given of the world: the one way out, the addresses and registrations of this installation, the instant. */
import type { HttpAnswer, HttpRequest, Io, Outcome } from '#server/connectors/account.ts';
import type { AccountConnector } from '#server/connectors/contract.ts';
import { done, fault } from '#server/connectors/kit/faults.ts';
import type { EgressRequest, EgressResult } from '#server/system/egress/egress.ts';
import { Unopened } from '#server/unpack/index.ts';
import type { Parts } from '../parts.ts';

type Needs = Pick<Parts, 'egress' | 'clock' | 'config' | 'unpack'>;

const TIMEOUT_MS = 15_000;
const BODY_BYTES = 512 * 1024;
/** Platforms throttle and block who does not say who asks. */
const USER_AGENT = 'GoldenHour/1.0';

const utf8 = new TextDecoder();

export function ioFor({ egress, clock, config, unpack }: Needs, connector: Pick<AccountConnector, 'description' | 'hosts'>): Io {
  const given = config.channels[connector.description.id];
  const now = clock.now();
  return {
    now,
    base(name) {
      const base = given?.hosts[name] ?? connector.hosts[name];
      if (base === undefined) throw new Error(`${connector.description.id} has no host named ${name}`);
      return base.replace(/\/$/, '');
    },
    app: (name) => given?.app[name] ?? '',
    random: Math.random,
    async resolve(host, port) {
      const found = await egress.resolve(host, port);
      if (found.kind === 'address') return { ok: true, value: { address: found.address } };
      return found.kind === 'refused' ? fault('invalid', 'address_refused') : fault('temporary', found.reason);
    },
    async parseMail(raw) {
      try {
        return done(await unpack.mail({ bytes: raw }));
      } catch (error) {
        if (!(error instanceof Unopened)) throw error;
        const { reason } = error;
        return fault(reason === 'full' || reason === 'closed' ? 'temporary' : 'invalid', `mail_${reason}`);
      }
    },
    async http(request) {
      const result = await egress.fetch(messageOf(request));
      if (result.kind === 'answer') return { ok: true, value: answerOf(result) };
      return noAnswer(result, request);
    },
    async stream(request, onBytes) {
      const result = await egress.stream(messageOf(request), onBytes);
      if (result.kind !== 'stream') return noAnswer(result, request);
      const { status, headers, stop, ended } = result;
      return {
        ok: true,
        value: {
          status,
          headers: flat(headers),
          stop,
          ended: ended.then((reason) => fault('temporary', reason).fault),
        },
      };
    },
  };
}

function messageOf({ method, url, query, headers, json, form, body, timeoutMs, maxBytes }: HttpRequest): EgressRequest {
  const target = URL.parse(url);
  for (const [name, value] of Object.entries(query ?? {}))
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) target?.searchParams.append(name, one);
  const [type, content] =
    json !== undefined
      ? ['application/json', JSON.stringify(json)]
      : form !== undefined
        ? ['application/x-www-form-urlencoded', new URLSearchParams(form).toString()]
        : [undefined, body ?? null];
  return {
    purpose: 'platform',
    method: method ?? (content === null ? 'GET' : 'POST'),
    url: target?.href ?? url,
    headers: { 'user-agent': USER_AGENT, ...(type === undefined ? {} : { 'content-type': type }), ...headers },
    body: content,
    totalTimeoutMs: timeoutMs ?? TIMEOUT_MS,
    maxBodyBytes: maxBytes ?? BODY_BYTES,
  };
}

/** Reading again costs nothing; whether something was written nobody knows once the request may have left. */
function noAnswer(result: Exclude<EgressResult, { kind: 'answer' }>, { method, body, json, form }: HttpRequest): Outcome<never> {
  if (result.kind === 'refused') return fault('invalid', 'address_refused');
  const writes = method === undefined ? (body ?? json ?? form) !== undefined : method !== 'GET';
  const left = result.reason === 'timeout' || result.reason === 'closed';
  return fault('temporary', result.reason, writes && left ? { unsure: true } : {});
}

function answerOf({ status, headers, body, truncated }: Extract<EgressResult, { kind: 'answer' }>): HttpAnswer {
  return {
    status,
    headers: flat(headers),
    body,
    truncated,
    get text() {
      return utf8.decode(body);
    },
    get json() {
      try {
        return JSON.parse(utf8.decode(body)) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}

function flat(headers: Readonly<Record<string, string | readonly string[] | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]],
    ),
  );
}
