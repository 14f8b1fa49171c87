import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/model/languages.ts';
import { declaredBy, pushOf, toNotification, whereTo } from '#shared/wire/notification.ts';
import { pathOn } from '#shared/wire/path.ts';
import { readPageMessage, readWorkerMessage } from '#shared/wire/worker.ts';

const ORIGIN = 'https://shop.example';

const likely = fc.record(
  {
    web_push: fc.oneof(fc.constant(8030), fc.anything()),
    app_badge: fc.oneof(fc.nat(), fc.anything()),
    notification: fc.oneof(
      fc.record(
        {
          title: fc.oneof(fc.string(), fc.anything()),
          body: fc.oneof(fc.string(), fc.anything()),
          navigate: fc.oneof(fc.webUrl(), fc.string(), fc.anything()),
          tag: fc.oneof(fc.string(), fc.anything()),
          actions: fc.oneof(fc.array(fc.anything()), fc.anything()),
          data: fc.anything(),
        },
        { requiredKeys: [] },
      ),
      fc.anything(),
    ),
  },
  { requiredKeys: [] },
);

const anyPush = fc.oneof(
  fc.constant(null),
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 4096 }),
  fc.json(),
  likely.map((value) => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? ''),
);

describe('what the worker shows', () => {
  it('is always a notification: 1,000 fuzzed pushes, 1,000 notifications', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyPush, fc.constantFrom(...LANGUAGES), (text, language) => {
        const { title, options, badge } = toNotification(text, language, ORIGIN);
        expect(title.trim()).not.toBe('');
        expect(options.renotify && options.tag === '').toBe(false);
        expect(options.data.path.startsWith('/')).toBe(true);
        expect(new URL(options.data.path, ORIGIN).origin).toBe(ORIGIN);
        expect(badge === null || Number.isInteger(badge)).toBe(true);
        shown += 1;
      }),
      { numRuns: 1000 },
    );
    expect(shown).toBe(1000);
  });

  it.each([
    ['en', 'New feedback', 'Open the app to see it.'],
    ['cs', 'Nová zpráva', 'Zobrazí se po otevření aplikace.'],
    ['pl', 'Nowa wiadomość', 'Otwórz aplikację, aby ją zobaczyć.'],
  ] as const)('words a broken push itself in %s', (language, title, body) => {
    for (const text of [null, '', 'not json', '[]', '{"notification":{}}', '{"notification":{"title":7}}']) {
      const shown = toNotification(text, language, ORIGIN);
      expect([shown.title, shown.options.body]).toEqual([title, body]);
    }
  });
});

describe('a push that Safari shows by itself', () => {
  const push = { feedbackId: 'f', businessId: 'b', receipt: 'r', job: 'd', test: false };

  it('is only reported', () => {
    expect(declaredBy({ data: null, notification: { title: 'Urgent complaint', data: push } })).toEqual({ push });
    expect(declaredBy({ data: null, notification: { title: 'not ours', data: null } })).toEqual({ push: null });
  });

  it('is not confused with an ordinary one', () => {
    expect(declaredBy({ data: {} })).toBeNull();
    expect(declaredBy({ data: {}, notification: null })).toBeNull();
  });
});

describe('where a tap leads', () => {
  it.each([
    '//evil.example/x',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://evil.example/f/1',
    'https://shop.example.evil.example/f/1',
    'https://shop.example@evil.example/',
    '/.//evil.example',
    '/..//evil.example/',
    '/%2e//evil.example/',
    '/\t/evil.example',
    ' /f/1',
    'f/1',
    '',
    '/ž',
    42,
    null,
  ])('refuses %j', (target) => expect(pathOn(ORIGIN, target)).toBeNull());

  it('never leaves the origin, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((rest) => `/${rest}`),
          fc.string().map((rest) => ORIGIN + rest),
        ),
        (target) => {
          const path = pathOn(ORIGIN, target);
          if (path !== null) expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('goes to the item, and to the item with a claim when the button was pressed', () => {
    const data = { path: '/f/f1?b=b1&from=push', push: null };
    expect(whereTo('', data, ORIGIN)).toBe('/f/f1?b=b1&from=push');
    expect(whereTo('claim', data, ORIGIN)).toBe('/f/f1?b=b1&from=push&claim=1');
    expect(whereTo('claim', { path: '/more/phone' }, ORIGIN)).toBe('/more/phone');
    for (const broken of [null, 7, {}, { path: '//evil.example' }]) expect(whereTo('claim', broken, ORIGIN)).toBe('/');
  });

  it('keeps the receipt with the notification', () => {
    const push = { feedbackId: 'f', businessId: 'b', receipt: 'r', job: 'd', test: false };
    expect(pushOf({ path: '/', push })).toEqual(push);
    expect(pushOf({ path: '/', push: { feedbackId: 'f' } })).toBeNull();
  });
});

describe('page and worker', () => {
  it('understand each other and ignore strangers', () => {
    expect(readPageMessage({ type: 'language', language: 'cs' })).toEqual({ type: 'language', language: 'cs' });
    expect(readPageMessage({ type: 'language', language: 'xx' })).toBeNull();
    expect(readWorkerMessage({ type: 'navigate', path: '/f/1' })).toEqual({ type: 'navigate', path: '/f/1' });
    fc.assert(
      fc.property(fc.anything(), (data) => {
        readPageMessage(data);
        readWorkerMessage(data);
      }),
    );
  });
});
