/** Whoever asks or sends without end is listened to at the pace a house needs; nobody else hears of it. */
import { once } from 'node:events';
import { Hono } from 'hono';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cookieName } from '#server/auth/library.ts';
import { createBodies } from '#server/http/guard/body.ts';
import { minutes } from '#tests/support/clock.ts';
import { openTestApp } from '#tests/support/app.ts';
import { chunk, head, openStreet } from './socket.ts';

const MB = 1024 * 1024;
const freeze = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
afterEach(() => vi.useRealTimers());

test('live lines opened without end are refused before the session is looked at, those of others are not', async () => {
  await using app = await openTestApp();
  const { hono, parts } = app.app;
  const open = async (token: string) => {
    const headers = { cookie: `${cookieName(parts.config)}=${token.repeat(32)}.signature` };
    return (await hono.request('http://localhost:3000/trpc/live.events?input=%7B%7D', { headers })).status;
  };
  // A stream, whose first word is that there is no such session.
  for (let line = 0; line < 60; line += 1) expect(await open('a')).toBe(200);
  expect(await open('a')).toBe(429);
  expect(await open('b')).toBe(200);
  app.clock.advance(minutes(1));
  expect(await open('a')).toBe(200);
});

test('who is refused again and again is no longer let say the rest', async () => {
  await using street = await openStreet();
  freeze();
  const refused = async () => {
    const caller = await street.call();
    caller.write(
      head('/import/file?business=aaaaaaaa', { 'transfer-encoding': 'chunked', origin: 'http://localhost:3000' }) + chunk('x'),
    );
    expect((await caller.answer()).status).toBe(401);
    return caller.socket;
  };
  const patient = [];
  for (let round = 0; round < 20; round += 1) patient.push(await refused());
  await once(await refused(), 'close');
  expect(patient.filter(({ destroyed }) => destroyed)).toEqual([]);
  for (const socket of patient) socket.destroy();
});

describe('a body as fast as this machine', () => {
  test('is read a second ahead, then as it may flow; another address is read at once', async () => {
    const bodies = createBodies((request) => request.headers.get('x-address') ?? '');
    const hono = new Hono();
    const read: Record<string, number> = {};
    hono.post('/', async (context) => {
      const from = context.req.header('x-address') ?? '';
      for await (const piece of bodies.stream(context, { bytes: 1_000 * MB })) read[from] = (read[from] ?? 0) + piece.length / MB;
      return context.text('read');
    });
    const send = (address: string, pieces: number) => {
      let left = pieces;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          left -= 1;
          controller.enqueue(new Uint8Array(MB));
          if (left === 0) controller.close();
        },
      });
      const init = { method: 'POST', body, duplex: 'half', headers: { 'x-address': address } };
      return hono.request('/', init);
    };
    freeze();
    const greedy = send('192.0.2.1', 40);
    expect((await send('192.0.2.2', 30)).status).toBe(200);
    await vi.advanceTimersByTimeAsync(0);
    expect(read['192.0.2.1']).toBe(32);
    await vi.advanceTimersByTimeAsync(126);
    expect(read['192.0.2.1']).toBe(36);
    await vi.advanceTimersByTimeAsync(126);
    expect((await greedy).status).toBe(200);
  });
});
