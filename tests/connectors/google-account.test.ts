import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { GoogleFake } from '#server/demo/platforms/google.ts';
import { testIo } from './io.ts';

import { answerTo, clock, closeAll, DAY, fault, got, MINUTE, NOW, platform, readAll, verbs, wind } from './google-world.ts';

afterEach(closeAll);

describe('connecting Google', () => {
  async function signIn({ fake, io }: { fake: GoogleFake; io: ReturnType<typeof testIo> }, verifier = 'v'.repeat(43)) {
    const account = { id: '', name: '', settings: {}, secrets: {} };
    const redirectUri = 'https://hour.example.test/more/channels/return';
    const codeChallenge = createHash('sha256').update('v'.repeat(43)).digest('base64url');
    const { url } = got(await verbs.oauth.begin(io, { account, redirectUri, state: 's-1', codeChallenge }));
    expect(url.startsWith(fake.hosts['sign_in']!)).toBe(true);
    const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location')!);
    expect(back.searchParams.get('state')).toBe('s-1');
    const code = back.searchParams.get('code')!;
    return verbs.oauth.finish(io, { account, redirectUri, code, codeVerifier: verifier });
  }

  test('the owner signs in, and the only location is theirs', async () => {
    const { fake, io } = await platform();
    const { account } = got(await verbs.check(io, got(await signIn({ fake, io }))));
    expect(account).toMatchObject({ id: fake.location, name: 'Bistro Example' });
    expect(verbs.refreshAt(account)).toBe(NOW + 3_599_000);
    expect(JSON.stringify(account.settings)).not.toContain(account.secrets['accessToken']);
  });

  test('a code somebody else brings is of no use', async () => {
    expect(fault(await signIn(await platform(), 'w'.repeat(43)))?.class).toBe('token');
  });

  test('of several locations the owner chooses one', async () => {
    const { io, account } = await platform({ locations: ['Bistro Example', 'Bistro by the river'] });
    const bare = { ...account, id: '' };
    const { choices = [] } = got(await verbs.check(io, bare));
    expect(choices.map(({ name }) => name)).toEqual(['Bistro Example', 'Bistro by the river']);
    const { account: chosen } = got(await verbs.check(io, { ...bare, settings: { choice: choices[1]!.id } }));
    expect(chosen).toMatchObject({ id: choices[1]!.id, name: 'Bistro by the river' });
  });

  test('a location that is not verified is told at once', async () => {
    const { io, account } = await platform({ verified: false });
    expect(fault(await verbs.check(io, account))?.class).toBe('permission');
  });

  test('an installation without a registration says so', async () => {
    const { fake } = await platform();
    const io = testIo({ clock, hosts: fake.hosts });
    const given = { account: { id: '', name: '', settings: {}, secrets: {} }, redirectUri: 'x', state: 's', codeChallenge: 'c' };
    expect(fault(await verbs.oauth.begin(io, given))).toEqual({ class: 'permission', words: 'not_registered' });
  });
});

describe('reading reviews', () => {
  test('the history comes page by page, at most 200 reviews and 400 days', async () => {
    const world = await platform();
    for (let day = 0; day < 230; day += 1) world.fake.write({ text: `day ${day}`, at: NOW - day * DAY });
    expect((await readAll(world)).texts).toHaveLength(200);
    const other = await platform();
    for (const day of [1, 399, 401, 800]) other.fake.write({ text: `day ${day}`, at: NOW - day * DAY });
    expect((await readAll(other)).texts).toEqual(['day 1', 'day 399']);
  });

  test('from the cursor on only what is new or edited comes, also after a long time and at the same instant', async () => {
    const world = await platform();
    const [first] = ['one', 'two'].map((text) => world.fake.write({ text }));
    const { cursor, texts } = await readAll(world);
    expect(texts.toSorted()).toEqual(['one', 'two']);
    expect((await readAll(world, cursor)).texts).toEqual([]);
    world.fake.write({ text: 'three, in the same millisecond' });
    expect((await readAll(world, cursor)).texts).toEqual(['three, in the same millisecond']);
    await wind(world, 3 * DAY);
    for (let index = 0; index < 120; index += 1) world.fake.write({ text: `missed ${index}`, at: clock.at - index * MINUTE });
    world.fake.edit(first!, 'one, edited', 1);
    const after = await readAll(world, cursor);
    expect(after.items).toHaveLength(122);
    expect(after.items[0]).toMatchObject({ text: 'one, edited', rating: 1, externalId: first });
    expect((await readAll(world, after.cursor)).texts).toEqual([]);
  });

  test('an answer given in Google’s own app comes along, though its review did not change', async () => {
    const world = await platform();
    const review = world.fake.write({ text: 'Cold.', rating: 1 });
    const { cursor } = await readAll(world);
    await wind(world, 60 * MINUTE);
    world.fake.answerThere(review, 'Sorry!');
    const { items } = await readAll(world, cursor);
    expect(items[0]).toMatchObject({ externalId: review, answered: { text: 'Sorry!', state: 'live' } });
  });

  test('an empty location, and a cursor that is none', async () => {
    const world = await platform();
    const { cursor } = await readAll(world);
    expect((await readAll(world, cursor)).texts).toEqual([]);
    world.fake.write({ text: 'first' });
    expect((await readAll(world, cursor)).texts).toEqual(['first']);
    expect((await readAll(world, '{"mark":7,"run":[]}')).texts).toEqual(['first']);
  });

  test('a hint is fetched when it is a review of this location, and what is gone is told as taken down', async () => {
    const { fake, io, account } = await platform({ locations: ['a', 'b'] });
    const review = fake.write({ text: 'Cold.' });
    expect(got(await verbs.fetch(io, account, review)).items[0]?.text).toBe('Cold.');
    fake.remove(review);
    expect(got(await verbs.fetch(io, account, review)).withdrawn).toEqual([{ channel: 'google', externalId: review, at: NOW }]);
    const asked = fake.requests.length;
    for (const hint of ['', `${fake.location}/reviews/../../x`, `${fake.location}9/reviews/a`, 'https://evil.example/'])
      expect(fault(await verbs.fetch(io, account, hint))?.class).toBe('invalid');
    expect(fake.requests).toHaveLength(asked);
  });
});

