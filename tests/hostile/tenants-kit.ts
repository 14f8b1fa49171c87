/** Three businesses in one house behind a real socket, each with one of everything and somebody in every role. */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { appRouter } from '#server/api/router.ts';
import { createCallerFactory } from '#server/api/trpc.ts';
import { actorFor } from '#server/auth/index.ts';
import * as schema from '#server/db/schema/index.ts';
import { createHttpServer } from '#server/listen.ts';
import { newId } from '#server/system/ids.ts';
import { ROLES, type Role } from '#shared/model/roles.ts';
import { furnish, type Links } from '#tests/server/auth/furnish.ts';
import type { Api } from '#tests/server/auth/auth-kit.ts';
import type { Ids } from '#tests/server/auth/matrix-row.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { fill, type Keys } from './tenants-fill.ts';
import { idsOf, plant, type Planted, secretsOf, stateReader, type Whose } from './tenants-rows.ts';

export type Business = {
  readonly ids: Ids;
  readonly links: Links & Keys;
  readonly owner: Person;
  readonly people: ReadonlyMap<Role, Human>;
};
type Human = Pick<Person, 'name' | 'userId' | 'memberId'>;

/** Somebody who asks: the cookie of their browser, the business it has open. */
export type Actor = { readonly name: string; readonly userId: string | null; readonly own: Business; readonly cookie: string };

export type Three = AsyncDisposable & {
  readonly app: TestApp;
  readonly port: number;
  readonly a: Business;
  readonly b: Business;
  readonly c: Business;
  /** Whoever has no business in B. */
  readonly foreign: readonly Actor[];
  /** Somebody of B, by role. */
  actorOf(role: Role): Actor;
  cookieOf(userId: string): Promise<string>;
  /** Every row of B as one hash. */
  state(): Promise<string>;
  readonly planted: Planted;
  readonly secrets: ReadonlySet<string>;
  /** One id of B from every table. */
  readonly rows: ReadonlyMap<string, string>;
  /** After these numbers of the live feed nothing more is waited for. */
  readonly lastEvents: readonly number[];
  /** From here on whoever names B is taken for its owner: the wall has a hole. */
  breakWall(): void;
};

export const STEM = 'zkanarq';

