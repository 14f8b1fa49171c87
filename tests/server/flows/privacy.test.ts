/** Guests' words do not stay longer than they may, and one guest can be handed over and erased. The figures stay. */
import { describe, expect, it } from 'vitest';
import { ingest } from '#server/flows/intake/ingest.ts';
import { keptSince } from '#server/flows/privacy.ts';
import { guestWrites } from '#server/flows/intake/guest.ts';
import { exportItems } from '#server/flows/figures/export.ts';
import { authorizeBusiness } from '#server/auth/permission.ts';
import { dishName } from '#shared/messages/by-language/journey.ts';
import { statistics } from '#shared/messages/en/statistics/statistics.ts';
import { aboutName } from '#shared/messages/sentences/weekend-sentences.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';

const DAY = 86_400_000;

async function exported(app: TestApp, person: Person, range: { from: string; to: string }) {
  const actor = {
    kind: 'member',
    userId: person.userId,
    sessionId: 's',
    memberId: person.memberId,
    businessId: person.businessId,
    role: 'owner',
    name: person.name,
    language: 'en',
  } as const;
  const { chunks } = await exportItems(app.app.parts, authorizeBusiness(actor, 'stats.read'), {
    range,
    format: 'json',
    language: 'en',
  });
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return JSON.parse(text).items as Record<string, unknown>[];
}

describe('one guest', () => {
  it('is handed over with every item, message and note of theirs, and nobody else’s', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await app.receive(ana, { author: 'Eva N.', text: 'First words' });
    await app.receive(ana, { author: 'Eva N.', text: 'Second words' });
    await app.receive(ana, { author: 'Somebody else', text: 'Other words' });
    await ana.api.feedback.note({ id, noteId: 'note-0001', text: 'A regular' });
    const data = await ana.api.feedback.guestData({ id });
    const text = JSON.stringify(data);
    expect(data.items).toHaveLength(2);
    for (const words of ['First words', 'Second words', 'A regular']) expect(text).toContain(words);
    expect(text).not.toContain('Other words');
  });

  it('is erased for good, the platform cannot bring the words back, and the figures stay', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const item = { author: 'Eva N.', text: 'CANARYWORDS cold soup', externalId: 'ext-1', contact: 'eva@guests.test' };
    const id = await app.receive(ana, item);
    const other = await app.receive(ana, { author: 'Somebody else', text: 'Other words' });
    await ana.api.feedback.note({ id, noteId: 'note-0001', text: 'CANARYNOTE' });
    const range = { from: '2026-11-20', to: '2026-11-22' };
    const before = await exported(app, ana, range);

    await expect(ana.api.feedback.eraseGuest({ id, items: 2 })).rejects.toThrow('changed_meanwhile');
    expect(await ana.api.feedback.eraseGuest({ id, items: 1 })).toEqual({ erased: 1 });
    await app.receive(ana, { ...item, text: 'CANARYWORDS edited' });

    const after = await ana.api.feedback.get({ id });
    expect(JSON.stringify(after)).not.toMatch(/CANARY|Eva|eva@/);
    expect(after.erased).toBe(true);
    expect((await ana.api.feedback.get({ id: other })).text).toBe('Other words');
    const figures = (rows: Record<string, unknown>[]) =>
      rows.map(({ guest: _guest, words: _words, link: _link, ...rest }) => rest);
    expect(figures(await exported(app, ana, range))).toEqual(figures(before));
  });
});

