/**
 * The whole server on a real database file, with a hand-wound clock and phones that decrypt. Tests speak through the real
 * procedures. On close it fails when a phone got an alert no test asked for: an unexpected alert is a broken promise.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq, isNull } from 'drizzle-orm';
import { appRouter } from '#server/api/router.ts';
import { createCallerFactory } from '#server/api/trpc.ts';
import { actorFor } from '#server/auth/index.ts';
import { readConfig } from '#server/config.ts';
import type { ChannelsConfig } from '#server/config-channels.ts';
import type { IncomingItem } from '#server/connectors/item.ts';
import { member, outbox, session, user } from '#server/db/schema/index.ts';
import { type FakePhone, type PushService, startPushService } from '#server/demo/push/service.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { type App, openApp } from '#server/app.ts';
import { newId } from '#server/system/ids.ts';
import { createLogger } from '#server/system/logger.ts';
import type { Role } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import { type HandClock, handClock, saturday } from './clock.ts';

const callerOf = createCallerFactory(appRouter);
export type Api = ReturnType<typeof callerOf>;

export type Person = {
  readonly name: string;
  readonly userId: string;
  readonly memberId: string;
  readonly businessId: string;
  /** The procedures as this member calls them. */
  readonly api: Api;
  /** A phone with alerts on. */
  phone(options?: { readonly showWords?: boolean; readonly language?: Language }): Promise<Phone>;
};

export type Phone = FakePhone & {
  readonly deviceId: string;
  /** Its owner takes the permission for alerts back, or gives it again. */
  allowAlerts(allowed: boolean): Promise<void>;
  /** The oldest alert not looked at yet; fails when there is none. */
  alert(): {
    readonly title: string;
    readonly body: string;
    readonly receipt: string;
    readonly feedbackId: string | null;
    readonly raw: string;
  };
};

export type TestApp = AsyncDisposable & {
  readonly app: App;
  readonly clock: HandClock;
  readonly push: PushService;
  readonly dataDir: string;
  /** A business with its owner. The first one goes through the real set-up. */
  business(options?: { readonly name?: string; readonly owner?: string }): Promise<Person>;
  hire(owner: Person, options: { readonly name: string; readonly role: Role; readonly language?: Language }): Promise<Person>;
  /** A customer says something on a channel. */
  receive(business: Person, item?: Partial<IncomingItem>): Promise<string>;
  /** Runs everything that is due now. */
  settle(): Promise<void>;
  /** Moves the clock, running what becomes due on the way at its own minute. */
  fastForward(by: { readonly minutes?: number; readonly seconds?: number }): Promise<void>;
  /** Stops the server in an orderly way (again) and starts it on the same folder. */
  reopen(): Promise<TestApp>;
  /** Alerts no test asked for are all right from here on. */
  ignorePhones(): void;
};

