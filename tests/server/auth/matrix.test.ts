/** Tenant × role × procedure, generated from the router: 0 reads, 0 writes, 0 hints across the wall. */
import { createHash } from 'node:crypto';
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '#server/api/router.ts';
import type { Meta } from '#server/api/trpc.ts';
import * as schema from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import { type Action, may, ROLES, type Role } from '#shared/model/roles.ts';
import { furnish } from './furnish.ts';
import { type Browser, type House, openHouse, refusal, subscription } from './auth-kit.ts';
import type { Given } from './matrix-row.ts';
import { drain, isStream } from './matrix-stream.ts';
import { PROOF_FIRST, TABLE } from './matrix-table.ts';

type Procedure = { readonly _def: { readonly meta?: Meta; readonly type: 'query' | 'mutation' | 'subscription' } };
// At run time the list is flat, keyed by path; its type is the tree.
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
// Whoever leaves is not there for the others.
const paths = Object.keys(procedures).toSorted((one, other) => Number(one === 'you.leave') - Number(other === 'you.leave'));

let house: House;
let given: Given;
let bea: { readonly userId: string };
/** Of business A, by role. */
const staff = new Map<Role, string>();
/** Removed from A, still working in B. */
let removed: string;

beforeAll(async () => {
  house = await openHouse();
  const ana = await house.owner();
  for (const role of ROLES) {
    const person =
      role === 'owner' ? ana : await house.hire(ana, role, { name: `A-CANARY ${role}`, email: `${role}@a-canary.example` });
    staff.set(role, (await person.api.session.me()).userId);
  }
  // Before she has a second team: what belongs to an account stands in the audit trail of each of its teams.
  const { ids: a } = await furnish(house.parts, ana, 'A-CANARY');
  const founded = await ana.api.setup.business({
    name: 'Next door',
    kind: 'cafe',
    language: 'en',
    timeZone: 'Europe/Prague',
    country: 'CZ',
  });

  // B gets an owner of its own and lets the founder go, so that nobody belongs to both.
  const founder = await as(staff.get('owner') ?? '', founded.businessId);
  const owner = await house.hire(founder, 'owner', { name: 'Bea', email: 'bea@b-canary.example' });
  const rex = await house.hire(founder, 'manager', { name: 'Rex', email: 'rex@b-canary.example' });
  const intoA = await ana.api.team.invite({ role: 'manager', label: 'Rex' });
  await rex.api.invite.accept({ token: intoA.token, name: 'Rex', language: 'en' });
  const rexInA = (await ana.api.team.list()).find((one) => one.name === 'Rex');
  await ana.api.team.remove({ memberId: rexInA?.id ?? '' });
  removed = (await rex.api.session.me()).userId;
  const ours = (await owner.api.team.list()).find((one) => one.name === 'Ana');
  await owner.api.team.remove({ memberId: ours?.id ?? '' });
  bea = { userId: (await owner.api.session.me()).userId };
  const { ids: b } = await furnish(house.parts, owner, 'B-CANARY');
  given = { a, b, fresh: newId, subscription: subscription(house.parts) };
}, 60_000);

afterAll(async () => house[Symbol.asyncDispose]());

/** A signed-in browser without the cost of a password. */
async function as(userId: string | null, businessId: string | null, proved = true): Promise<Browser> {
  const one = house.browser();
  // Whoever works in A and has a new session may have changed A by the next look.
  if (userId !== null && peopleOfA().includes(userId)) seen = null;
  if (userId !== null) {
    const resHeaders = new Headers();
    await house.auth.openSession({ userId, proved }, { headers: new Headers(), address: one.address, resHeaders });
    one.cookie = resHeaders.getSetCookie()[0]?.split(';')[0] ?? null;
  }
  one.businessId = businessId;
  return one;
}

/** A hash of every row of the business and of the accounts, sessions and phones of its people. */
async function stateOf(businessId: string, people: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const table of Object.values(schema).filter((one) => is(one, Table))) {
    const columns = Object.keys(getTableColumns(table));
    const rows: Record<string, unknown>[] = await house.parts.db.orm.select().from(table);
    for (const row of rows) {
      const theirs =
        [row['businessId'], row['id']].includes(businessId) ||
        [row['userId'], row['id']].some((one) => people.includes(String(one)));
      // A guess at somebody's password changes nothing of theirs but is written down.
      if (table === schema.trail && row['kind'] === 'sign_in.refused') continue;
      if (theirs) hash.update(`${getTableName(table)} ${columns.map((name) => JSON.stringify(row[name])).join(' ')}\n`);
    }
  }
  return hash.digest('hex');
}

