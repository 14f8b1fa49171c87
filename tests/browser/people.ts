/** Who walks through the browser tests: an owner, colleagues with phones of their own, a guest at a table. */
import jsqr from 'jsqr';
import sharp from 'sharp';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eq } from 'drizzle-orm';
import { complaintLink, user } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import { pushEn } from '#shared/messages/en/sent/push.ts';
import { type ChromiumOptions, launchChromium } from '#tests/support/browsers.ts';
import type { Stage } from './browser-kit.ts';

export const OWNER = { name: 'Ana', email: 'ana@guests.test', password: 'a long enough password' };

/** Owner and business, set up over HTTP. */
export async function foundHouse(stage: Stage): Promise<void> {
  const post = async (name: string, body: unknown, cookie = '') => {
    const answered = await fetch(`${stage.origin}/trpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: stage.origin, cookie },
      body: JSON.stringify(body),
    });
    expect(answered.status, await answered.clone().text()).toBe(200);
    return answered;
  };
  const made = await post('setup.create', { code: await stage.app.auth.setupCode(), ...OWNER, language: 'en' });
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await post(
    'setup.business',
    { name: 'Bistro Example', kind: 'restaurant', language: 'en', timeZone: 'Europe/Prague', country: 'CZ' },
    cookie,
  );
}

export type Phone = AsyncDisposable & {
  readonly page: Page;
  /** What went wrong in any page of this phone: errors nobody caught, and refusals of the Content-Security-Policy. */
  readonly broken: readonly string[];
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
};

/** A phone on which things move as on most. */
export const MOVING = { context: { reducedMotion: 'no-preference' } } as const;

/** A profile of its own with its worker in charge once a page of the app was loaded. */
export async function openPhone(stage: Stage, options: Partial<ChromiumOptions> = {}): Promise<Phone> {
  const phone = await launchChromium({
    origin: stage.origin,
    ...options,
    // Its owner likes it without motion: every tap of a test would wait until the screen has come to rest.
    context: { locale: 'en-GB', timezoneId: 'Europe/Prague', reducedMotion: 'reduce', ...options.context },
  });
  const broken: string[] = [];
  phone.context.on('weberror', (error) => void broken.push(error.error().stack ?? error.error().message));
  phone.context.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|Trusted Type/i.test(message.text())) broken.push(message.text());
  });
  const page = phone.context.pages()[0] ?? (await phone.context.newPage());
  return { ...phone, page, broken };
}

/** Types address and password; ends on Now, with the worker in charge of the page. */
export async function signIn(stage: Stage, page: Page, person = OWNER): Promise<void> {
  const said = messages.welcome.signIn;
  await page.goto(`${stage.origin}/sign-in`);
  await page.getByLabel(said.email).fill(person.email);
  await page.getByLabel(said.password).fill(person.password);
  await page.getByRole('button', { name: said.action }).click();
  await onNow(page);
  await controlled(page);
}

export async function onNow(page: Page): Promise<void> {
  await page.getByRole('heading', { name: messages.inbox.title, exact: true }).waitFor();
}

/** The worker answers for this page: from here on it opens without a server. */
export async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
}

/** A guest complains by the form of the poster, not faster than a hand can type; returns the path of their own page. */
export async function complain(
  stage: Stage,
  clock: { skip(ms: number): void },
  said: { readonly text: string; readonly place?: string },
): Promise<string> {
  const [row] = await stage.app.parts.db.orm.select({ code: complaintLink.code }).from(complaintLink).limit(1);
  const page = `${stage.origin}/c/${row?.code ?? ''}`;
  const html = await (await fetch(page)).text();
  const fields = new FormData();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g))
    fields.set(name, value);
  fields.set('text', said.text);
  fields.set('place', said.place ?? 'Table 7');
  clock.skip(5_000);
  const answer = await fetch(page, { method: 'POST', body: fields, redirect: 'manual', headers: { origin: stage.origin } });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get('location') ?? '/', stage.origin).pathname;
}

/** A notification that says that a guest complained: "Urgent · allergy · Table 7". */
export const tellsOfComplaint = ({ title }: { readonly title: string }): boolean =>
  [pushEn.levels.urgent, pushEn.levels.high, pushEn.titles.urgent, pushEn.titles.high].some((head) => title.startsWith(head));

/** What a phone's camera makes of a QR code on the screen. */
export async function scan(code: Locator): Promise<string> {
  await code.waitFor();
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsqr(new Uint8ClampedArray(data), info.width, info.height);
  if (found === null) throw new Error('no QR code to be seen');
  return found.data;
}

/** Invites by the owner's phone, joins on the other: the QR code on one screen is what the other opens. Ends on Now. */
export async function invite(
  stage: Stage,
  owner: Page,
  guest: Page,
  person: { readonly name: string; readonly email: string; readonly password: string },
): Promise<void> {
  const { team, welcome } = messages;
  await owner.goto(`${stage.origin}/more/team`);
  await owner.getByRole('button', { name: team.invite }).click();
  await owner.getByRole('button', { name: team.inviteMake }).click();
  const link = await scan(owner.getByRole('img', { name: team.qr }));
  await guest.goto(link);
  await guest.getByLabel(welcome.account.name).fill(person.name);
  await guest.getByLabel(welcome.account.email).fill(person.email);
  await guest.getByLabel(welcome.account.password).fill(person.password);
  await guest.getByRole('button', { name: welcome.join.action, exact: true }).click();
  await guest
    .getByRole('heading', { name: welcome.install.title })
    .or(guest.getByRole('heading', { name: welcome.alerts.title }))
    .first()
    .waitFor();
  await guest.goto(stage.origin);
  await onNow(guest);
  await controlled(guest);
}

/** The guest writes on their own page. */
export async function writeBack(origin: string, path: string, text: string): Promise<void> {
  const html = await (await fetch(origin + path)).text();
  const fields = new URLSearchParams({ text });
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g))
    fields.set(name, value);
  const answered = await fetch(origin + path, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
    headers: { origin: origin },
  });
  if (answered.status !== 303) throw new Error(`the guest's page answered ${answered.status}`);
}

/** How often the words stand on a guest's page. */
export async function timesOnPage(address: string, text: string): Promise<number> {
  return (await (await fetch(address)).text()).split(text).length - 1;
}

export async function userIdOf(stage: Stage, email: string): Promise<string> {
  const [row] = await stage.app.parts.db.orm.select({ id: user.id }).from(user).where(eq(user.email, email));
  return row?.id ?? '';
}
