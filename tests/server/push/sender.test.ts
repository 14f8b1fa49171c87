import { describe, expect, it } from 'vitest';
import { OVERHEAD_BYTES } from '#server/push/encrypt.ts';
import { topicOf } from '#server/push/sender.ts';
import { ALERT, openStage, vapidKeys, VENDORS } from './push-kit.ts';

describe('one push', () => {
  it.each([false, true])('arrives decrypted, with its headers (TLS and HTTP/2: %s)', async (secure) => {
    await using stage = await openStage({ secure });
    const phone = stage.service.enrol(vapidKeys.publicKey, secure ? { base: VENDORS.google } : {});
    expect(await stage.sender.send(phone, ALERT)).toEqual({ kind: 'sent', status: 201 });
    expect(await phone.next()).toMatchObject({
      text: ALERT.payload,
      ttlSeconds: 1800,
      urgency: 'high',
      topic: 'feedback-1',
      bytes: ALERT.payload.length + OVERHEAD_BYTES,
    });
    expect(phone.untaken()).toEqual([]);
  });

  it('many at once all arrive, each at its own phone', async () => {
    await using stage = await openStage({ secure: true });
    const phones = Array.from({ length: 300 }, (_, index) =>
      stage.service.enrol(vapidKeys.publicKey, { name: `${index}`, base: VENDORS.apple }),
    );
    const outcomes = await Promise.all(phones.map((phone) => stage.sender.send(phone, { ...ALERT, payload: phone.name })));
    expect(outcomes.filter((outcome) => outcome.kind !== 'sent')).toEqual([]);
    expect(phones.map((phone) => phone.received.map((push) => push.text))).toEqual(phones.map((phone) => [phone.name]));
  });

  it('to a phone that unsubscribed is reported gone', async () => {
    await using stage = await openStage();
    const phone = stage.service.enrol(vapidKeys.publicKey);
    phone.unsubscribe();
    expect(await stage.sender.send(phone, ALERT)).toEqual({ kind: 'gone', status: 410 });
  });

  it('signed with another key than the phone subscribed with is refused, and the phone is kept', async () => {
    await using stage = await openStage();
    const phone = stage.service.enrol(Buffer.alloc(65, 4).toString('base64url'));
    expect(await stage.sender.send(phone, ALERT)).toEqual({ kind: 'refused', status: 403, reason: 'vapid_refused' });
  });

  it('from a server whose clock is a day off is refused, and the phone is kept', async () => {
    await using stage = await openStage();
    const phone = stage.service.enrol(vapidKeys.publicKey);
    await stage.sender.send(phone, ALERT);
    stage.service.script({ status: 401 }, { status: 403 });
    for (const status of [401, 403])
      expect(await stage.sender.send(phone, ALERT)).toEqual({ kind: 'refused', status, reason: 'vapid_refused' });
  });

  it('that could not fit, or to broken keys, is refused before it leaves', async () => {
    await using stage = await openStage();
    const phone = stage.service.enrol(vapidKeys.publicKey);
    expect(await stage.sender.send(phone, { ...ALERT, payload: 'x'.repeat(3994) })).toMatchObject({
      kind: 'refused',
      reason: 'too_large',
    });
    expect(await stage.sender.send({ ...phone, p256dh: 'AAAA' }, ALERT)).toMatchObject({ kind: 'refused', reason: 'bad_keys' });
    expect(await stage.sender.send({ ...phone, endpoint: 'https://evil.example/x' }, ALERT)).toMatchObject({
      kind: 'refused',
      reason: 'unknown_push_service',
    });
    expect(stage.service.journal).toEqual([]);
  });

  it('has a topic every push service takes', () => {
    expect(topicOf('abc_DEF-123')).toBe('abc_DEF-123');
    for (const name of ['', 'ž', 'f'.repeat(33), '0190a1b2-0000-7000-8000-000000000000-x'])
      expect(topicOf(name)).toMatch(/^[A-Za-z0-9_-]{32}$/);
  });
});