/** Calls it as this browser; a subscription is read as far as it goes without waiting. Returns the refusal and all that was said. */
async function call(
  browser: Browser,
  path: string,
  input: unknown,
): Promise<{ readonly refusal: string; readonly said: string }> {
  let said = '';
  const refused = await refusal(
    (async () => {
      let at: unknown = browser.api;
      for (const part of path.split('.')) at = Reflect.get(at as object, part);
      const answer = await (at as (input: unknown) => Promise<unknown>)(input);
      said = JSON.stringify(isStream(answer) ? await drain(answer, await eventsIn(browser.businessId)) : answer) ?? '';
    })().catch((error: unknown) => {
      said += error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : '';
      throw error;
    }),
  );
  return { refusal: refused, said };
}

async function eventsIn(businessId: string | null): Promise<number> {
  return (await house.parts.db.orm.select().from(schema.event)).filter((one) => one.businessId === businessId).length;
}

const peopleOfA = () => [...staff.values()];
const actionOf = (path: string): Action | null => {
  const access = TABLE[path]?.access;
  return access === undefined || access === 'public' || access === 'user' ? null : access;
};

/** What A was at the last look, while nobody of A does anything; null when it has to be looked at again. */
let seen: string | null = null;

/** Makes every call of the row as this account, each in a browser of its own. Nothing of A may change, nothing of A may be said. */
async function attempt(path: string, userId: string | null, businessId: string): Promise<string[]> {
  const calls: { browser: Browser; input: unknown }[] = [];
  for (const { input } of TABLE[path]?.calls(given) ?? []) calls.push({ browser: await as(userId, businessId), input });
  const before = seen ?? (await stateOf(given.a.businessId, peopleOfA()));
  const refusals: string[] = [];
  for (const { browser, input } of calls) {
    const answer = await call(browser, path, input);
    refusals.push(answer.refusal);
    expect(answer.said.toLowerCase()).not.toContain('a-canary');
    // An id that was not in the question must not be in the answer.
    const asked = JSON.stringify(input) ?? '';
    for (const id of Object.values(given.a)) expect(asked.includes(id) || !answer.said.includes(id)).toBe(true);
  }
  seen = await stateOf(given.a.businessId, peopleOfA());
  expect(seen).toBe(before);
  return refusals;
}

test('every procedure has a row, and every row is a procedure', () => {
  expect(Object.keys(TABLE).toSorted()).toEqual(paths.toSorted());
});

test.each(paths)('%s says itself who may call it', (path) => {
  expect(procedures[path]?._def.meta?.access).toBe(TABLE[path]?.access);
});

describe.each(paths)('%s', (path) => {
  const action = actionOf(path);
  const expected = () => (TABLE[path]?.calls(given) ?? []).map((one) => one.other);

  test('a stranger', async () => {
    const refusals = await attempt(path, null, given.a.businessId);
    const signedOut = TABLE[path]?.access === 'public' ? expected() : expected().map(() => 'UNAUTHORIZED');
    expect(refusals).toEqual(signedOut);
  });

  test('somebody from next door with the ids of this business', async () => {
    const refusals = await attempt(path, bea.userId, given.b.businessId);
    expect(refusals).toEqual(expected());
  });

  test('somebody from next door who names this business', async () => {
    const refusals = await attempt(path, bea.userId, given.a.businessId);
    expect(refusals).toEqual(action === null ? expected() : expected().map(() => 'FORBIDDEN not_a_member'));
  });

  test('a removed member', async () => {
    const refusals = await attempt(path, removed, given.a.businessId);
    expect(action === null ? [] : refusals.filter((one) => one !== 'FORBIDDEN not_a_member')).toEqual([]);
  });
});

/** With the ids of the neighbour, so that being allowed changes nothing. */
const swapped = () => ({ ...given, a: given.b, b: { ...given.b, feedbackId: 'no-such-item' } });

test.each(
  paths.flatMap((path) => {
    const action = actionOf(path);
    return action === null ? [] : [{ path, action }];
  }),
)('$path, every role: those who may not are refused, those who may are not', async ({ path, action }) => {
  for (const role of ROLES) {
    if (may(role, action)) continue;
    const refusals = await attempt(path, staff.get(role) ?? '', given.a.businessId);
    expect({ role, refusals: new Set(refusals) }).toEqual({ role, refusals: new Set(['FORBIDDEN role_may_not']) });
  }
  for (const role of ROLES.filter((one) => may(one, action))) {
    for (const { input } of TABLE[path]?.calls(swapped()) ?? []) {
      const answer = await call(await as(staff.get(role) ?? '', given.a.businessId), path, input);
      expect({ role, refused: /^(FORBIDDEN|UNAUTHORIZED)/.test(answer.refusal) }).toEqual({ role, refused: false });
      expect(answer.said).not.toContain('B-CANARY');
    }
  }
});

test('who has not shown lately that it is them is asked before these, and before nothing else', async () => {
  const asked = new Set<string>();
  for (const path of paths)
    for (const { input } of TABLE[path]?.calls(swapped()) ?? []) {
      const answer = await call(await as(bea.userId, given.b.businessId, false), path, input);
      if (answer.refusal === 'FORBIDDEN prove_first') asked.add(path);
    }
  expect([...asked].toSorted()).toEqual(PROOF_FIRST.toSorted());
});
