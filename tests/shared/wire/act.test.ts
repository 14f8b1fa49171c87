import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';
import { actBody, button, buttonsFor, pressOf, readActed, waitingOf, type Acted, type Press } from '#shared/wire/act.ts';
import { actedNotification, wordsToKeep } from '#shared/wire/acted.ts';
import { noticePayload } from '#shared/wire/notice-payload.ts';
import type { Notice } from '#shared/wire/notice.ts';
import { toNotification, whereTo } from '#shared/wire/notification.ts';
import { pushPayload } from '#shared/wire/push.ts';

const ORIGIN = 'https://shop.example';
const zone = 'Europe/Prague';
const at = Date.parse('2026-11-21T20:10:15Z');

const alert = toNotification(
  pushPayload({
    level: 'urgent',
    channel: 'form',
    language: 'en',
    showWords: false,
    rating: 1,
    placeLabel: '',
    author: '',
    excerpt: '',
    feedbackId: 'f1',
    businessId: 'b1',
    receipt: 'r'.repeat(43),
    deliveryId: 'd1',
    badge: 3,
    origin: ORIGIN,
  }),
  'en',
  ORIGIN,
);

const after = (acted: Acted, press: Press = { what: 'claim' }, language: 'en' | 'cs' | 'pl' = 'en', now = at - 60_000) =>
  actedNotification({ press, acted, data: alert.options.data, tag: 'f1', language, origin: ORIGIN, now });

describe('what was pressed', () => {
  it('typed words count before the name of the button, and a reply without words is a tap', () => {
    expect(pressOf({ action: '', reply: ' On my way. ' })).toEqual({ what: 'reply', text: 'On my way.' });
    expect(pressOf({ action: 'claim', reply: 'On my way.' })).toEqual({ what: 'reply', text: 'On my way.' });
    expect(pressOf({ action: 'reply', reply: null })).toBeNull();
    expect(pressOf({ action: 'claim', reply: undefined })).toEqual({ what: 'claim' });
    expect(pressOf({ action: 'snooze', reply: '' })).toEqual({ what: 'snooze' });
    expect(pressOf({ action: '', reply: null })).toBeNull();
  });

  it('is asked of the office with the token of the alert and one key', () => {
    const push = { receipt: 'token' };
    expect(JSON.parse(actBody({ what: 'claim' }, push, 'key'))).toEqual({ what: 'claim', token: 'token', id: 'key' });
    expect(JSON.parse(actBody({ what: 'snooze' }, push, 'key'))).toEqual({ what: 'snooze', token: 'token', minutes: 30 });
    expect(JSON.parse(actBody({ what: 'reply', text: 'a' }, push, 'key'))).toMatchObject({ what: 'reply', id: 'key', text: 'a' });
  });
});

describe('the buttons of a phone', () => {
  const all = [button('reply', 'en'), button('claim', 'en'), button('snooze', 'en')];
  const names = (most: number, fields: boolean) => buttonsFor(all, { most, fields }).map(({ action }) => action);

  it('are no more than it has, and the field for words comes last', () => {
    expect(names(3, true)).toEqual(['claim', 'snooze', 'reply']);
    expect(names(2, true)).toEqual(['claim', 'snooze']);
    expect(names(2, false)).toEqual(['claim', 'snooze']);
    expect(names(0, true)).toEqual([]);
    expect(buttonsFor([button('reply', 'en')], { most: 2, fields: false })).toEqual([]);
  });

  it('are Claim and Snooze on an alert, the answer on a nudge, Claim where somebody is missing, none on the rest', () => {
    const of = (notice: Notice) =>
      toNotification(
        noticePayload({ notice, language: 'cs', businessId: 'b1', receipt: 'r', deliveryId: 'd', badge: 0, origin: ORIGIN }),
        'en',
        ORIGIN,
      ).options.actions;
    expect(alert.options.actions.map(({ action, title }) => [action, title])).toEqual([
      ['claim', 'I’ll take it'],
      ['snooze', 'Quiet for 30 min'],
    ]);
    expect(of({ kind: 'nudge', feedbackId: 'f1', minutesLeft: 5 })).toEqual([button('reply', 'cs')]);
    expect(of({ kind: 'empty_rota', feedbackId: 'f1' })).toEqual([button('claim', 'cs')]);
    expect(of({ kind: 'digest', count: 3 })).toEqual([]);
    expect(of({ kind: 'more', count: 3 })).toEqual([]);
    expect(of({ kind: 'more', count: 3, urgent: 1, first: 'f1' })).toEqual([button('claim', 'cs')]);
  });
});

