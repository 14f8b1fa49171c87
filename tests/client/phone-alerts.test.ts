import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertWords } from '#client/phone/alert-words.ts';
import { holdsBack } from '#client/pwa/battery.ts';
import { enrolState } from '#client/pwa/enrol-state.ts';
import type { PhoneFacts } from '#client/pwa/enrol-state.ts';
import { deviceLabel, installGuide, platformOf } from '#client/pwa/platform.ts';
import { SILENT_AFTER_MS, testPhase } from '#client/phone/test-phase.ts';
import { loadMessages } from '#shared/messages/index.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import type { DeviceView, TestAlertView } from '#shared/views/app.ts';

const device: DeviceView = {
  id: 'd1',
  label: 'Android · Chrome',
  mine: true,
  thisSession: true,
  showWords: false,
  createdAt: 1,
  lastSeenAt: 1,
  lastShownAt: null,
  gone: false,
  lastError: null,
  batteryHint: false,
};
const ringing: PhoneFacts = {
  secure: true,
  system: 'android',
  standalone: true,
  canWork: true,
  canPush: true,
  permission: 'granted',
  wanted: true,
  workerActive: true,
  subscribed: true,
  device,
};

describe('the alerts of a phone are never a guess', () => {
  test.each<[string, Partial<PhoneFacts>, object]>([
    ['everything in order', {}, { kind: 'on', device }],
    ['an iPhone in the browser', { system: 'ios', standalone: false, canPush: false }, { kind: 'needsInstall' }],
    ['an iPhone app on an old iOS', { system: 'ios', canPush: false }, { kind: 'unsupported', why: 'browser' }],
    ['an address without https', { secure: false }, { kind: 'unsupported', why: 'insecure' }],
    ['notifications forbidden', { permission: 'denied' }, { kind: 'blocked' }],
    ['never asked', { permission: 'default', wanted: false }, { kind: 'off' }],
    ['permission taken back to "ask"', { permission: 'default' }, { kind: 'off' }],
    ['turned off by the person', { wanted: false }, { kind: 'off' }],
    ['worker not running', { workerActive: false }, { kind: 'broken', why: 'worker' }],
    ['subscription vanished', { subscribed: false }, { kind: 'broken', why: 'lost' }],
    ['no signal to ask the server', { device: 'unasked' }, { kind: 'unasked' }],
    ['server does not know the phone', { device: null }, { kind: 'broken', why: 'server' }],
    ['dead at the push service', { device: { ...device, gone: true } }, { kind: 'broken', why: 'gone' }],
  ])('%s', (_name, facts, state) => {
    expect(enrolState({ ...ringing, ...facts })).toEqual(state);
  });

  test('"on" is said only when every link of the chain holds', () => {
    const facts = fc.record<PhoneFacts>({
      secure: fc.boolean(),
      system: fc.constantFrom('ios', 'android', 'desktop'),
      standalone: fc.boolean(),
      canWork: fc.boolean(),
      canPush: fc.boolean(),
      permission: fc.constantFrom('default', 'denied', 'granted'),
      wanted: fc.boolean(),
      workerActive: fc.boolean(),
      subscribed: fc.boolean(),
      device: fc.constantFrom(null, 'unasked' as const, device, { ...device, gone: true }),
    });
    fc.assert(
      fc.property(facts, (phone) => {
        const chain = phone.secure && phone.canWork && phone.canPush && phone.permission === 'granted' && phone.wanted;
        const holds = chain && phone.workerActive && phone.subscribed && phone.device === device;
        expect(enrolState(phone).kind === 'on').toBe(holds);
      }),
    );
  });

  test('every state has a sentence in every language', async () => {
    for (const language of LANGUAGES) {
      const { pwa } = await loadMessages(language);
      for (const why of ['silent', 'refused', 'lost', 'gone', 'server', 'worker'] as const)
        expect(alertWords({ kind: 'broken', why }, pwa, 'android').hint).not.toBe('');
      for (const system of ['ios', 'android', 'desktop'] as const)
        expect(alertWords({ kind: 'blocked' }, pwa, system).hint).not.toBe('');
    }
  });
});

describe('a test alert', () => {
  const at = (state: TestAlertView['state']): TestAlertView => ({ deviceId: 'd1', state, sentAt: 10, shownAt: 20, error: null });

  test('counts as proved only when this phone said that it was on the screen', () => {
    expect(testPhase(at('shown'), 0)).toEqual({ is: 'shown', at: 20, over: true, good: true });
    for (const state of ['queued', 'sent', 'failed', 'gone'] as const) expect(testPhase(at(state), 0).good).toBe(false);
  });

  test('that stays silent says so after half a minute, and is still believed if it arrives later', () => {
    expect(testPhase(at('sent'), SILENT_AFTER_MS - 1).over).toBe(false);
    expect(testPhase(at('sent'), SILENT_AFTER_MS).is).toBe('silent');
    expect(testPhase(null, SILENT_AFTER_MS).is).toBe('silent');
    expect(testPhase(at('shown'), 10 * SILENT_AFTER_MS).good).toBe(true);
  });
});

describe('a phone that may hold alerts back', () => {
  test.each([
    ['SM-S921B', true],
    ['Redmi Note 12', true],
    ['23049PCD8G', true],
    ['ELE-L29', true],
    ['CPH2581', true],
    ['V2130', true],
    ['Pixel 9', false],
    ['moto g54', false],
    ['', false],
  ])('%s', (model, held) => {
    expect(holdsBack({ android: true, model, savesData: false })).toBe(held);
    expect(holdsBack({ android: false, model, savesData: true })).toBe(false);
  });

  test('is one that saves data, too', () => {
    expect(holdsBack({ android: true, model: 'Pixel 9', savesData: true })).toBe(true);
  });
});

describe('which phone this is', () => {
  const IPHONE =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1';
  const IPHONE_CHROME =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/157.0 Mobile/15E148 Safari/604.1';
  const MAC =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15';
  const PIXEL = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/157.0.0.0 Mobile Safari/537.36';
  const GALAXY =
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36';
  const FOX = 'Mozilla/5.0 (Android 15; Mobile; rv:160.0) Gecko/160.0 Firefox/160.0';
  const EDGE =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/157.0.0.0 Safari/537.36 Edg/157.0.0.0';
  test.each([
    [IPHONE, 5, 'iosSafari', 'iPhone · Safari'],
    [IPHONE_CHROME, 5, 'iosOther', 'iPhone · Chrome'],
    [MAC, 5, 'iosSafari', 'iPad · Safari'],
    [MAC, 0, 'desktopSafari', 'Mac · Safari'],
    [PIXEL, 5, 'androidChrome', 'Android · Chrome'],
    [GALAXY, 5, 'androidSamsung', 'Android · Samsung Internet'],
    [FOX, 5, 'androidFirefox', 'Android · Firefox'],
    [EDGE, 0, 'desktopChrome', 'Windows · Edge'],
  ] as const)('%s with %d touch points', (userAgent, maxTouchPoints, guide, label) => {
    expect(installGuide(platformOf({ userAgent, maxTouchPoints }))).toBe(guide);
    expect(deviceLabel({ userAgent, maxTouchPoints })).toBe(label);
  });
});