describe('words older than the business keeps them', () => {
  it('go by themselves, newer ones and the figures stay', async () => {
    await using app = await openTestApp();
    app.ignorePhones();
    const ana = await app.business();
    const now = app.clock.now();
    const old = await app.receive(ana, { author: 'Eva N.', text: 'Old words', spokeAt: now - 40 * DAY });
    const young = await app.receive(ana, { author: 'Jan', text: 'Young words', spokeAt: now - 20 * DAY });
    await app.app.ticker.tick();
    expect((await ana.api.feedback.get({ id: old })).text).toBe('Old words');
    await ana.api.business.setKeep({ retentionMonths: 1 });
    // Not before the clock has run evenly for an hour.
    app.clock.advance(61 * 60_000);
    await app.app.ticker.tick();
    const gone = await ana.api.feedback.get({ id: old });
    expect([gone.text, gone.author, gone.erased, gone.journey?.touchpoints]).toEqual(['', '', true, expect.anything()]);
    expect((await ana.api.feedback.get({ id: young })).text).toBe('Young words');
  });

  it('are counted in calendar months of the business, the last day of a short month standing for a longer one', () => {
    const at = (text: string) => Date.parse(text);
    const since = (now: string, months: number) => keptSince({ months, timeZone: 'Europe/Prague', now: at(now) });
    expect(since('2026-03-31T12:00:00+02:00', 1)).toBe(at('2026-02-28T00:00:00+01:00'));
    expect(since('2026-11-21T20:40:00+01:00', 12)).toBe(at('2025-11-21T00:00:00+01:00'));
    expect(keptSince({ months: null, timeZone: 'Europe/Prague', now: at('2026-11-21T20:40:00+01:00') })).toBe(-Infinity);
  });
});

describe('the journey of a guest', () => {
  it('is suggested when it comes in, corrected by one call, and a correction survives an edit', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await app.receive(ana, { externalId: 'ext-1' });
    const { journey } = await ana.api.feedback.get({ id });
    expect(journey).toMatchObject({ stage: 'act', dishes: ['soup'], corrected: false });
    expect(journey?.touchpoints).toContain('food');
    await ana.api.feedback.journey({ id, touchpoints: ['delivery'] });
    await app.receive(ana, { externalId: 'ext-1', text: 'The burger was cold.', rating: 3 });
    expect((await ana.api.feedback.get({ id })).journey).toEqual({
      stage: 'act',
      touchpoints: ['delivery'],
      dishes: ['soup'],
      corrected: true,
    });
    const [row] = await exported(app, ana, { from: '2026-11-21', to: '2026-11-21' });
    expect(row).toMatchObject({ rating: 3, rating_before: 1, touchpoints: 'delivery' });
  });

  it('takes a dish the rules did not find, however it is spelled, as one dish; too long or nothing readable is refused', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const id = await app.receive(ana, { externalId: 'ext-1' });
    const set = async (...dishes: string[]) => (await ana.api.feedback.journey({ id, dishes })).dishes;
    expect(await set('soup', 'Beef  Wellington', ' beef wellington')).toEqual(['soup', 'beef wellington']);
    expect(await set('Polévka', 'Żeberka', 'constructor')).toEqual(['soup', 'ribs', 'constructor']);
    await expect(set('\u202E')).rejects.toThrow();
    await expect(set('x'.repeat(41 * 4))).rejects.toThrow();
    await expect(set(...Array.from({ length: 21 }, (_, at) => `dish ${at}`))).rejects.toThrow();
    expect(dishName('constructor', 'cs')).toBe('Constructor');
    expect(aboutName({ about: 'dish', key: 'constructor' }, statistics)).toBe('constructor');
  });

  it('notes that a guest thanked us for an answer, but not thanks before one', async () => {
    await using app = await openTestApp();
    const ana = await app.business();
    const thanked = async (answered: boolean) => {
      const { feedbackId } = await ingest(app.app.parts, {
        businessId: ana.businessId,
        connectionId: '',
        complaintLinkId: null,
        item: {
          channel: 'form',
          kind: 'message',
          visibility: 'private',
          externalId: `form-${answered}`,
          author: `Guest ${answered}`,
          rating: null,
          text: 'The soup was cold.',
          language: 'en',
          url: null,
          reach: null,
          placeLabel: '',
          contact: '',
          spokeAt: app.clock.now(),
          replyMode: 'page',
          replyUrl: null,
        },
      });
      if (answered) await ana.api.feedback.resolve({ id: feedbackId, outside: true });
      await guestWrites(app.app.parts, {
        businessId: ana.businessId,
        feedbackId,
        messageId: `thanks-${answered}`,
        text: 'Thank you so much!',
      });
      const rows = await exported(app, ana, { from: '2026-11-21', to: '2026-11-21' });
      return rows.find(({ id }) => id === feedbackId)?.['thanked_at'];
    };
    expect(await thanked(false)).toBeNull();
    expect(await thanked(true)).toBe(new Date(app.clock.now()).toISOString());
  });
});
