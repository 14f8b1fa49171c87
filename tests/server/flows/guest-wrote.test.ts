/** A guest who writes again is judged like anything else: thanks are quiet, an emergency rings everybody it should. */
import { describe, expect, it } from 'vitest';
import { guestWrites } from '#server/flows/intake/guest.ts';
import { newId } from '#server/system/ids.ts';
import { drain, openStage, silent, type Stage } from '../escalation/escalation-kit.ts';

const COMPLAINT = {
  channel: 'form',
  kind: 'message',
  visibility: 'private',
  replyMode: 'page',
  replyUrl: null,
  url: null,
} as const;

const write = ({ app, ana }: Pick<Stage, 'app' | 'ana'>, id: string, text: string) =>
  guestWrites(app.app.parts, { businessId: ana.businessId, feedbackId: id, messageId: newId(), text });

/** Complaint at table 4, taken by Ben; his phone has shown everything so far. */
async function taken(stage: Stage, { answered = false } = {}): Promise<string> {
  const { app, ana, ben, phones } = stage;
  const id = await app.receive(ana, { ...COMPLAINT, rating: null, placeLabel: 'Table 4' });
  await app.settle();
  await ben.api.feedback.claim({ id, claimId: newId() });
  if (answered) {
    const { version } = await ben.api.feedback.get({ id });
    await ben.api.feedback.reply({ id, version, replyId: newId(), kind: 'answer', text: 'A hot one is on its way.' });
    await app.fastForward({ minutes: 2 });
  }
  drain(phones.ben);
  return id;
}

describe('a guest who writes again', () => {
  it('and only thanks rings nobody, starts no clock and leaves what is answered answered', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await taken(stage, { answered: true });
    const before = await ana.api.feedback.get({ id });
    await write(stage, id, 'Thank you Anna, that was kind. All good now 🙏');
    await app.fastForward({ minutes: 30 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    const after = await ana.api.feedback.get({ id });
    expect([after.status, after.dueAt, after.level]).toEqual(['answered', null, before.level]);
    expect(after.messages.at(-1)?.from).toBe('guest');
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.history.findLast(({ kind }) => kind === 'feedback.guest_wrote')?.data).toMatchObject({ quiet: true });
  });

  it('and is not happy opens it and rings whoever answered as "wrote back", not as a new complaint', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await taken(stage, { answered: true });
    await write(stage, id, 'The soup is still cold and the waiter is rude.');
    await app.settle();
    expect(phones.ben.alert()).toMatchObject({ feedbackId: id, title: 'The guest wrote back · Table 4' });
    expect(await ana.api.feedback.get({ id })).toMatchObject({ status: 'open', dueAt: app.clock.now() + 60 * 60_000 });
    app.ignorePhones();
  });

  it('of an emergency rings at once as one: whoever has it, and whoever is on duty; a snooze ends', async () => {
    await using stage = await openStage();
    const { app, ana, ben, cleo, phones } = stage;
    const id = await app.receive(ana, { ...COMPLAINT, rating: null, placeLabel: 'Table 4' });
    await app.settle();
    drain(phones.ben);
    await cleo.api.feedback.claim({ id, claimId: newId() });
    await ben.api.own.mute({ id, muted: true });
    await write(stage, id, 'She has an allergic reaction to the nuts, please come!');
    await app.settle();
    for (const phone of [phones.cleo, phones.ben]) {
      const alert = phone.alert();
      expect([alert.feedbackId, alert.title]).toEqual([id, 'Urgent · allergy · Table 4']);
      expect(alert.body).toMatch(/^The guest wrote back/);
    }
    expect(phones.ana.untaken()).toEqual([]);
    const item = await ana.api.feedback.get({ id });
    expect([item.level, item.claimedBy?.id]).toEqual(['urgent', cleo.memberId]);
    expect(item.dueAt).toBeLessThanOrEqual(app.clock.now() + 30 * 60_000);
    app.ignorePhones();
  });

  it('shows the new words, not the first ones, where a phone shows words', async () => {
    await using stage = await openStage();
    const { app, ben } = stage;
    const phone = await ben.phone({ showWords: true });
    const id = await taken(stage, { answered: true });
    drain(phone);
    await write(stage, id, 'The soup is still cold and the waiter is rude.');
    await app.settle();
    expect(phone.alert().body).toContain('still cold');
    app.ignorePhones();
  });

  it('hours after it was closed is heard by whoever is on duty now, not only by whoever had it', async () => {
    await using stage = await openStage();
    const { app, ana, cleo, phones } = stage;
    const id = await app.receive(ana, { ...COMPLAINT, rating: null, placeLabel: '' });
    await app.settle();
    await cleo.api.feedback.claim({ id, claimId: newId() });
    await cleo.api.feedback.resolve({ id, outside: true });
    await app.fastForward({ minutes: 180 });
    drain(phones.ben);
    drain(phones.cleo);
    await write(stage, id, 'The soup is still cold and the waiter is rude.');
    await app.settle();
    const titles = () => [phones.ben, phones.cleo].map((phone) => phone.untaken().length);
    expect(titles()[0]).toBe(1);
    expect(phones.ben.alert().title).toBe('The guest wrote back');
    expect((await ana.api.feedback.get({ id })).status).toBe('open');
    app.ignorePhones();
  });
});