describe('a notice without an item', () => {
  it.each<[Notice, string]>([
    [{ kind: 'shift_soon', from: '18:00', to: '23:00', backup: false }, '/duty?b=b1&from=push'],
    [{ kind: 'weekend_phone', name: 'Ben', days: 9, more: 1 }, '/duty?b=b1&from=push'],
    [{ kind: 'digest', count: 4 }, '/?b=b1&from=push'],
    [{ kind: 'more', count: 7 }, '/?b=b1&from=push'],
    [{ kind: 'more', count: 7, urgent: 2, first: 'f9' }, '/f/f9?b=b1&from=push'],
  ])('is shown whole, is no test and leads to its place: %j', (notice, path) => {
    const { title, options } = toNotification(
      noticePayload({ notice, language: 'en', businessId: 'b1', receipt: 'r', deliveryId: 'd', badge: 2, origin: ORIGIN }),
      'cs',
      ORIGIN,
    );
    expect(title).not.toBe('');
    expect(options.lang).toBe('en');
    expect(options.data.push).toMatchObject({ feedbackId: null, test: false, receipt: 'r' });
    expect(whereTo('', options.data, ORIGIN)).toBe(path);
  });

  it.each<[Language, string, string]>([
    ['en', '2 urgent and 15 more are waiting', '1 urgent is waiting'],
    ['cs', 'Čekají 2 naléhavé stížnosti a 15 dalších', 'Čeká 1 naléhavá stížnost'],
    ['pl', 'Czekają 2 pilne skargi i 15 innych spraw', 'Czeka 1 pilna skarga'],
  ])('that stands for several says what is urgent among them: %s', (language, some, one) => {
    const said = (notice: Notice) =>
      toNotification(
        noticePayload({ notice, language, businessId: 'b1', receipt: 'r', deliveryId: 'd', badge: 2, origin: ORIGIN }),
        'en',
        ORIGIN,
      );
    const shown = said({ kind: 'more', count: 17, urgent: 2, first: 'f9' });
    expect([shown.title, shown.options.requireInteraction]).toEqual([some, true]);
    expect(whereTo('claim', shown.options.data, ORIGIN)).toBe('/f/f9?b=b1&from=push&claim=1');
    expect(said({ kind: 'more', count: 1, urgent: 1, first: 'f9' }).title).toBe(one);
  });
});

describe('the answer of the office', () => {
  const by = { id: 'm2', name: 'Ben' };
  it.each<[number, unknown, Acted]>([
    [200, { what: 'claim', result: { outcome: 'won', version: 1 }, dueAt: at, timeZone: zone }, { is: 'mine', dueAt: at, zone }],
    [200, { what: 'claim', result: { outcome: 'taken', by, at }, timeZone: zone }, { is: 'taken', name: 'Ben' }],
    [200, { what: 'snooze', until: at, timeZone: zone }, { is: 'quiet', until: at, zone }],
    [
      200,
      { what: 'reply', result: { outcome: 'held', reply: { mode: 'page', holdUntil: at } }, timeZone: 'Mars/Olympus' },
      { is: 'held', leavesAt: at, zone: 'UTC' },
    ],
    [200, { what: 'reply', result: { outcome: 'held', reply: { mode: 'link', holdUntil: at } } }, { is: 'toPost' }],
    [
      200,
      { what: 'reply', result: { outcome: 'conflict', reason: 'claimed', by } },
      { is: 'notSent', why: 'claimed', name: 'Ben' },
    ],
    [200, '<html>sign in to the hotel network</html>', { is: 'refused' }],
    [401, { error: 'signed_out' }, { is: 'signedOut' }],
    [403, { error: 'role_may_not' }, { is: 'refused' }],
    [404, { error: 'item_not_found' }, { is: 'tooOld' }],
    [409, { error: 'already_resolved' }, { is: 'closed' }],
    [429, { error: 'too_many' }, { is: 'silent' }],
    [503, null, { is: 'silent' }],
  ])('%i %j', (status, body, acted) => expect(readActed(status, body)).toEqual(acted));

  it('tells the number for the icon, or nothing', () => {
    expect(waitingOf({ waiting: 2 })).toBe(2);
    for (const broken of [null, {}, { waiting: -1 }, { waiting: 'x' }]) expect(waitingOf(broken)).toBeNull();
  });
});

