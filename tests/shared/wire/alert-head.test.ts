import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';
import { REASONS } from '#shared/triage/reasons.ts';
import { alertHead, troubleIn, type HeadFacts } from '#shared/wire/alert-head.ts';
import { noticePayload } from '#shared/wire/notice-payload.ts';
import { placeWithoutWords } from '#shared/wire/place.ts';
import { pushPayload, type PushAlert } from '#shared/wire/push.ts';

const ORIGIN = 'https://shop.example';
const said = (over: Partial<PushAlert>): { title: string; body: string; actions?: { action: string }[] } =>
  JSON.parse(
    pushPayload({
      level: 'high',
      channel: 'form',
      language: 'en',
      showWords: false,
      rating: null,
      placeLabel: '',
      author: '',
      excerpt: 'my words',
      feedbackId: 'f1',
      businessId: 'b1',
      receipt: 'r',
      deliveryId: 'd',
      badge: 1,
      origin: ORIGIN,
      ...over,
    }),
  ).notification;

describe('an alert without the guest’s words', () => {
  it.each<[Language, HeadFacts, string]>([
    ['en', { level: 'urgent', reasons: ['allergy'], placeLabel: 'Table 4' }, 'Urgent · allergy · Table 4'],
    [
      'cs',
      { level: 'urgent', reasons: ['foreign-body', 'injury'], placeLabel: 'Stůl 12' },
      'Naléhavé · cizí předmět v jídle · Stůl 12',
    ],
    ['pl', { level: 'high', reasons: ['wait'], placeLabel: 'stolik nr 7' }, 'Ważne · długie czekanie · stolik nr 7'],
    // What happened counts, not how it was said.
    ['en', { level: 'high', reasons: ['one-star', 'cold'], placeLabel: '' }, 'Important · cold'],
    ['en', { level: 'urgent', reasons: ['bad-food', 'allergy'], placeLabel: '' }, 'Urgent · allergy'],
    ['en', { level: 'urgent', reasons: ['unsure'], placeLabel: '9' }, 'Urgent complaint · 9'],
    ['en', { level: 'high', reasons: ['made-up-elsewhere'], placeLabel: '' }, 'Complaint waiting for an answer'],
  ])('says level, kind of trouble and place: %s %j', (language, facts, head) => {
    expect(alertHead(language, facts)).toBe(head);
  });

  it.each(LANGUAGES)('has a short word for every kind of trouble (%s)', (language) => {
    for (const reason of REASONS) expect(troubleIn(language, { level: 'urgent', reasons: [reason] }).length).toBeLessThan(40);
  });

  it('an item’s notice says the same, so that nothing urgent hides behind "nobody is on duty"', () => {
    const item = { level: 'urgent', reasons: ['allergy'], placeLabel: 'Table 4' } as const;
    const facts = { language: 'en', businessId: 'b1', receipt: 'r', deliveryId: 'd', badge: 0, origin: ORIGIN, item } as const;
    const empty = JSON.parse(noticePayload({ ...facts, notice: { kind: 'empty_rota', feedbackId: 'f1' } })).notification;
    expect(empty).toMatchObject({ title: 'Urgent · allergy · Table 4', requireInteraction: true });
    expect(empty.body).toContain('Nobody is on duty');
    const nudge = JSON.parse(
      noticePayload({ ...facts, notice: { kind: 'nudge', feedbackId: 'f1', minutesLeft: 5 } }),
    ).notification;
    expect(nudge.title).toBe('5 minutes left to answer');
    expect(nudge.body).toContain('Urgent · allergy · Table 4');
  });
});

describe('the place on a lock screen', () => {
  it.each(['Table 4', 'T 12', 'Stůl č. 7', 'stolik nr 7', 'Room 214', 'A12', '12b', 'Terasa', 'Zahrádka 3', '#5', 'Tisch 9'])(
    'is what a guest typed when it can only be a place: %s',
    (placeLabel) => expect(placeWithoutWords({ placeLabel })).toBe(placeLabel),
  );

  it.each([
    'Table 4 the waiter is a thief',
    'call 777 123 456',
    'evil.example/4',
    'https://evil.example',
    'table table table 4',
    '4 5 6 7',
    '12345678',
    'you are all thieves',
    'Table 4\u202e',
    'room@evil.example',
    'Jana Nováková',
    'x'.repeat(5_000),
  ])('is nothing when it could be a message: %s', (placeLabel) => {
    const shown = placeWithoutWords({ placeLabel });
    expect(['', 'Table 4']).toContain(shown);
    if (!placeLabel.startsWith('Table 4\u202e')) expect(shown).toBe('');
  });

  it('is the door’s own name when the guest left it as it was, and never what they wrote over it', () => {
    const complaintLinkLabel = 'Front garden, by the fountain';
    expect(placeWithoutWords({ placeLabel: complaintLinkLabel, complaintLinkLabel })).toBe(complaintLinkLabel);
    expect(placeWithoutWords({ placeLabel: '', complaintLinkLabel })).toBe(complaintLinkLabel);
    expect(placeWithoutWords({ placeLabel: 'front garden, by the fountain', complaintLinkLabel })).toBe(complaintLinkLabel);
    expect(placeWithoutWords({ placeLabel: `${complaintLinkLabel}: go to evil.example`, complaintLinkLabel })).toBe('');
    expect(placeWithoutWords({ placeLabel: 'Table 9', complaintLinkLabel })).toBe('Table 9');
  });

  it('never carries a word a guest chose: any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.webUrl(), fc.emailAddress()), (placeLabel) => {
        const shown = placeWithoutWords({ placeLabel });
        expect(shown.length).toBeLessThanOrEqual(24);
        expect(shown).not.toMatch(/[/@]|[a-z]\.[a-z]/i);
        expect(shown.match(/\d/g)?.length ?? 0).toBeLessThanOrEqual(4);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a guest who writes back', () => {
  it.each<[Language, string]>([
    ['en', 'The guest wrote back · Table 4'],
    ['cs', 'Host napsal znovu · Table 4'],
    ['pl', 'Gość napisał ponownie · Table 4'],
  ])('is called so (%s)', (language, title) => {
    expect(said({ language, wroteBack: true, placeLabel: 'Table 4' }).title).toBe(title);
  });

  it('in danger is urgent first, and has written back', () => {
    const { title, body } = said({ level: 'urgent', reasons: ['allergy'], wroteBack: true, placeLabel: 'Table 4' });
    expect([title, body]).toEqual(['Urgent · allergy · Table 4', 'The guest wrote back · Tap to take it']);
  });

  it('asks whoever has it to answer, not to take it, and offers the answer only where the words are in sight', () => {
    const mine = said({ wroteBack: true, mine: true });
    expect([mine.body, mine.actions]).toEqual(['Complaint page · Tap to answer', []]);
    const open = said({ wroteBack: true, mine: true, showWords: true, author: 'Jana' });
    expect([open.title, open.body]).toEqual(['The guest wrote back · Jana', 'my words']);
    expect(open.actions?.map(({ action }) => action)).toEqual(['reply']);
  });
});
