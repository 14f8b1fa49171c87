import { afterEach, describe, expect, test } from 'vitest';
import { answerTo, clock, closeAll, DAY, fault, got, itemOf, MINUTE, platform, readAll } from './meta-world.ts';

afterEach(closeAll);

describe('answering a comment', () => {
  test.each(['facebook', 'instagram'] as const)(
    '%s: it stands in the thread, and is not an item of the next look',
    async (product) => {
      const world = await platform(product);
      const { fake, io, verbs, account } = world;
      const first = fake.write({ text: 'Cold soup.' });
      fake.write({ text: 'Mine too.', under: first });
      const sent = got(await verbs.send(io, account, answerTo(await itemOf(world, 'Mine too.'), 'Sorry!')));
      expect(fake.answers()).toEqual([{ id: sent.id, under: first, text: 'Sorry!', byUs: true }]);
      const { texts, answered } = await readAll(world);
      expect(texts).not.toContain('Sorry!');
      expect(answered).toMatchObject([{ under: { externalId: first }, answer: { id: sent.id, text: 'Sorry!' } }]);
    },
  );

  test.each(['facebook', 'instagram'] as const)(
    '%s: cut after it was stored it is looked for, and is there once',
    async (product) => {
      const world = await platform(product);
      const { fake, io, verbs, account } = world;
      fake.write({ text: 'Cold soup.' });
      const answer = answerTo(await itemOf(world, 'Cold soup.'), 'Sorry!');
      expect(got(await verbs.standing(io, account, answer))).toBeNull();
      fake.misbehave('cut', { on: 'write' });
      expect(fault(await verbs.send(io, account, answer))).toMatchObject({ class: 'temporary', unsure: true });
      expect(got(await verbs.standing(io, account, answer))).toMatchObject({ text: 'Sorry!', state: 'live' });
      expect(fake.answers()).toHaveLength(1);
      fake.misbehave('cut_before', { on: 'write' });
      const other = { ...answer, text: 'Very sorry!' };
      expect(fault(await verbs.send(io, account, other))?.unsure).toBe(true);
      expect(got(await verbs.standing(io, account, other))).toBeNull();
    },
  );

  test('the same words twice are refused by Facebook: looked for, they are there', async () => {
    const world = await platform('facebook');
    const { fake, io, verbs, account } = world;
    fake.write({ text: 'Cold soup.' });
    const answer = answerTo(await itemOf(world, 'Cold soup.'), 'Sorry!');
    const sent = got(await verbs.send(io, account, answer));
    expect(got(await verbs.send(io, account, answer)).id).toBe(sent.id);
    fake.write({ text: 'Salty.' });
    const elsewhere = answerTo(await itemOf(world, 'Salty.'), 'Sorry!');
    expect(fault(await verbs.send(io, account, elsewhere))).toEqual({ class: 'invalid', words: 'duplicate_post' });
    expect(fake.answers()).toHaveLength(1);
  });

  test('an older answer with the same words is not taken for this one', async () => {
    const world = await platform('facebook');
    const { fake, io, verbs, account } = world;
    fake.write({ text: 'Cold soup.' });
    const item = await itemOf(world, 'Cold soup.');
    fake.answerThere(item.externalId, 'Sorry!');
    clock.at += DAY;
    expect(got(await verbs.standing(io, account, answerTo(item, 'Sorry!')))).toBeNull();
  });

  test('on a Page ours may be changed and taken down, on Instagram taken down; somebody else’s not', async () => {
    const world = await platform('facebook');
    const { fake, io, verbs, account } = world;
    fake.write({ text: 'Cold soup.' });
    const answer = answerTo(await itemOf(world, 'Cold soup.'), 'Sorry!');
    const { id } = got(await verbs.send(io, account, answer));
    got(await verbs.change(io, account, { ...answer, text: 'Very sorry!', id }));
    expect(fake.answers()[0]?.text).toBe('Very sorry!');
    expect(fault(await verbs.change(io, account, { ...answer, id: answer.item.externalId }))?.class).toBe('permission');
    for (let times = 0; times < 2; times += 1) got(await verbs.remove(io, account, { ...answer, id }));
    expect(fake.answers()).toEqual([]);
    expect(fault(await verbs.change(io, account, { ...answer, id: null }))?.class).toBe('gone');
    expect((await platform('instagram')).connector.verbs.change).toBeUndefined();
  });

  test('what is gone, what is too long', async () => {
    const world = await platform('instagram');
    const { fake, io, verbs, account } = world;
    const comment = fake.write({ text: 'Cold soup.' });
    const answer = answerTo(await itemOf(world, 'Cold soup.'), 'x'.repeat(301));
    expect(fault(await verbs.send(io, account, answer))?.class).toBe('invalid');
    fake.remove(comment);
    expect(fault(await verbs.send(io, account, { ...answer, text: 'Sorry!' }))?.class).toBe('gone');
    expect(fault(await verbs.send(io, account, { ...answer, target: {} }))?.class).toBe('gone');
  });

  test('a mention on Instagram is answered where it is, and found there', async () => {
    const { fake, io, verbs, account } = await platform('instagram');
    const media = fake.post({ text: '@bistroexample cold soup', author: 'guest' });
    const comment = fake.write({ text: '@bistroexample agreed', author: 'other', under: media });
    for (const hint of [`mention:${media}`, `mention:${media}:${comment}`]) {
      const [item] = got(await verbs.fetch(io, account, hint)).items;
      const answer = answerTo(item!, `Sorry, ${item!.author}`);
      fake.misbehave('cut', { on: 'write' });
      expect(fault(await verbs.send(io, account, answer))?.unsure).toBe(true);
      expect(got(await verbs.standing(io, account, answer))?.text).toBe(answer.text);
    }
    expect(fake.answers().map(({ text }) => text)).toEqual(['Sorry, @guest', 'Sorry, @other']);
  });
});

