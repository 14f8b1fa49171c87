/**
 * The wall between businesses, asked at the socket: whatever B has is named by everybody who has no business there, at every procedure
 * and every route. The bytes that come back hold nothing of B, and no row of B is another one afterwards. At the end the wall gets a
 * hole on purpose, and the same questions find it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { member } from '#server/db/schema/index.ts';
import { TABLE } from '#tests/server/auth/matrix-table.ts';
import { openThree, type Three } from './tenants-kit.ts';
import { type Line, openLine, type Asked } from './tenants-line.ts';
import { ROUTES, routesOf, routeTriesOf, toRoute } from './tenants-routes.ts';
import {
  enoughOf,
  fieldTriesOf,
  headersOf,
  inputsOf,
  LAST,
  leaks,
  ofMembers,
  PATHS,
  sweep,
  toProcedure,
  triesOf,
  typeOf,
} from './tenants-sweep.ts';

const LASTING = PATHS.filter((path) => !LAST.includes(path));

let three: Three;
let line: Line;

beforeAll(async () => {
  three = await openThree();
  line = openLine(three.port);
}, 60_000);

afterAll(async () => {
  line[Symbol.dispose]();
  await three[Symbol.asyncDispose]();
});

test('B has a row in every table, and a word of its own in every column that holds words', () => {
  expect(three.planted.bare).toEqual([]);
  expect(three.planted.words.size).toBeGreaterThan(40);
});

test('every procedure and every route is asked', () => {
  expect(PATHS.toSorted()).toEqual(Object.keys(TABLE).toSorted());
  expect(routesOf(three).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

/** What the owner of B is told when they ask. */
async function told(asked: Asked): Promise<{ readonly status: number; readonly words: readonly string[] }> {
  const answer = await line.ask(asked, enoughOf(three, asked));
  return { status: answer.status, words: leaks(three, { asked }, answer) };
}

test.each(PATHS.filter((path) => typeOf(path) !== 'mutation'))('%s: whoever may ask is answered', async (path) => {
  const owner = three.actorOf('owner');
  for (const { input } of inputsOf(three, path, three.b, three.b))
    expect((await told(toProcedure(path, input, headersOf(owner, three.b)))).status).toBe(200);
});

test.each(Object.entries(ROUTES))('%s: whoever has the key is let in', async (name, { right }) => {
  if (right === null) return;
  const answer = await told(toRoute(right(three), name.split(' ')[0]?.replace('ALL', 'GET') ?? '', three.actorOf('owner')));
  expect([answer.status < 400, answer.words.length > 0 || name.startsWith('POST')]).toEqual([true, true]);
});

test.each(Object.keys(ROUTES))('%s: with every method, keys of others, cut and changed', async (route) => {
  expect(await sweep(three, line, route, routeTriesOf(three, route))).toEqual([]);
});

test.each(LASTING)('%s: everybody who has no business in B', async (path) => {
  expect(await sweep(three, line, path, triesOf(three, path))).toEqual([]);
});

test.each(LASTING)('%s: ids and keys of B among what is right', async (path) => {
  expect(await sweep(three, line, path, fieldTriesOf(three, path))).toEqual([]);
});

test('nobody of them lost what they are on the way, so the questions were theirs to ask', async () => {
  const rows = await three.app.app.parts.db.orm.select().from(member);
  for (const actor of three.foreign) {
    if (actor.userId === null) continue;
    const row = rows.find((one) => one.userId === actor.userId && one.businessId === actor.own.ids.businessId);
    if (actor.name !== 'removed from B') expect([actor.name, row?.removedAt]).toEqual([actor.name, null]);
    const { status } = await told(toProcedure('session.me', undefined, headersOf(actor, actor.own)));
    expect([actor.name, status]).toEqual([actor.name, 200]);
  }
});

test.each(LAST)('%s: everybody who has no business in B', async (path) => {
  expect(await sweep(three, line, path, triesOf(three, path))).toEqual([]);
});

/** Here the owner of B is refused too, for what is asked: another name of the business, their own role, a shift that is taken, a version of long ago, a phone let go, an answer that was sent meanwhile, a feed nobody serves. */
const SILENT: readonly string[] = [
  'account.choose',
  'business.delete',
  'device.test',
  'device.testMember',
  'duty.acceptOffer',
  'duty.coverUntil',
  'duty.fillGap',
  'duty.importCalendarLink',
  'duty.takeHandOver',
  'duty.takeNow',
  'duty.update',
  'escalation.update',
  'feedback.eraseGuest',
  'feedback.undo',
  'feedback.undoCorrection',
  'import.start',
  'import.stop',
  'import.undo',
  'team.remove',
  'team.setRole',
  'team.signInLink',
  'you.leave',
];

test('were whoever names B taken for its owner, every procedure but these would show it', async () => {
  three.breakWall();
  const silent: string[] = [];
  for (const path of PATHS.filter(ofMembers)) {
    const actor = three.foreign.filter(({ name }) => name === 'helper of C');
    const tries = triesOf(three, path, actor).filter(({ asked }) => asked.headers?.['x-business'] === three.b.ids.businessId);
    if ((await sweep(three, line, path, tries)).length === 0) silent.push(path);
  }
  expect(silent.toSorted()).toEqual(SILENT);
});