describe('what an answer means', () => {
  const SENT = [200, 201, 202, 204];
  const GONE = [404, 410];
  const RETRY = [406, 408, 425, 429, 500, 502, 503, 504, 507, 599];
  const REFUSED = [301, 302, 303, 307, 308, 400, 401, 402, 403, 405, 409, 413, 415, 451];
  const rows = Object.entries(VENDORS).flatMap(([vendor, base]) =>
    (
      [
        [SENT, 'sent'],
        [GONE, 'gone'],
        [RETRY, 'retry'],
        [REFUSED, 'refused'],
      ] as const
    ).flatMap(([codes, kind]) => codes.map((status) => ({ vendor, base, status, kind }))),
  );

  it('30 codes × 3 vendors: the subscription is given up on 404 and 410, and on nothing else', async () => {
    await using stage = await openStage({ secure: true });
    expect(new Set(rows.map((row) => row.status)).size).toBe(30);
    let wrongDeletions = 0;
    for (const { base, status, kind } of rows) {
      const phone = stage.service.enrol(vapidKeys.publicKey, { base });
      phone.script({ status, headers: { location: 'https://127.0.0.1:1/elsewhere' } });
      // A living answer in between keeps the breaker shut: here each code is looked at alone.
      const outcome = await stage.sender.send(phone, ALERT);
      expect([status, outcome]).toEqual([status, expect.objectContaining({ kind, status })]);
      if (outcome.kind === 'gone' && status !== 404 && status !== 410) wrongDeletions += 1;
      expect(await stage.sender.send(phone, ALERT)).toEqual({ kind: 'sent', status: 201 });
    }
    expect(wrongDeletions).toBe(0);
    expect(stage.service.journal).toHaveLength(rows.length * 2);
  });

  it('Retry-After is handed on', async () => {
    await using stage = await openStage();
    const phone = stage.service.enrol(vapidKeys.publicKey);
    phone.script({ status: 429, headers: { 'retry-after': '120' } }, { status: 503 });
    expect(await stage.sender.send(phone, ALERT)).toMatchObject({ kind: 'retry', retryAfterMs: 120_000, reason: 'status_429' });
    expect(await stage.sender.send(phone, ALERT)).toMatchObject({ kind: 'retry', retryAfterMs: 10_000, reason: 'status_503' });
  });

  it('a broken connection is a retry', async () => {
    await using stage = await openStage({ secure: true });
    const phone = stage.service.enrol(vapidKeys.publicKey, { base: VENDORS.mozilla });
    phone.script('reset', 'reset');
    expect(await stage.sender.send(phone, ALERT)).toMatchObject({ kind: 'retry', status: null });
    expect(await stage.sender.send(phone, ALERT)).toMatchObject({ kind: 'retry', status: null });
    expect(await stage.sender.send(phone, ALERT)).toEqual({ kind: 'sent', status: 201 });
  });

  it('a line that died while idle is replaced without anybody noticing', async () => {
    await using stage = await openStage({ secure: true });
    const phone = stage.service.enrol(vapidKeys.publicKey, { base: VENDORS.mozilla });
    await stage.sender.send(phone, ALERT);
    phone.script('reset');
    expect(await stage.sender.send(phone, ALERT)).toEqual({ kind: 'sent', status: 201 });
  });
});

describe('a push service that is down', () => {
  it('does not hold up another one: while it hangs, the others are told', async () => {
    await using stage = await openStage({ secure: true });
    const ill = Array.from({ length: 150 }, () => stage.service.enrol(vapidKeys.publicKey, { base: VENDORS.google }));
    const well = Array.from({ length: 50 }, () => stage.service.enrol(vapidKeys.publicKey, { base: VENDORS.apple }));
    let settled = 0;
    const hanging = ill.map(async (phone) => {
      phone.script('hang');
      await stage.sender.send(phone, ALERT);
      settled += 1;
    });
    const outcomes = await Promise.all(well.map((phone) => stage.sender.send(phone, ALERT)));
    expect(outcomes.every((outcome) => outcome.kind === 'sent')).toBe(true);
    expect(settled).toBe(0);
    await stage.egress.close();
    await Promise.all(hanging);
  });

  it('is left alone after five failures, tried with one message after the pause, and used again when it answers', async () => {
    await using stage = await openStage({ secure: true });
    const ill = stage.service.enrol(vapidKeys.publicKey, { base: VENDORS.google });
    const well = stage.service.enrol(vapidKeys.publicKey, { base: VENDORS.apple });
    ill.script(...Array.from({ length: 6 }, () => ({ status: 503 })));
    for (let send = 0; send < 5; send += 1)
      expect(await stage.sender.send(ill, ALERT)).toMatchObject({ kind: 'retry', status: 503 });
    const seen = stage.service.journal.length;
    expect(await stage.sender.send(ill, ALERT)).toMatchObject({
      kind: 'retry',
      status: null,
      reason: 'service_down',
      retryAfterMs: 10_000,
    });
    expect(stage.service.journal).toHaveLength(seen);
    expect(await stage.sender.send(well, ALERT)).toEqual({ kind: 'sent', status: 201 });

    stage.time.now += 10_000;
    const both = await Promise.all([stage.sender.send(ill, ALERT), stage.sender.send(ill, ALERT)]);
    expect(both).toMatchObject([
      { kind: 'retry', status: 503 },
      { kind: 'retry', reason: 'service_down' },
    ]);
    stage.time.now += 20_000;
    expect(await stage.sender.send(ill, ALERT)).toEqual({ kind: 'sent', status: 201 });
    expect(await stage.sender.send(ill, ALERT)).toEqual({ kind: 'sent', status: 201 });
  });

  it('is not left alone for hours because the clock was set back in between', async () => {
    await using stage = await openStage();
    const phone = stage.service.enrol(vapidKeys.publicKey);
    phone.script(...Array.from({ length: 5 }, () => ({ status: 503 })));
    for (let failure = 0; failure < 5; failure += 1) await stage.sender.send(phone, ALERT);
    stage.time.now -= 90 * 60_000;
    expect(await stage.sender.send(phone, ALERT)).toMatchObject({ reason: 'service_down', retryAfterMs: 10_000 });
    stage.time.now += 10_000;
    expect(await stage.sender.send(phone, ALERT)).toEqual({ kind: 'sent', status: 201 });
  });
});
