import { afterEach, describe, expect, test } from 'vitest';
import { clock, closeAll, DAY, fault, got, MINUTE, NOW, platform, readAll } from './meta-world.ts';
import { NOBODY } from './door.ts';
import { testIo } from './io.ts';

afterEach(closeAll);

describe('connecting', () => {
  async function signIn(product: 'facebook' | 'instagram', refuses: readonly string[] = []) {
    const world = await platform(product, { refuses });
    const { io, verbs } = world;
    const redirectUri = 'https://hour.example.test/more/channels/return';
    const { url } = got(await verbs.oauth.begin(io, { account: NOBODY, redirectUri, state: 's-1', codeChallenge: 'c' }));
    const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location')!);
    expect(back.searchParams.get('state')).toBe('s-1');
    const code = back.searchParams.get('code')!;
    return { ...world, finished: await verbs.oauth.finish(io, { account: NOBODY, redirectUri, code, codeVerifier: 'v' }) };
  }

  test('a Page comes with its own token, a professional account with that of its Page', async () => {
    for (const [product, name, id] of [
      ['facebook', 'Bistro Example', '1000000000000001'],
      ['instagram', '@bistroexample', '17841400000000001'],
    ] as const) {
      const { io, verbs, finished, meta } = await signIn(product);
      const { account } = got(await verbs.check(io, got(finished)));
      expect(account).toMatchObject({ id, name, settings: { page: '1000000000000001' } });
      expect(account.secrets['accessToken']).toBe(meta.facebook.secrets['accessToken']);
      expect(JSON.stringify(account.settings)).not.toContain('EAA');
    }
  });

  test('a permission that was left out is named', async () => {
    const { finished } = await signIn('facebook', ['pages_messaging']);
    expect(fault(finished)).toEqual({ class: 'permission', words: 'pages_messaging' });
  });

  test('no token stands in an address', async () => {
    const { io, verbs, finished, fake } = await signIn('facebook');
    got(await verbs.check(io, got(finished)));
    expect(fake.requests.length).toBeGreaterThan(3);
    expect(fake.requests.join('\n')).not.toContain('EAA');
  });

  test('a WhatsApp number is proved with what was typed', async () => {
    const { io, verbs, fake } = await platform('whatsapp');
    const typed = { ...NOBODY, settings: fake.settings, secrets: fake.secrets };
    expect(got(await verbs.check(io, typed)).account).toMatchObject({
      id: '106540352242922',
      name: 'Bistro Example, +420 700 000 000',
    });
    expect(fault(await verbs.check(io, { ...typed, settings: { phoneNumberId: '../me', businessAccountId: '..' } }))?.class).toBe(
      'invalid',
    );
    expect(fault(await verbs.check(io, { ...typed, secrets: { accessToken: 'nothing' } }))?.class).toBe('token');
  });

  test('a Page token that ended is made anew; without the person’s permission somebody must come', async () => {
    const { io, verbs, account, fake } = await platform('facebook');
    fake.misbehave('expired');
    expect(fault(await verbs.poll(io, account, null))?.class).toBe('token');
    const renewed = got(await verbs.refresh(io, account));
    got(await verbs.poll(io, renewed, null));
    fake.misbehave('revoked');
    expect(fault(await verbs.refresh(io, renewed))?.class).toBe('token');
  });

  test('disconnecting takes the app off the Page and ends the permission, unless others need them', async () => {
    const { io, verbs, account } = await platform('facebook');
    got(await verbs.revoke(io, account, { shared: true }));
    got(await verbs.poll(io, account, null));
    got(await verbs.revoke(io, account));
    expect(fault(await verbs.poll(io, account, null))?.class).toBe('token');
  });

  test('an installation without an app says so', async () => {
    const { fake, verbs } = await platform('facebook');
    const io = testIo({ clock, hosts: fake.hosts });
    expect(fault(await verbs.oauth.begin(io, { account: NOBODY, redirectUri: 'x', state: 's', codeChallenge: 'c' }))?.words).toBe(
      'not_registered',
    );
  });
});

