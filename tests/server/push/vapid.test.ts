import { describe, expect, it } from 'vitest';
import { vapidFault } from '#server/demo/push/rules.ts';
import { createVapid, subjectProblem } from '#server/push/vapid.ts';
import { SATURDAY_EVENING, vapidKeys } from './push-kit.ts';

const HOUR = 3_600_000;
const identity = { ...vapidKeys, subject: 'mailto:owner@shop.example' };
const key = Buffer.from(vapidKeys.publicKey, 'base64url');
const GOOGLE = 'https://fcm.googleapis.com';

function opened(now = SATURDAY_EVENING) {
  const time = { now };
  return { time, vapid: createVapid(identity, { now: () => time.now }) };
}

describe('who we say we are', () => {
  it('is accepted by a push service, and only by the one it was made for', () => {
    const { vapid } = opened();
    const header = vapid.authorization(GOOGLE);
    expect(vapidFault(header, { key, audience: GOOGLE, now: SATURDAY_EVENING })).toBeNull();
    expect(vapidFault(header, { key, audience: 'https://web.push.apple.com', now: SATURDAY_EVENING })).toBe('bad audience');
    expect(vapidFault(header, { key: Buffer.alloc(65, 4), audience: GOOGLE, now: SATURDAY_EVENING })).toBe('another key');
  });

  it('is signed once in eleven hours for each service, and never expires while in use', () => {
    const { time, vapid } = opened();
    const first = vapid.authorization(GOOGLE);
    expect(vapid.authorization('https://web.push.apple.com')).not.toBe(first);
    for (let minute = 0; minute < 11 * 60; minute += 7) {
      time.now = SATURDAY_EVENING + minute * 60_000;
      expect(vapid.authorization(GOOGLE)).toBe(first);
      expect(vapidFault(first, { key, audience: GOOGLE, now: time.now })).toBeNull();
    }
    time.now = SATURDAY_EVENING + 11 * HOUR;
    const second = vapid.authorization(GOOGLE);
    expect(second).not.toBe(first);
    expect(vapidFault(second, { key, audience: GOOGLE, now: time.now })).toBeNull();
  });

  it('is made anew when the clock was set back', () => {
    const { time, vapid } = opened();
    const first = vapid.authorization(GOOGLE);
    time.now -= 26 * HOUR;
    expect(vapidFault(first, { key, audience: GOOGLE, now: time.now })).toBe('bad expiry');
    expect(vapidFault(vapid.authorization(GOOGLE), { key, audience: GOOGLE, now: time.now })).toBeNull();
  });

  it.each([
    '',
    'mailto:',
    'mailto:a@localhost',
    'https://localhost',
    'https://127.0.0.1',
    'http://shop.example',
    'owner@shop.example',
    'mailto:a@printer.local',
  ])('the server does not start with the subject %j', (subject) => {
    expect(subjectProblem(subject)).toMatch(/^The VAPID subject must be/);
    expect(() => createVapid({ ...identity, subject }, { now: () => 0 })).toThrow('VAPID subject');
  });

  it.each(['mailto:owner@shop.example', 'https://shop.example', 'https://shop.example/contact'])(
    '%s is a good subject',
    (subject) => expect(subjectProblem(subject)).toBeNull(),
  );

  it('the server does not start with damaged keys', () => {
    expect(() => createVapid({ ...identity, privateKey: 'AAAA' }, { now: () => 0 })).toThrow('damaged');
  });
});