describe('what the notification says afterwards', () => {
  it('is a sentence with a time of the shop, and what it was about', () => {
    expect(after({ is: 'mine', dueAt: at, zone })).toMatchObject({
      title: 'It is yours',
      options: { body: 'Answer by 21:10.\nUrgent complaint', tag: 'f1', silent: true, actions: [button('reply', 'en')] },
    });
    expect(after({ is: 'taken', name: 'Ben' }).title).toBe('Ben got there first');
    expect(after({ is: 'taken', name: 'Ben' }, { what: 'claim' }, 'cs').title).toBe('Ben už to má');
    expect(after({ is: 'quiet', until: at, zone }, { what: 'snooze' }, 'pl').title).toBe('Cisza do 21:10');
    expect(after({ is: 'held', leavesAt: at, zone }, { what: 'reply', text: 'x' }).options.body).toContain('21:10:15');
  });

  it('says the day as well when it is not today', () => {
    const tuesday = Date.parse('2026-11-24T11:30:00Z');
    const mine = { is: 'mine', dueAt: tuesday, zone } as const;
    const body = (language: Language, now: number) => after(mine, { what: 'claim' }, language, now).options.body.split('\n')[0];
    expect(LANGUAGES.map((language) => body(language, at))).toEqual([
      'Answer by Tue 12:30.',
      'Odpovězte do úterý 12:30.',
      'Odpowiedz do wtorku 12:30.',
    ]);
    // An hour to midnight in Prague is another day for the shop, whatever day it is in Greenwich.
    expect(body('en', Date.parse('2026-11-23T23:30:00Z'))).toBe('Answer by 12:30.');
    expect(body('en', Date.parse('2026-11-23T22:30:00Z'))).toBe('Answer by Tue 12:30.');
    expect(body('en', Date.parse('2026-11-12T22:30:00Z'))).toBe('Answer by Tue 24/11 12:30.');
    expect(after({ is: 'quiet', until: tuesday, zone }, { what: 'snooze' }, 'cs', at).title).toBe('Klid do úterý 12:30');
  });

  it('says honestly that it did not get through, shows and keeps the words, and can be tried again', () => {
    const press = { what: 'reply', text: 'A hot soup is coming.' } as const;
    const shown = after({ is: 'offline' }, press);
    expect(shown.title).toBe('Your answer was not sent');
    expect(shown.options.body).toContain('A hot soup is coming.');
    expect(shown.options.actions).toEqual([button('reply', 'en')]);
    expect(wordsToKeep(press, { is: 'offline' })).toBe('A hot soup is coming.');
    expect(wordsToKeep(press, { is: 'toPost' })).toBeNull();
    expect(after({ is: 'silent' }).options.actions.map(({ action }) => action)).toEqual(['claim', 'snooze']);
  });

  it('is always a notification that leads to the item: 1,000 answers of anybody', () => {
    const likely = fc.record({
      what: fc.constantFrom('claim', 'snooze', 'reply', 'x'),
      until: fc.oneof(fc.double(), fc.anything()),
      dueAt: fc.oneof(fc.double(), fc.anything()),
      timeZone: fc.oneof(fc.constantFrom(zone, ''), fc.anything()),
      result: fc.oneof(
        fc.record({
          outcome: fc.constantFrom('won', 'taken', 'held', 'conflict'),
          by: fc.oneof(fc.record({ name: fc.anything() }), fc.anything()),
          reply: fc.oneof(fc.record({ mode: fc.anything(), holdUntil: fc.oneof(fc.double(), fc.anything()) }), fc.anything()),
        }),
        fc.anything(),
      ),
    });
    const presses = fc.constantFrom<Press>({ what: 'claim' }, { what: 'snooze' }, { what: 'reply', text: 'words' });
    const statuses = fc.constantFrom(200, 400, 401, 404, 409, 500);
    fc.assert(
      fc.property(
        statuses,
        fc.oneof(likely, fc.anything()),
        presses,
        fc.constantFrom(...LANGUAGES),
        (status, body, press, language) => {
          const shown = after(readActed(status, body), press, language);
          expect(shown.title.trim()).not.toBe('');
          expect(shown.options.body).toContain('Urgent complaint');
          expect(shown.options.data.path).toBe('/f/f1?b=b1&from=push');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