describe('answering on Google', () => {
  test('an answer is looked at first, then shown; one with a telephone number is refused', async () => {
    const { fake, io, account } = await platform();
    const [fine, bad] = ['Cold.', 'Salty.'].map((text) => fake.write({ text }));
    expect(got(await verbs.send(io, account, answerTo(fine!, 'Mrzí nás to. Přijďte znovu.'))).state).toBe('review');
    got(await verbs.send(io, account, answerTo(bad!, 'Call 777 123 456 789')));
    clock.at += 15 * MINUTE;
    expect(got(await verbs.standing(io, account, answerTo(fine!, '')))).toMatchObject({ state: 'live', id: null });
    expect(got(await verbs.standing(io, account, answerTo(bad!, '')))).toMatchObject({
      state: 'refused',
      why: 'CONTACT_INFORMATION',
    });
  });

  test('cut after it was stored nobody knows; looked for it is there, exactly once', async () => {
    const { fake, io, account } = await platform();
    const review = fake.write({ text: 'Cold.' });
    fake.misbehave('cut', { on: 'write' });
    expect(fault(await verbs.send(io, account, answerTo(review, 'Sorry!')))).toMatchObject({ class: 'temporary', unsure: true });
    expect(got(await verbs.standing(io, account, answerTo(review, 'Sorry!')))?.text).toBe('Sorry!');
    got(await verbs.send(io, account, answerTo(review, 'Sorry!')));
    expect(fake.answers().map(({ text }) => text)).toEqual(['Sorry!']);
    expect(fake.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  });

  test('what a colleague answered there is not overwritten; our own may be changed and taken down', async () => {
    const { fake, io, account } = await platform();
    const review = fake.write({ text: 'Cold.' });
    fake.answerThere(review, 'Sorry from the owner.');
    expect(fault(await verbs.send(io, account, answerTo(review, 'Sorry!')))).toEqual({
      class: 'invalid',
      words: 'answered_there',
    });
    expect(fake.answers()[0]).toMatchObject({ text: 'Sorry from the owner.', byUs: false });
    got(await verbs.change(io, account, { ...answerTo(review, 'Very sorry!'), id: null }));
    expect(fake.answers()[0]).toMatchObject({ text: 'Very sorry!', byUs: true });
    for (let times = 0; times < 2; times += 1) got(await verbs.remove(io, account, { ...answerTo(review, ''), id: null }));
    expect(fake.answers()).toEqual([]);
  });

  test('a review that is gone, words that are too long, a target that is none', async () => {
    const { fake, io, account } = await platform();
    const review = fake.write({ text: 'Cold.' });
    expect(fault(await verbs.send(io, account, answerTo(review, 'ž'.repeat(2_049))))?.class).toBe('invalid');
    fake.remove(review);
    expect(fault(await verbs.send(io, account, answerTo(review, 'Sorry!')))?.class).toBe('gone');
    expect(fault(await verbs.send(io, account, { ...answerTo(review, 'Sorry!'), target: { review: '../x' } }))?.class).toBe(
      'gone',
    );
  });
});