describe('answering a message', () => {
  test.each(['facebook', 'instagram'] as const)('%s: for a day as it is, for a week as a person, then not', async (product) => {
    const world = await platform(product);
    const { fake, io, verbs, account } = world;
    fake.message({ text: 'A table for two?' });
    const item = await itemOf(world, 'A table for two?');
    got(await verbs.send(io, account, answerTo(item, 'Yes.')));
    clock.at += 2 * DAY;
    got(await verbs.send(io, account, answerTo(item, 'Still.')));
    expect(fake.answers(item.externalId).map(({ text }) => text)).toEqual(['Yes.', 'Still.']);
    clock.at += 6 * DAY;
    expect(fault(await verbs.send(io, account, answerTo(item, 'Too late.')))?.class).toBe('window');
    // The guest writes again, and the first message is what is answered.
    fake.message({ text: 'And tomorrow?' });
    got(await verbs.send(io, account, answerTo(item, 'Yes, tomorrow.')));
  });

  test('an app that was not approved for it says so after a day', async () => {
    const world = await platform('facebook', { humanAgent: false });
    world.fake.message({ text: 'A table for two?' });
    const item = await itemOf(world, 'A table for two?');
    clock.at += 2 * DAY;
    expect(fault(await world.verbs.send(world.io, world.account, answerTo(item, 'Yes.')))?.class).toBe('permission');
  });

  test.each(['facebook', 'instagram'] as const)(
    '%s: cut after it was stored it is looked for in the conversation',
    async (product) => {
      const world = await platform(product);
      const { fake, io, verbs, account } = world;
      fake.message({ text: 'A table for two?', author: 'Guest' });
      fake.message({ text: 'Hello?', author: 'Other' });
      const answer = answerTo(await itemOf(world, 'A table for two?'), 'Yes.');
      fake.misbehave('cut', { on: 'write' });
      expect(fault(await verbs.send(io, account, answer))?.unsure).toBe(true);
      expect(got(await verbs.standing(io, account, answer))).toMatchObject({ text: 'Yes.' });
      expect(got(await verbs.standing(io, account, { ...answer, text: 'No.' }))).toBeNull();
      expect(fake.answers()).toHaveLength(1);
    },
  );

  test('a comment may be answered in private, once and for a week', async () => {
    const world = await platform('facebook');
    const { fake, io, verbs, account } = world;
    fake.write({ text: 'Cold soup.' });
    const answer = answerTo(await itemOf(world, 'Cold soup.'), 'Sorry, in private.');
    const privately = { ...answer, target: { ...answer.target, privately: answer.item.externalId } };
    got(await verbs.send(io, account, privately));
    expect(fake.answers().map(({ under }) => under)).not.toContain(answer.item.externalId);
    expect(got(await verbs.standing(io, account, privately))?.text).toBe('Sorry, in private.');
    expect(fault(await verbs.send(io, account, privately))?.class).toBe('invalid');
  });

  test('WhatsApp takes an answer for a day, and cannot be asked what stands', async () => {
    const { io, verbs, account, fake, connector } = await platform('whatsapp');
    fake.write({ text: 'Cold soup.' });
    const target = { to: '420600000000', message: fake.write({ text: 'Hello?' }) };
    const item = {
      channel: 'whatsapp',
      kind: 'message',
      visibility: 'private',
      externalId: 'w',
      author: 'Guest',
      language: null,
      spokeAt: clock.at,
    } as const;
    const answer = { key: 'k', text: 'Sorry!', item, target, since: clock.at };
    expect(got(await verbs.send(io, account, answer)).id).toMatch(/^wamid\./);
    clock.at += DAY + MINUTE;
    expect(fault(await verbs.send(io, account, answer))).toMatchObject({ class: 'window' });
    expect(fault(await verbs.send(io, account, { ...answer, target: {} }))?.class).toBe('gone');
    expect(connector.verbs.standing).toBeUndefined();
  });
});
