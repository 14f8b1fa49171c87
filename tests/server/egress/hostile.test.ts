import { createServer } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '#tests/support/push-services/certificate.ts';
import { listen, listenHttp } from '#server/demo/push/listener.ts';
import { playAnswer, type Scripted } from '#server/demo/push/scripted.ts';
import { BODY_MAX_BYTES } from '#server/system/egress/egress-exchange.ts';
import { createEgress, type EgressRequest } from '#server/system/egress/egress.ts';

const HOST = 'push.shop.example';
/** Where an answer must be waited for, time enough for a busy machine; where none comes, none is needed. */
const PATIENT = { headersMs: 10_000, bodyMs: 300, totalMs: 10_000 };
const SHORT = { headersMs: 300, bodyMs: 300, totalMs: 300 };

/** A push service that always behaves the same way, over plain HTTP/1.1 or over TLS with HTTP/2. */
async function openHostile(answer: Scripted, secure: boolean, pushLimits = PATIENT) {
  const certificate = secure ? makeCertificate([HOST]) : null;
  let requests = 0;
  const listener = await listenHttp((request, response) => {
    requests += 1;
    playAnswer(answer, request, response);
  }, certificate);
  const url = secure ? `https://${HOST}/push/x` : `http://127.0.0.1:${listener.port}/push/x`;
  const egress = createEgress({
    allowLoopback: true,
    pushLimits,
    pushHosts: [HOST, `127.0.0.1:${listener.port}`],
    routes: new Map(certificate ? [[HOST, { address: '127.0.0.1', port: listener.port, ca: certificate.cert }]] : []),
  });
  return {
    requests: () => requests,
    send: (purpose: 'push' | 'callback', totalTimeoutMs = 10_000) =>
      egress.fetch({ purpose, url, headers: {}, body: 'x', totalTimeoutMs } satisfies EgressRequest),
    [Symbol.asyncDispose]: async () => {
      await egress.close();
      await listener.close();
    },
  };
}

describe.each([
  ['HTTP/1.1', false],
  ['TLS and HTTP/2', true],
] as const)('a hostile endpoint over %s', (_, secure) => {
  it.each(['push', 'callback'] as const)('that floods is cut off after 8 KB; its status counts (%s)', async (purpose) => {
    await using hostile = await openHostile('flood', secure);
    const result = await hostile.send(purpose);
    expect(result).toMatchObject({ kind: 'answer', status: 201, truncated: true });
    if (result.kind === 'answer') expect(result.body.length).toBeLessThanOrEqual(BODY_MAX_BYTES);
  });

  it('that never answers is given up', async () => {
    await using hostile = await openHostile('hang', secure, SHORT);
    expect(await hostile.send('callback', 300)).toMatchObject({ kind: 'failed', reason: 'timeout' });
    expect(await hostile.send('push')).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it('that drips its answer is given up; its status counts', async () => {
    await using hostile = await openHostile('drip', secure);
    expect(await hostile.send('callback', 2_000)).toMatchObject({ kind: 'answer', status: 201, truncated: true });
    expect(await hostile.send('push')).toMatchObject({ kind: 'answer', status: 201, truncated: true });
  });

  it('that breaks the connection is a failure', async () => {
    await using hostile = await openHostile('reset', secure);
    expect(await hostile.send('callback')).toMatchObject({ kind: 'failed', reason: 'closed' });
    expect(await hostile.send('push')).toMatchObject({ kind: 'failed', reason: 'closed' });
  });

  it.each([301, 302, 303, 307, 308])('that redirects with %d is not followed', async (status) => {
    let visits = 0;
    const elsewhere = await listen(
      createServer((_request, response) => {
        visits += 1;
        response.end();
      }),
    );
    await using hostile = await openHostile({ status, headers: { location: `http://127.0.0.1:${elsewhere.port}/` } }, secure);
    expect(await hostile.send('push')).toMatchObject({ kind: 'answer', status });
    expect(await hostile.send('callback')).toMatchObject({ kind: 'answer', status });
    expect(hostile.requests()).toBe(2);
    expect(visits).toBe(0);
    await elsewhere.close();
  });
});

describe('a server that does not speak HTTP', () => {
  it.each([
    ['closes at once', (socket: Socket) => void socket.end()],
    ['resets at once', (socket: Socket) => void socket.resetAndDestroy()],
    ['sends rubbish', (socket: Socket) => void socket.end('\u0000\u0001rubbish\r\n\r\n')],
    ['sends an endless header', (socket: Socket) => void socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`)],
    [
      'sends two lengths',
      (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'),
    ],
    ['sends a status that is none', (socket: Socket) => void socket.end('HTTP/1.1 99999 ?\r\n\r\n')],
    [
      'changes protocol',
      (socket: Socket) => void socket.end('HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
    ['says 100 for ever', (socket: Socket) => void socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(2000))],
  ])('and %s ends as a failure, not as a crash', async (_, behave) => {
    const listener = await listen(
      createTcpServer((socket) => {
        socket.on('error', () => undefined);
        behave(socket);
      }),
    );
    const host = `127.0.0.1:${listener.port}`;
    const egress = createEgress({ allowLoopback: true, pushLimits: SHORT, pushHosts: [host] });
    for (const url of [`http://${host}/x`, `https://${host}/x`]) {
      for (const purpose of ['push', 'callback'] as const) {
        const result = await egress.fetch({ purpose, url, headers: {}, body: 'x', totalTimeoutMs: 300 });
        expect(result.kind).toBe('failed');
      }
    }
    await egress.close();
    await listener.close();
  });

  it('or whose certificate nobody vouches for, is not spoken to', async () => {
    const listener = await listenHttp(
      (request, response) => playAnswer({ status: 201 }, request, response),
      makeCertificate(['127.0.0.1']),
    );
    const egress = createEgress({ allowLoopback: true, pushHosts: [`127.0.0.1:${listener.port}`] });
    const url = `https://127.0.0.1:${listener.port}/x`;
    expect(await egress.fetch({ purpose: 'push', url, headers: {}, body: 'x' })).toMatchObject({ kind: 'failed', reason: 'tls' });
    expect(await egress.fetch({ purpose: 'callback', url, headers: {}, body: 'x' })).toMatchObject({
      kind: 'failed',
      reason: 'tls',
    });
    await listener.close();
  });
});

describe('a name', () => {
  it('whose DNS never answers is given up in time', async () => {
    const egress = createEgress({ allowLoopback: false, pushHosts: [], lookup: () => new Promise(() => undefined) });
    expect(await egress.fetch({ url: 'https://shop.example/x', headers: {}, body: '', totalTimeoutMs: 300 })).toMatchObject({
      kind: 'failed',
      reason: 'timeout',
    });
  });

  it('that does not exist is a failure', async () => {
    const egress = createEgress({ allowLoopback: false, pushHosts: [], lookup: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await egress.fetch({ url: 'https://shop.example/x', headers: {}, body: '' })).toMatchObject({
      kind: 'failed',
      reason: 'dns',
    });
  });
});
