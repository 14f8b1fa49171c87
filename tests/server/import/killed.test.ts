/** Background work that dies at any moment, is started twice or is stopped by a person, has brought every row in exactly once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tx } from '#server/db/engine/client.ts';
import { undoing } from '#server/flows/import/import-undo.ts';
import { writeImport } from '#server/flows/import/import-write.ts';
import type { Parts } from '#server/flows/parts.ts';
import type { Front } from '#tests/server/http/http-kit.ts';
import { bringIn, counts, look, newest, openHouse, rowsOf, years } from './import-kit.ts';

let front: Front;
beforeAll(async () => {
  front = await openHouse();
});
afterAll(async () => {
  await front[Symbol.asyncDispose]();
});

const ROWS = 110;
const ALL = [ROWS, 37, 17];

/** Dies in the commit number `nth`: before it is on disk, or right after. */
function mortal(parts: Parts, nth: number, when: 'before' | 'after'): Parts {
  let commits = 0;
  return {
    ...parts,
    db: {
      ...parts.db,
      async tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
        const mine = commits === nth;
        commits += 1;
        const result = await parts.db.tx(async (tx) => {
          const done = await work(tx);
          if (mine && when === 'before') throw new Error('killed');
          return done;
        });
        if (mine) throw new Error('killed');
        return result;
      },
    },
  };
}

const MOMENTS = [0, 1, 3].flatMap((nth) => (['before', 'after'] as const).map((when) => [nth, when] as const));

it.each(MOMENTS)('killed in commit %i, %s it is on disk, it goes on behind what is there', async (nth, when) => {
  const ana = await front.business();
  const { id } = await look(front, years(ROWS), ana);
  await ana.api.import.start({ id });
  const job = { businessId: ana.businessId, importId: id, turn: 2 };
  await expect(writeImport(mortal(front.app.parts, nth, when), job)).rejects.toThrow('killed');
  await front.settle();
  expect(await newest(ana)).toMatchObject({ state: 'done', done: ROWS, added: ROWS, known: 0 });
  expect(await counts(front, ana)).toEqual(ALL);
  expect(new Set((await rowsOf(front, ana)).map(({ spokeAt }) => spokeAt)).size).toBe(ROWS);
});

it('handed to two workers at once it is still done once', async () => {
  const ana = await front.business();
  const { id } = await look(front, years(ROWS), ana);
  await ana.api.import.start({ id });
  const job = { businessId: ana.businessId, importId: id, turn: 2 };
  await Promise.all([writeImport(front.app.parts, job), writeImport(front.app.parts, job)]);
  await front.settle();
  expect(await newest(ana)).toMatchObject({ state: 'done', done: ROWS, added: ROWS });
  expect(await counts(front, ana)).toEqual(ALL);
});

it('stopped it leaves the rest alone, keeps what is there, and goes on when told so', async () => {
  const ana = await front.business();
  const { id } = await look(front, years(ROWS), ana);
  await ana.api.import.start({ id });
  const { parts } = front.app;
  await expect(writeImport(mortal(parts, 0, 'after'), { businessId: ana.businessId, importId: id, turn: 2 })).rejects.toThrow();
  await ana.api.import.stop({ id });
  await front.settle();
  const stopped = await newest(ana);
  expect(stopped).toMatchObject({ state: 'stopped', done: 25, added: 25 });
  expect(await rowsOf(front, ana)).toHaveLength(25);
  await ana.api.import.start({ id });
  await front.settle();
  expect(await newest(ana)).toMatchObject({ state: 'done', done: ROWS, added: ROWS });
  expect(await counts(front, ana)).toEqual(ALL);
});

it('undone and killed in the middle, the rest goes all the same', async () => {
  const ana = await front.business();
  const { id } = await bringIn(front, years(50), ana);
  await ana.api.import.undo({ id });
  const job = { businessId: ana.businessId, importId: id, turn: 3 };
  await expect(undoing(mortal(front.app.parts, 1, 'before'), job)).rejects.toThrow('killed');
  await expect(undoing(mortal(front.app.parts, 0, 'after'), job)).rejects.toThrow('killed');
  await front.settle();
  expect(await counts(front, ana)).toEqual([0, 0, 0]);
  expect(await ana.api.import.list()).toEqual([]);
});
