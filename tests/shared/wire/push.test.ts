import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, LEVELS } from '#shared/model/feedback.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import { loadMessages } from '#shared/messages/index.ts';
import { PAYLOAD_MAX_BYTES, PUSH_TEXTS, pushPayload, type PushAlert } from '#shared/wire/push.ts';
import { toNotification } from '#shared/wire/notification.ts';

const ORIGIN = 'https://shop.example';

function alert(over: Partial<PushAlert> = {}): PushAlert {
  return {
    level: 'urgent',
    channel: 'form',
    language: 'en',
    showWords: false,
    rating: 1,
    placeLabel: 'Table 12',
    author: 'Ada Canary',
    excerpt: 'There was glass in my soup',
    businessName: 'Trattoria Canary',
    feedbackId: 'f1',
    businessId: 'b1',
    receipt: 'r'.repeat(43),
    deliveryId: 'd1',
    badge: 3,
    origin: ORIGIN,
    ...over,
  };
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** Text that tries hard: emoji families, four-byte letters, quotes, controls, lone surrogates, stacks of accents. */
const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '👩‍👩‍👧‍👦'.repeat(200),
        '𝔘'.repeat(900),
        '"\\'.repeat(900),
        '\u0000\u001f\u2028'.repeat(300),
        'a' + '\u0301'.repeat(3000),
        '\ud83d'.repeat(900),
        '\u202e\u2066',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const anyAlert: fc.Arbitrary<PushAlert> = fc
  .record({
    level: fc.constantFrom(...LEVELS),
    channel: fc.constantFrom(...CHANNELS),
    language: fc.constantFrom(...LANGUAGES),
    showWords: fc.boolean(),
    rating: fc.constantFrom(null, 1, 2, 3, 4, 5),
    placeLabel: nastyText,
    author: nastyText,
    excerpt: nastyText,
    businessName: fc.option(nastyText, { nil: undefined }),
    feedbackId: fc.option(fc.uuid(), { nil: null }),
    badge: fc.nat(100_000),
  })
  .map((over) => alert(over as Partial<PushAlert>));

describe('what leaves for a phone', () => {
  it('says level and channel only, unless the phone allows the words', () => {
    const text = pushPayload(alert({ placeLabel: 'the Table by the door' }));
    for (const secret of ['Ada', 'glass', 'Table', 'Trattoria', '★']) expect(text).not.toContain(secret);
    const { title, body } = JSON.parse(text).notification;
    expect([title, body]).toEqual(['Urgent complaint', 'Complaint page · Tap to take it']);
  });

  it('says who, where and what on a phone that allows it', () => {
    const { title, body } = JSON.parse(pushPayload(alert({ showWords: true }))).notification;
    expect(title).toBe('Urgent · 1 ★ · Ada Canary · Table 12 · Trattoria Canary');
    expect(body).toBe('There was glass in my soup');
  });

  it('has the declarative shape that Safari shows on its own', () => {
    expect(JSON.parse(pushPayload(alert()))).toMatchObject({
      web_push: 8030,
      app_badge: 3,
      mutable: true,
      notification: {
        navigate: `${ORIGIN}/f/f1?b=b1&from=push`,
        tag: 'f1',
        lang: 'en',
        silent: false,
        app_badge: 3,
        data: { feedbackId: 'f1', businessId: 'b1', job: 'd1', test: false },
        actions: [
          { action: 'claim', title: 'I’ll take it', navigate: `${ORIGIN}/f/f1?b=b1&from=push&claim=1` },
          { action: 'snooze', title: 'Quiet for 30 min', navigate: `${ORIGIN}/f/f1?b=b1&from=push` },
        ],
      },
    });
  });

  it.each(LANGUAGES)('calls channels and the button what the app calls them (%s)', async (language) => {
    const { common, feedback } = await loadMessages(language);
    const { channels, claim } = PUSH_TEXTS[language];
    expect([channels, claim]).toEqual([common.channels, feedback.claim]);
  });

  it('leads a test alert to the phone settings, with nothing to claim', () => {
    const { notification } = JSON.parse(pushPayload(alert({ test: true, feedbackId: null, language: 'cs' })));
    expect(notification).toMatchObject({ title: 'Zkušební upozornění', navigate: `${ORIGIN}/more/phone?b=b1&from=push` });
    expect(notification.actions).toBeUndefined();
  });

  it('fits 2,500 bytes for any guest, and is read back whole by the phone', () => {
    fc.assert(
      fc.property(anyAlert, (any) => {
        const text = pushPayload(any);
        expect(bytes(text)).toBeLessThanOrEqual(PAYLOAD_MAX_BYTES);
        const shown = toNotification(text, 'en', ORIGIN);
        expect(shown.title).not.toBe('');
        expect(shown.options.data.push?.job).toBe('d1');
        expect(shown.options.data.path).toMatch(/^\/(f|more)\//);
      }),
      { numRuns: 300 },
    );
  });

  it('carries no control, bidi or zero-width character to a lock screen', () => {
    fc.assert(
      fc.property(anyAlert, (any) => {
        const { title, body } = JSON.parse(pushPayload(any)).notification as { title: string; body?: string };
        expect(`${title}${body ?? ''}`).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
      { numRuns: 300 },
    );
  });
});
