/** A guest's words outlive whatever happens to their photos. */
import { expect, it } from 'vitest';
import { feedback } from '#server/db/schema/index.ts';
import { Unopened } from '#server/unpack/index.ts';
import { codeOf, filled, openForm, openFront, type Front } from '#tests/server/http/http-kit.ts';
import { disguises, png } from './pictures.ts';

const WORDS = 'There was glass in my salad.';
const photo = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' });

/** Sends the form with a picture and says what came back. */
async function send(front: Front, bytes: Uint8Array) {
  const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: 'Table 4' })).url);
  const body = filled(await openForm(front, code), { text: WORDS, photos: [photo(bytes)] });
  const answer = await front.ask(`/c/${code}`, { method: 'POST', body });
  return { status: answer.status, retry: answer.headers.get('retry-after'), page: await answer.text() };
}

const stored = (front: Front) => front.app.parts.db.orm.$count(feedback);
const failing = (front: Front, error: Error) => Object.assign(front.app.parts.unpack, { picture: () => Promise.reject(error) });

it('a full disk says for a photo what it says for words: not saved, and everything typed is still there', async () => {
  await using front = await openFront();
  failing(front, Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }));
  const { status, page } = await send(front, png(1, 1));
  expect(status).toBe(503);
  expect(page).toContain(WORDS);
  expect(page).toContain('could not be saved');
});

it('where too many photos come at once the words are kept and go at once without them', async () => {
  await using front = await openFront();
  failing(front, new Unopened('full'));
  const { status, retry, page } = await send(front, png(1, 1));
  expect([status, retry]).toEqual([503, '10']);
  expect(page).toContain(WORDS);
  expect(page).toContain('Very many photos are coming in right now.');
  expect(await stored(front)).toBe(0);
});

it.each(['time', 'memory', 'died'] as const)(
  'a photo whose process ended (%s) is one that cannot be read, with the words kept',
  async (reason) => {
    await using front = await openFront();
    failing(front, new Unopened(reason));
    const { status, page } = await send(front, png(1, 1));
    expect(status).toBe(422);
    expect(page).toContain(WORDS);
    expect(page).toContain('One of the photos could not be read.');
  },
);

it('two drawings of two kilobytes hold up nobody: both guests hear of it, a third one with a photo is taken', async () => {
  await using front = await openFront();
  front.ignorePhones();
  const svg = disguises['an SVG'] ?? Buffer.alloc(0);
  const answers = await Promise.all([send(front, svg), send(front, svg), send(front, png(20, 20, { bytes: 20 * 81 }))]);
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 303]);
  expect(await stored(front)).toBe(1);
});