describe('what came while nobody pushed', () => {
  test.each(['facebook', 'instagram'] as const)('%s: comments, messages, and what was answered there', async (product) => {
    const world = await platform(product);
    const { fake } = world;
    const comment = fake.write({ text: 'Cold soup.', author: 'Guest' });
    fake.write({ text: 'Mine too.', author: 'Other', under: comment });
    fake.answerThere(comment, 'Sorry!');
    const message = fake.message({ text: 'Do you have a table?', author: 'Third' });
    fake.answerThere(message, 'Yes, at eight.');
    fake.writeOurselves('Closed on Monday');
    const { items, answered, cursor } = await readAll(world);
    const said = ['comment: Cold soup.', 'comment: Mine too.', 'message: Do you have a table?'];
    expect(items.map(({ kind, text }) => `${kind}: ${text}`).toSorted()).toEqual(said);
    expect(items.find(({ text }) => text === 'Cold soup.')?.author).toBe(product === 'facebook' ? 'Guest' : '@Guest');
    expect(answered.map(({ answer }) => answer.text).toSorted()).toEqual(['Sorry!', 'Yes, at eight.']);
    expect(items.find(({ text }) => text === 'Mine too.')?.target).toMatchObject({ thread: comment });
    clock.at += 60 * MINUTE;
    // What was said in the ten minutes before the last look may come once more.
    const again = await readAll(world, cursor);
    expect(new Set(again.items)).toEqual(new Set(items));
    expect((await readAll(world, again.cursor)).items).toEqual([]);
  });

  test.each(['facebook', 'instagram'] as const)(
    '%s: after downtime everything new comes, of many comments each once',
    async (product) => {
      const world = await platform(product);
      world.fake.write({ text: 'before', at: NOW - 30 * MINUTE });
      const { cursor } = await readAll(world);
      clock.at += DAY;
      for (let index = 0; index < 60; index += 1) world.fake.write({ text: `missed ${index}`, at: clock.at - index * MINUTE });
      for (let index = 0; index < 30; index += 1)
        world.fake.message({ text: `message ${index}`, author: `Guest ${index}`, at: clock.at });
      const { texts } = await readAll(world, cursor);
      expect(texts).toHaveLength(90);
      expect(new Set(texts).size).toBe(90);
      expect(texts).not.toContain('before');
    },
  );

  test('a visitor’s post is read, the Page’s own are not; history is bounded', async () => {
    const world = await platform('facebook');
    world.fake.post({ text: 'Best soup in town', author: 'Visitor' });
    world.fake.post({ text: 'Long ago', author: 'Visitor', at: NOW - 500 * DAY });
    expect((await readAll(world)).texts).toEqual(['Best soup in town']);
    const crowded = await platform('facebook');
    for (let post = 0; post < 30; post += 1)
      for (let index = 0; index < 20; index += 1)
        crowded.fake.write({
          text: `${post} ${index}`,
          under: crowded.fake.post({ text: `p ${post} ${index}`, at: NOW - post * DAY }),
        });
    expect((await readAll(crowded)).items.length).toBeLessThan(400);
  });

  test('a sticker is fetched by what hinted at it, a mention by where it is; nothing else is', async () => {
    const { io, verbs, account, fake } = await platform('facebook');
    const comment = fake.write({ text: 'Cold.' });
    expect(got(await verbs.fetch(io, account, `comment:${comment}`)).items[0]).toMatchObject({
      kind: 'comment',
      externalId: comment,
    });
    expect(got(await verbs.fetch(io, account, `mention:${comment}`)).items[0]?.kind).toBe('mention');
    expect(got(await verbs.fetch(io, account, `post:${fake.post({ text: 'Hi' })}`)).items[0]?.kind).toBe('mention');
    expect(got(await verbs.fetch(io, account, `message:${fake.message({ text: 'Hello' })}`)).items[0]?.channel).toBe('messenger');
    expect(fault(await verbs.fetch(io, account, 'comment:1_2'))?.class).toBe('gone');
    const asked = fake.requests.length;
    for (const hint of ['', 'comment:', 'comment:..', 'comment:a b', 'x:1'])
      expect(fault(await verbs.fetch(io, account, hint))?.class).toBe('invalid');
    expect(fake.requests).toHaveLength(asked);
  });

  test('mentions on Instagram are fetched through the account', async () => {
    const { io, verbs, account, fake } = await platform('instagram');
    const media = fake.post({ text: '@bistroexample cold soup', author: 'guest' });
    const comment = fake.write({ text: '@bistroexample agreed', author: 'other', under: media });
    expect(got(await verbs.fetch(io, account, `mention:${media}`)).items[0]).toMatchObject({
      kind: 'mention',
      author: '@guest',
      target: { media },
    });
    const [said] = got(await verbs.fetch(io, account, `mention:${media}:${comment}`)).items;
    expect(said).toMatchObject({ kind: 'mention', text: '@bistroexample agreed', target: { media, mention: comment } });
    for (const hint of ['mention:1){id},x', 'mention:1:2){', 'mention:'])
      expect(fault(await verbs.fetch(io, account, hint))?.class).toBe('invalid');
  });

  test('pictures of WhatsApp are fetched with the token, which goes nowhere else', async () => {
    const { io, verbs, account, meta } = await platform('whatsapp');
    const bytes = new Uint8Array([137, 80, 78, 71]);
    const id = meta.whatsapp.picture(bytes);
    expect(got(await verbs.picture(io, account, id))).toEqual({ bytes, mediaType: 'image/png' });
    const elsewhere: typeof io = {
      ...io,
      http: async (request) => {
        const answer = await io.http(request);
        if (!answer.ok || !request.url.includes(id)) return answer;
        const body = new TextEncoder().encode(JSON.stringify({ id, url: 'https://evil.example.test/a' }));
        return { ok: true, value: { ...answer.value, body, truncated: false } };
      },
    };
    expect(fault(await verbs.picture(elsewhere, account, id))).toMatchObject({ class: 'invalid' });
  });
});
