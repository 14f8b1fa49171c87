/** An owner connects accounts on a small phone: by a form, by the platform's own sign-in, and away again. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { startBluesky, type FakeBluesky } from '#server/demo/platforms/bluesky.ts';
import { startMastodon, type FakeMastodon } from '#server/demo/platforms/mastodon.ts';
import { connectedAccount } from '#server/db/schema/index.ts';
import { realClock } from '#server/system/clock.ts';
import { connecting } from '#shared/messages/en/more/connecting.ts';
import { messages } from '#tests/support/messages.ts';
import { openStage, type Stage } from './browser-kit.ts';
import { foundHouse, openPhone, signIn, type Phone } from './people.ts';

const { common, errors } = messages;
const SMALL = { context: { viewport: { width: 360, height: 640 }, hasTouch: true } } as const;

let sky: FakeBluesky;
let toots: FakeMastodon;
let stage: Stage;
let phone: Phone;

beforeAll(async () => {
  sky = await startBluesky({ clock: realClock });
  toots = await startMastodon({ clock: realClock });
  stage = await openStage({ channels: { bluesky: { app: {}, hosts: sky.hosts } } });
  await foundHouse(stage);
  phone = await openPhone(stage, SMALL);
  await signIn(stage, phone.page);
}, 60_000);

afterAll(async () => {
  await phone?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
  await toots?.[Symbol.asyncDispose]();
  await sky?.[Symbol.asyncDispose]();
});

afterEach(() => {
  expect(phone.broken).toEqual([]);
  expect(stage.reports()).toEqual([]);
});

const main = (): Locator => phone.page.getByRole('main');
const sheet = (): Locator => phone.page.locator('dialog[open]');
const button = (name: string): Locator => phone.page.getByRole('button', { name, exact: true });
const fact = (name: string): Locator => main().locator('dl > div').filter({ hasText: name }).locator('dd');

async function toChannels(): Promise<void> {
  await phone.page.goto(`${stage.origin}/more`);
  await main()
    .getByRole('link', { name: new RegExp(`^${messages.more.rows.channels}`) })
    .click();
  await phone.page.getByRole('heading', { name: messages.channels.title, exact: true }).waitFor();
}

const offer = (channel: string): Locator => main().getByRole('button', { name: new RegExp(`^${channel}`) });
const field = (name: string): Locator => sheet().getByLabel(connecting.fields[name]?.label ?? '', { exact: true });

it('a wrong password is said in words, and nothing that was typed is lost', async () => {
  await toChannels();
  await offer(common.channels.bluesky).click();
  await sheet().getByText('App passwords', { exact: true }).waitFor();
  await field('bluesky.handle').fill(sky.settings['handle'] ?? '');
  await button(connecting.go).click();
  await sheet().getByText(connecting.missing).waitFor();
  await field('bluesky.appPassword').fill('aaaa-bbbb-cccc-dddd');
  await button(connecting.go).click();
  await sheet().getByRole('alert').getByText(connecting.faults.token.connecting).waitFor();
  expect(await field('bluesky.handle').inputValue()).toBe(sky.settings['handle']);
  expect(await field('bluesky.appPassword').inputValue()).toBe('aaaa-bbbb-cccc-dddd');
});

it('the right one connects it, and its history comes in without an alert', async () => {
  sky.write({ text: 'The soup at @bistro was cold.', author: 'eva.example' });
  sky.write({ text: 'We waited an hour at @bistro.', author: 'jan.example' });
  await field('bluesky.appPassword').fill(sky.secrets['appPassword'] ?? '');
  await button(connecting.go).click();
  await sheet().waitFor({ state: 'detached' });
  await phone.page.getByRole('heading', { level: 1, name: sky.settings['handle'] ?? '' }).waitFor();
  await fact(connecting.facts.history).getByText(connecting.imported(2), { exact: true }).waitFor();
  await fact(connecting.facts.look).getByText(common.units.today).waitFor();
});

it('“look now” brings what is new, and the inbox can be narrowed to it', async () => {
  sky.write({ text: 'There was a hair in my soup at @bistro, disgusting.', author: 'ida.example' });
  await button(connecting.lookNow).click();
  await phone.page.getByText(connecting.looking).first().waitFor();
  await fact(connecting.facts.item).getByText(common.units.today).waitFor();
  await phone.page.getByRole('link', { name: common.tabs.now }).click();
  await phone.page.getByText('There was a hair in my soup').first().waitFor();
  await phone.page.getByRole('button', { name: messages.inbox.filters }).click();
  await sheet().getByRole('button', { name: common.channels.bluesky, exact: true }).waitFor();
  expect(await sheet().getByRole('button', { name: common.channels.google, exact: true }).count()).toBe(0);
  await button(common.done).click();
});

it('one that lets us in no more is named in red, with one button', async () => {
  sky.misbehave('revoked');
  await stage.app.parts.db.orm.update(connectedAccount).set({ pollAt: 0 });
  await toChannels();
  await main().getByText(connecting.reconnect).waitFor();
  await main().getByRole('button', { name: connecting.again }).click();
  await sheet().getByText(connecting.keeps).first().waitFor();
  await sheet().getByRole('button', { name: common.close }).click();
});

it('disconnecting says what happens, and then it is gone and nothing secret is left', async () => {
  await main().getByRole('link').filter({ hasText: common.channels.bluesky }).click();
  await main().getByText(connecting.faults.token.looking).waitFor();
  await button(connecting.disconnect).click();
  for (const line of connecting.disconnectText) await sheet().getByText(line).waitFor();
  await sheet().getByRole('button', { name: connecting.disconnect, exact: true }).click();
  await phone.page
    .getByText(connecting.disconnected(sky.settings['handle'] ?? ''))
    .first()
    .waitFor();
  await offer(common.channels.bluesky).waitFor();
  expect(await main().getByRole('link').filter({ hasText: common.channels.bluesky }).count()).toBe(0);
  const rows = await stage.app.parts.db.orm.select().from(connectedAccount);
  expect(rows.map(({ boxed, cursor }) => ({ boxed, cursor }))).toEqual([{ boxed: '', cursor: null }]);
});

it('the platform’s own sign-in leads away and back to the account', async () => {
  toots.write({ text: '@bistro cold soup again', author: 'eva' });
  await toChannels();
  await offer(common.channels.mastodon).click();
  await field('mastodon.instance').fill(toots.settings['instance'] ?? '');
  await button(connecting.goOn(common.channels.mastodon)).click();
  await phone.page.waitForURL(/\/more\/channels\?a=/);
  await fact(connecting.facts.history).getByText(connecting.imported(1), { exact: true }).waitFor();
});

it('a sign-in that was used already, refused over there or never begun says so', async () => {
  const there = `${stage.origin}/more/channels/return`;
  await phone.page.goto(`${there}?state=${'s'.repeat(43)}&code=used`);
  await main()
    .getByText(errors['attempt_over'] ?? '')
    .waitFor();
  await phone.page.goto(`${there}?error=access_denied&error_description=The+resource+owner+denied+the+request`);
  await main().getByText(connecting.back.saidNo).waitFor();
  await main().getByText(connecting.cameBack('The resource owner denied the request')).waitFor();
  await phone.page.goto(there);
  await main().getByText(connecting.back.nothing).waitFor();
  await button(connecting.back.channels).click();
  await phone.page.getByRole('heading', { name: messages.channels.title, exact: true }).waitFor();
});

it('whoever comes back signed out signs in first and still arrives', async () => {
  const cookies = await phone.context.cookies();
  await phone.context.clearCookies();
  await phone.page.goto(`${stage.origin}/more/channels/return?error=access_denied`);
  await phone.page.waitForURL(/\/sign-in\?next=/);
  expect(new URL(phone.page.url()).searchParams.get('next')).toBe('/more/channels/return?error=access_denied');
  await phone.context.addCookies(cookies);
});
