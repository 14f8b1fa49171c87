/** Real browsers as phones: profiles of their own, notifications allowed, push services of this machine, no way outside. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser as Chromium, chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Autopush } from '#tests/support/push-services/autopush.ts';
import type { FakeGcm } from '#tests/support/push-services/gcm.ts';
import type { Notifyd } from './notifyd.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Without a profile: for looking at pages, not for push. */
export function openChromium(): Promise<Chromium> {
  return chromium.launch({
    executablePath: findBrowser('Chromium', CHROMIUM),
    chromiumSandbox: false,
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  });
}

export type ChromiumOptions = {
  /** Folder of the profile; null makes one that goes away with the browser. */
  readonly profile?: string | null;
  /** Origin of the app, which gets its permissions. */
  readonly origin: string;
  readonly gcm?: FakeGcm | undefined;
  readonly notifyd?: Notifyd | undefined;
  readonly permissions?: readonly string[] | undefined;
  /** Viewport, locale, time zone and so on. */
  readonly context?: BrowserContextOptions | undefined;
};

export type ChromiumPhone = AsyncDisposable & { readonly context: BrowserContext; readonly close: () => Promise<void> };

/**
 * A persistent context: in an ordinary Playwright context (incognito) subscribing to push is refused. The first subscription
 * takes about six seconds after the start. Wait for `navigator.serviceWorker.ready` before anything is delivered.
 */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumPhone> {
  const { origin, gcm, notifyd, permissions = ['notifications', 'background-sync'] } = options;
  const own = await ownFolder(options.profile ?? null, 'chromium-');
  const context = await chromium.launchPersistentContext(own.folder, {
    viewport: { width: 390, height: 844 },
    ...options.context,
    executablePath: findBrowser('Chromium', CHROMIUM),
    headless: true,
    chromiumSandbox: false,
    env: { ...process.env, ...(notifyd ? { DBUS_SESSION_BUS_ADDRESS: notifyd.address } : {}) },
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
      ...(gcm?.flags ?? []),
    ],
  });
  await context.grantPermissions([...permissions], { origin });
  const close = async () => {
    await context.close();
    await own.remove();
  };
  return { context, close, [Symbol.asyncDispose]: close };
}

export type FirefoxOptions = {
  readonly profile?: string | null;
  readonly autopush?: Autopush | undefined;
  readonly notifyd?: Notifyd | undefined;
  /** Further preferences, e.g. `intl.accept_languages`. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>> | undefined;
};

/** With a notifyd it needs libnotify.so.4; `showNotification` rejects with NS_ERROR_FAILURE where that is missing. */
export type FirefoxPhone = AsyncDisposable & { readonly browser: Browser; readonly close: () => Promise<void> };

export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxPhone> {
  const { autopush, notifyd } = options;
  const own = await ownFolder(options.profile ?? null, 'firefox-');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('Firefox', FIREFOX),
    headless: true,
    userDataDir: own.folder,
    defaultViewport: { width: 390, height: 844 },
    env: { ...process.env, ...(notifyd ? { DBUS_SESSION_BUS_ADDRESS: notifyd.address } : {}) },
    extraPrefsFirefox: {
      'permissions.default.desktop-notification': 1,
      'network.dns.forceResolve': '127.0.0.1',
      // Without a notification service on a bus Firefox refuses to show anything; then it draws them itself.
      'alerts.useSystemBackend': notifyd !== undefined,
      ...(autopush === undefined
        ? {}
        : {
            'dom.push.serverURL': autopush.browserUrl,
            'dom.push.testing.allowInsecureServerURL': true,
            // The remote agent's recommended preferences switch push off unless it is asked for.
            'dom.push.connection.enabled': true,
            'dom.push.retryBaseInterval': 200,
          }),
      ...options.preferences,
    },
  });
  const close = async () => {
    await browser.close();
    await own.remove();
  };
  return { browser, close, [Symbol.asyncDispose]: close };
}

function findBrowser(name: string, places: readonly string[]): string {
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(`${name} is not installed. On Debian: apt-get install chromium firefox-esr dbus libnotify4`);
  return found;
}

async function ownFolder(
  profile: string | null,
  prefix: string,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  if (profile !== null) return { folder: profile, remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), prefix));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