export async function openTestApp(
  options: {
    readonly at?: number;
    readonly env?: Record<string, string>;
    /** What the installation is registered as with platforms, and where their stand-ins are. */
    readonly channels?: ChannelsConfig;
    readonly log?: (line: string) => void;
    readonly dataDir?: string;
    /** See `AppOptions`. */
    readonly elapsed?: () => number;
    /** Instead of one of its own. */
    readonly push?: PushService;
  } = {},
): Promise<TestApp> {
  const clock = handClock(options.at ?? saturday('20:40'));
  const push = options.push ?? (await startPushService({ clock }));
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'golden-hour-')));
  const given = { DATA_DIR: dataDir, GH_PUSH_HOSTS: push.host, GH_ALLOW_LOOPBACK: 'yes', ...options.env };
  const read = readConfig({ GH_VAPID_SUBJECT: 'mailto:owner@golden-hour.test.cz', ...given });
  const config = { ...read, channels: options.channels ?? read.channels };
  const log = createLogger({
    level: options.log === undefined ? 'silent' : 'info',
    write: options.log ?? (() => undefined),
    pretty: false,
    clock,
  });
  // The hand that winds the clock winds the time that goes by, unless a test tells them apart.
  const elapsed = options.elapsed ?? (() => clock.now());
  let app = await openApp({ config, clock, log, elapsed });
  const phones: Phone[] = [];
  let strict = true;
  let invented = 0;
  let founder: string | null = null;

  async function personOf(ids: { userId: string; businessId: string; name: string }): Promise<Person> {
    const signedIn = {
      userId: ids.userId,
      sessionId: `session-${ids.userId}`,
      name: ids.name,
      email: `${ids.userId}@guests.test`,
    };
    const actor = await actorFor(app.parts.db.orm, signedIn, ids.businessId);
    if (actor === null) throw new Error(`${ids.name} is no member`);
    const callerFor = (as: typeof signedIn) =>
      callerOf(async () => ({
        parts: app.parts,
        auth: app.auth,
        user: { ...as, provedAt: clock.now() },
        actor: await actorFor(app.parts.db.orm, as, ids.businessId),
        headers: new Headers(),
        address: '127.0.0.1',
        resHeaders: new Headers(),
      }));
    const api = callerFor(signedIn);
    return {
      name: ids.name,
      userId: ids.userId,
      memberId: actor.memberId,
      businessId: ids.businessId,
      api,
      async phone({ showWords = false, language = 'en' } = {}) {
        const phone = push.enrol(app.parts.keys.vapid.publicKey, { name: `${ids.name}'s phone` });
        // A browser has one subscription, so every phone has a session of its own.
        invented += 1;
        const own = { ...signedIn, sessionId: `session-${ids.userId}-${invented}` };
        const at = new Date(clock.now());
        const expiresAt = new Date(clock.now() + 90 * 86_400_000);
        await app.parts.db.orm
          .insert(session)
          .values({ id: own.sessionId, userId: ids.userId, token: newId(), expiresAt, createdAt: at, updatedAt: at });
        const enrolment = {
          endpoint: phone.endpoint,
          p256dh: phone.p256dh,
          auth: phone.auth,
          vapidKey: app.parts.keys.vapid.publicKey,
          label: phone.name,
          language,
          showWords,
        };
        const device = await callerFor(own).device.enrol(enrolment);
        let looked = 0;
        const whole: Phone = {
          ...phone,
          deviceId: device.id,
          allowAlerts: async (allowed) =>
            void (await (allowed
              ? callerFor(own).device.enrol({ ...enrolment, permission: 'granted' })
              : callerFor(own).device.report({ permission: 'denied' }))),
          untaken: () => phone.received.slice(looked),
          alert() {
            const received = phone.received[looked];
            if (received === undefined) throw new Error(`no alert on ${phone.name}`);
            looked += 1;
            const { notification } = JSON.parse(received.text);
            return {
              title: notification.title,
              body: notification.body ?? '',
              receipt: notification.data.receipt,
              feedbackId: notification.data.feedbackId,
              raw: received.text,
            };
          },
        };
        phones.push(whole);
        return whole;
      },
    };
  }

  async function invent(name: string): Promise<string> {
    invented += 1;
    const id = newId();
    const at = new Date(clock.now());
    await app.parts.db.orm.insert(user).values({
      id,
      name,
      email: `${name.toLowerCase()}-${invented}@guests.test`,
      emailVerified: true,
      createdAt: at,
      updatedAt: at,
    });
    return id;
  }

  const self: TestApp = {
    get app() {
      return app;
    },
    clock,
    push,
    dataDir,
    async business({ name = invented === 0 ? 'Bistro Example' : `Bistro Example ${invented}`, owner = 'Ana' } = {}) {
      const userId = await invent(owner);
      // Only the first account, or an owner, may found a business; a second one here is founded and handed over.
      founder ??= userId;
      const anybody = callerOf({
        parts: app.parts,
        auth: app.auth,
        user: { userId: founder, sessionId: `session-${founder}`, name: owner, email: `${founder}@guests.test`, provedAt: null },
        actor: null,
        headers: new Headers(),
        address: '127.0.0.1',
        resHeaders: new Headers(),
      });
      const { businessId } = await anybody.setup.business({
        name,
        kind: 'restaurant',
        language: 'en',
        timeZone: 'Europe/Prague',
        country: 'CZ',
      });
      await app.parts.db.orm.update(member).set({ userId, name: owner }).where(eq(member.businessId, businessId));
      return personOf({ userId, businessId, name: owner });
    },
    async hire(owner, { name, role, language = 'en' }) {
      const userId = await invent(name);
      await app.parts.db.orm
        .insert(member)
        .values({ id: newId(), businessId: owner.businessId, userId, role, name, language, createdAt: clock.now() });
      return personOf({ userId, businessId: owner.businessId, name });
    },
    async receive(business, item = {}) {
      const { feedbackId } = await ingest(app.parts, {
        businessId: business.businessId,
        connectionId: '',
        complaintLinkId: null,
        item: {
          channel: 'google',
          kind: 'review',
          visibility: 'public',
          externalId: newId(),
          author: 'Guest 41',
          rating: 1,
          text: 'The soup was cold and the waiter never came back.',
          language: 'en',
          url: 'https://reviews.example/r/1',
          reach: null,
          placeLabel: '',
          contact: '',
          spokeAt: clock.now(),
          replyMode: 'link',
          replyUrl: null,
          ...item,
        },
      });
      return feedbackId;
    },
    settle: async () => void (await app.worker.runDue()),
    async fastForward(by) {
      const end = clock.now() + (by.minutes ?? 0) * 60_000 + (by.seconds ?? 0) * 1000;
      for (;;) {
        await app.worker.runDue();
        const rows = await app.parts.db.orm
          .select({ at: outbox.runAt })
          .from(outbox)
          .where(isNull(outbox.deadAt))
          .orderBy(asc(outbox.runAt))
          .limit(1);
        const next = rows[0]?.at;
        if (next === undefined || next > end) break;
        clock.set(Math.max(next, clock.now()));
      }
      clock.set(end);
      await app.worker.runDue();
      await app.ticker.tick();
    },
    async reopen() {
      await app.stop();
      app = await openApp({ config, clock, log, elapsed, hadDatabase: true });
      return self;
    },
    ignorePhones() {
      strict = false;
    },
    async [Symbol.asyncDispose]() {
      await app.stop();
      await push.close();
      await rm(dataDir, { recursive: true, force: true });
      if (!strict) return;
      const unasked = phones.flatMap((phone) => phone.untaken().map((one) => `${phone.name}: ${one.text}`));
      if (unasked.length > 0) throw new Error(`Alerts nobody expected:\n${unasked.join('\n')}`);
    },
  };
  return self;
}
