/** The product for browser tests: the real server on a port of its own, the built app, push services of this machine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#server/config.ts';
import type { ChannelsConfig } from '#server/config-channels.ts';
import { type DemoClock, demoClock } from '#server/demo/clock.ts';
import { liveThroughHistory } from '#server/demo/history.ts';
import { type Autopush, startAutopush } from '#tests/support/push-services/autopush.ts';
import { type FakeGcm, startFakeGcm } from '#tests/support/push-services/gcm.ts';
import { pastBegins } from '#server/demo/past/index.ts';
import { type PushService, startPushService } from '#server/demo/push/service.ts';
import type { Restaurant } from '#server/demo/types.ts';
import { DEMO_PASSWORD, foundRestaurant } from '#server/demo/restaurant.ts';
import { createHttpServer } from '#server/listen.ts';
import { type App, openApp } from '#server/app.ts';
import { type Clock, realClock } from '#server/system/clock.ts';
import { createLogger } from '#server/system/logger.ts';
import type { Language } from '#shared/model/languages.ts';

export type Stage = AsyncDisposable & {
  readonly app: App;
  readonly origin: string;
  /** What the server logged at warn or worse. */
  readonly log: readonly string[];
  /** Violation reports browsers sent to /csp. */
  readonly reports: () => readonly string[];
  readonly gcm: FakeGcm;
  readonly autopush: Autopush;
  /** Server gone and back on the same port and folder, with other settings where some are given. */
  readonly restart: (env?: Readonly<Record<string, string>>) => Promise<void>;
  readonly stopServer: () => Promise<void>;
  readonly isRunning: () => boolean;
  readonly dataDir: string;
};

/** Real time that a test may skip ahead of: fifteen seconds of undo need not be sat through. */
export function skippingClock(): Clock & { skip(ms: number): void } {
  let ahead = 0;
  return {
    now: () => realClock.now() + ahead,
    skip(ms) {
      ahead += ms;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export async function openStage(
  options: {
    readonly clock?: Clock;
    readonly pushHosts?: readonly string[];
    readonly clientDir?: string;
    /** Where the stand-ins of platforms are. */
    readonly channels?: ChannelsConfig;
  } = {},
): Promise<Stage> {
  const clock = options.clock ?? realClock;
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-hour-stage-'));
  const port = await freePort();
  const gcm = await startFakeGcm({ clock: realClock });
  const autopush = await startAutopush({ clock: realClock });
  const log: string[] = [];
  const settings = {
    DATA_DIR: dataDir,
    PORT: String(port),
    GH_PUBLIC_URL: `http://127.0.0.1:${port}`,
    GH_ALLOW_LOOPBACK: 'yes',
    GH_PUSH_HOSTS: [autopush.host, ...(options.pushHosts ?? [])].join(','),
    GH_VAPID_SUBJECT: 'mailto:owner@shop.test.cz',
  };
  const logger = createLogger({ level: 'info', write: (line) => void log.push(line), pretty: false });
  const open = async (hadDatabase: boolean, env: Readonly<Record<string, string>> = {}) => {
    const config = readConfig({ ...settings, ...env });
    const app = await openApp({
      config: { ...config, channels: options.channels ?? config.channels },
      clock,
      log: logger,
      egress: { routes: gcm.routes },
      hadDatabase,
      ...(options.clientDir === undefined ? {} : { clientDir: options.clientDir }),
    });
    const server = createHttpServer(app).listen(port, '127.0.0.1');
    await new Promise<void>((resolve) => server.once('listening', resolve));
    app.start();
    const stop = async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await app.stop();
    };
    return { app, stop };
  };
  let running: Awaited<ReturnType<typeof open>> | null = await open(false);
  const now = () => {
    if (running === null) throw new Error('the server is stopped');
    return running;
  };
  const stopServer = async () => {
    await running?.stop();
    running = null;
  };
  return {
    get app() {
      return now().app;
    },
    origin: `http://127.0.0.1:${port}`,
    log,
    reports: () => log.filter((line) => line.includes('a browser reports a blocked resource')),
    gcm,
    autopush,
    stopServer,
    isRunning: () => running !== null,
    dataDir,
    async restart(env) {
      await stopServer();
      running = await open(true, env);
    },
    async [Symbol.asyncDispose]() {
      await stopServer();
      await gcm.close();
      await autopush.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type House = Stage & { readonly clock: DemoClock; readonly restaurant: Restaurant; readonly push: PushService };

/** The demo restaurant with its sixteen weeks, at half past eight on a Saturday. */
export async function openHouse(options: { readonly language?: Language; readonly history?: boolean } = {}): Promise<House> {
  const end = Date.parse('2026-11-21T19:30:00Z');
  // Sessions end after 90 days: a house without a past is founded shortly before.
  const clock: DemoClock = demoClock(options.history === false ? end - 86_400_000 : pastBegins(end));
  const push = await startPushService({ clock });
  const stage = await openStage({ clock, pushHosts: [push.host] });
  const restaurant = await foundRestaurant(stage.app, push, options.language ?? 'en');
  if (options.history !== false) await liveThroughHistory(stage.app, { restaurant, clock, end, progress: () => undefined });
  else clock.set(end);
  clock.run();
  return Object.assign(Object.create(stage) as Stage, {
    restaurant,
    push,
    clock,
    async [Symbol.asyncDispose]() {
      await stage[Symbol.asyncDispose]();
      await push.close();
    },
  });
}

/** Signs in over HTTP; the cookie as Playwright and Puppeteer take it. */
export async function signInCookie(
  origin: string,
  email: string,
  password = DEMO_PASSWORD,
): Promise<{ name: string; value: string; url: string }> {
  const answer = await fetch(`${origin}/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  const [pair = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  const cut = pair.indexOf('=');
  if (!answer.ok || cut < 0) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
  return { name: pair.slice(0, cut), value: decodeURIComponent(pair.slice(cut + 1)), url: origin };
}