export async function openThree(): Promise<Three> {
  const app = await openTestApp({ env: { GH_TRUSTED_PROXIES: '127.0.0.1' } });
  app.ignorePhones();
  const { parts, auth } = app.app;
  // Hashing is slow on purpose, and nothing here is about it.
  const passwordHash = await auth.hashPassword('a long enough password');
  Object.assign(auth, { hashPassword: async () => passwordHash, verifyPassword: async () => false });

  const cookieOf = async (userId: string): Promise<string> => {
    const resHeaders = new Headers();
    await auth.openSession({ userId, proved: true }, { headers: new Headers(), address: '192.0.2.1', resHeaders });
    return resHeaders.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const apiOf = async (cookie: string | null, businessId: string | null): Promise<Api> =>
    createCallerFactory(appRouter)(async () => {
      const headers = new Headers(cookie === null ? {} : { cookie });
      const user = await auth.resolve(headers);
      const actor = user === null ? null : await actorFor(parts.db.orm, user, businessId);
      return { parts, auth, user, actor, headers, address: '192.0.2.1', resHeaders: new Headers() };
    });

  const found = async (canary: string): Promise<Business> => {
    const owner = await app.business({ name: `${canary} house`, owner: `${canary}-owner` });
    const cookie = await cookieOf(owner.userId);
    const api = await apiOf(cookie, owner.businessId);
    const people = new Map<Role, Human>([['owner', owner]]);
    for (const role of ROLES)
      if (role !== 'owner' && role !== 'helper') people.set(role, await app.hire(owner, { name: `${canary}-${role}`, role }));
    const { ids, links } = await furnish(parts, { api, businessId: owner.businessId }, canary);
    const colleague = people.get('responder')?.memberId ?? '';
    const keys = await fill(parts, { api, ids, links, colleague, passwordHash, stranger: await apiOf(null, null) });
    // The helper came by the link.
    const team = await parts.db.orm.select().from(schema.member).where(eq(schema.member.businessId, owner.businessId));
    for (const { role, name, userId, id } of team) if (role === 'helper') people.set(role, { name, userId, memberId: id });
    return { ids, links: { ...links, ...keys }, owner, people };
  };
  const [a, b, c] = [await found('a-house'), await found(`${STEM}house`), await found('c-house')];

  const join_ = async (businessId: string, person: { readonly userId: string; readonly name: string }, role: Role) =>
    parts.db.orm.insert(schema.member).values({
      id: newId(),
      businessId,
      userId: person.userId,
      role,
      name: person.name,
      language: 'en',
      createdAt: app.clock.now(),
    });
  const ownerApi = await apiOf(await cookieOf(b.owner.userId), b.ids.businessId);
  const removed = await app.hire(b.owner, { name: 'Gone', role: 'manager' });
  const elsewhere = await app.hire(b.owner, { name: 'Elsewhere', role: 'responder' });
  await join_(a.ids.businessId, elsewhere, 'responder');
  for (const { memberId } of [removed, elsewhere]) await ownerApi.team.remove({ memberId });
  const both = await app.hire(a.owner, { name: 'Both', role: 'owner' });
  await join_(c.ids.businessId, both, 'responder');

  // Words into every column of B, once everything of it is there.
  const { orm } = parts.db;
  const team = [...b.people.values()];
  const userIds = team.map((one) => one.userId);
  const memberIds = team.map((one) => one.memberId);
  const whose: Whose = { businessId: b.ids.businessId, userIds, memberIds };
  for (const [index, id] of userIds.entries())
    await orm
      .update(schema.user)
      .set({ email: `${STEM}mail${index}q@guests.example` })
      .where(eq(schema.user.id, id));
  const planted = await plant(orm, whose, STEM);
  const photos = join(parts.config.dataDir, 'photos');
  mkdirSync(photos, { recursive: true });
  writeFileSync(join(photos, `${b.ids.canary}.webp`), `RIFF ${STEM}photoq`);

  const actor = async (name: string, person: { readonly userId: string }, own: Business): Promise<Actor> => ({
    name,
    userId: person.userId,
    own,
    cookie: await cookieOf(person.userId),
  });
  const ofB = new Map<Role, Actor>();
  for (const [role, person] of b.people) ofB.set(role, await actor(`${role} of B`, person, b));
  const actorOf = (role: Role): Actor => ofB.get(role) as Actor;
  const real = actorOf('owner').cookie;
  const forged = (name: string, cookie: string): Actor => ({ name, userId: null, own: a, cookie });
  // One browser, in which one business is open or the other.
  const twofold = await actor('owner of A and staff of C, in A', both, a);
  const foreign = [
    forged('nobody', ''),
    forged('a cookie of B cut short', real.slice(0, -1)),
    forged('a cookie of B with one letter changed', changed(real, real.indexOf('=') + 5)),
    await actor('removed from B', removed, a),
    await actor('removed from B, in A', elsewhere, a),
    twofold,
    { ...twofold, name: 'owner of A and staff of C, in C', own: c },
  ];
  for (const [name, house] of [
    ['A', a],
    ['C', c],
  ] as const)
    for (const [role, person] of house.people)
      if (name === 'A' || role !== 'specialist') foreign.push(await actor(`${role} of ${name}`, person, house));

  const server = createHttpServer(app.app, { trustedProxies: ['127.0.0.1'] });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const lastEvents = (await orm.select({ seq: schema.event.seq, of: schema.event.businessId }).from(schema.event))
    .toSorted((one, other) => other.seq - one.seq)
    .filter((one, index, all) => all.findIndex((other) => other.of === one.of) === index)
    .map((one) => one.seq);

  return {
    app,
    port: (server.address() as AddressInfo).port,
    a,
    b,
    c,
    foreign,
    actorOf,
    cookieOf,
    state: stateReader(orm, whose),
    planted,
    secrets: await secretsOf(orm, whose, STEM),
    rows: await idsOf(orm, whose),
    lastEvents,
    breakWall: () => mistake(server, { businessId: b.ids.businessId, cookie: real }),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await app[Symbol.asyncDispose]();
    },
  };
}

/** One letter of it is another one. */
export function changed(token: string, at = Math.floor(token.length / 2)): string {
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
}

function mistake(server: Server, { businessId, cookie }: { readonly businessId: string; readonly cookie: string }): void {
  server.prependListener('request', ({ headers, rawHeaders }) => {
    if (headers['x-business'] !== businessId) return;
    headers.cookie = cookie;
    const at = rawHeaders.findIndex((one, index) => index % 2 === 0 && one.toLowerCase() === 'cookie');
    if (at < 0) rawHeaders.push('cookie', cookie);
    else rawHeaders[at + 1] = cookie;
  });
}
