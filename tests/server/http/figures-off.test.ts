/** "Show it to guests" off means off: no address that can be opened without an account names how fast anybody is answered. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/model/languages.ts';
import { codeOf, filled, openForm, openFront, type Front } from './http-kit.ts';

const MINUTE = 60_000;
const FIGURE = /usually|obvykle|zwykle|next answer|další odpověď|następna odpowiedź|medianMinutes/i;
const FILES = ['badge.svg', 'badge.png', 'cover.svg', 'cover.png', 'data.json'];

/** Every address a reader without an account can ask for, made of the routes themselves: a new route joins by itself. */
function addresses(front: Front, values: Readonly<Record<string, readonly string[]>>): string[] {
  const patterns = new Set(
    front.hono.routes.filter(({ method }) => method === 'GET' || method === 'ALL').map(({ path }) => path),
  );
  // The harness's own.
  patterns.delete('/throws');
  return [...patterns].flatMap((pattern) => {
    let made = [pattern.replace('*', 'x')];
    for (const [, name = ''] of pattern.matchAll(/:(\w+)(?:\{[^}]*\})?/g)) {
      const known = values[`${pattern} ${name}`] ?? values[name] ?? [];
      expect(known, `what stands for :${name} in ${pattern}?`).not.toEqual([]);
      made = made.flatMap((address) => known.map((value) => address.replace(new RegExp(`:${name}(\\{[^}]*\\})?`), value)));
    }
    return made;
  });
}

/** All of a short answer, the first piece of one that never ends. */
async function bodyOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') !== true) return answer.text();
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

test('switched off, no public address names a figure; switched on, the page, its files and the complaint page do', async () => {
  await using front = await openFront();
  const { api, businessId } = front.owner;
  const code = codeOf((await api.complaintLink.create({ placeLabel: 'Table 7' })).url);
  const sent = await front.ask(`/c/${code}`, { method: 'POST', body: filled(await openForm(front, code), {}) });
  const token = /\/s\/([\w-]+)/.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
  const board = codeOf((await api.board.create({ label: 'Kitchen' })).url);
  for (let round = 1; round <= 6; round += 1) {
    const id = await front.receive(front.owner, { spokeAt: front.clock.now() - round * 10 * MINUTE, replyMode: 'page' });
    await api.feedback.resolve({ id, outside: true });
  }
  // Each asked by somebody else: whoever asks for much that is not there is soon shown nothing at all.
  let visitors = 0;
  const walk = async () => {
    const named: string[] = [];
    const asked = addresses(front, {
      code: [code],
      '/r/:id id': [businessId],
      '/r/:id/:file id': [businessId],
      file: [...FILES, 'x'],
      id: ['nothing'],
      token: [token, board],
      '/board/:token token': [board],
      name: ['x'],
      connectionId: ['x'],
      channel: ['facebook', 'x'],
    });
    for (const address of asked)
      for (const language of LANGUAGES) {
        const answer = await front.ask(address, {
          headers: { 'accept-language': language },
          ip: `198.51.${Math.floor((visitors += 1) / 250)}.${visitors % 250}`,
        });
        if (FIGURE.test(await bodyOf(answer))) named.push(`${address} ${language}`);
      }
    return { named, asked };
  };
  const off = await walk();
  expect(off.named).toEqual([]);
  expect(off.asked).toEqual(
    expect.arrayContaining([`/c/${code}`, `/s/${token}`, `/r/${businessId}`, `/r/${businessId}/badge.svg`]),
  );

  await api.replyTime.setOpen({ open: true });
  const on = await walk();
  const shown = [`/c/${code}`, `/r/${businessId}`, `/r/${businessId}/badge.svg`, `/r/${businessId}/data.json`];
  expect(on.named).toEqual(
    expect.arrayContaining(shown.flatMap((address) => LANGUAGES.map((language) => `${address} ${language}`))),
  );
  // The picture of the badge is the same figure; drawn at all only while it is on.
  expect((await front.ask(`/r/${businessId}/badge.png`)).status).toBe(200);

  await api.replyTime.setOpen({ open: false });
  expect((await walk()).named).toEqual([]);
  for (const file of ['', ...FILES.map((name) => `/${name}`)])
    expect((await front.ask(`/r/${businessId}${file}`)).status, file).toBe(404);
});
