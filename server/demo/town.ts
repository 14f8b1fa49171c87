/**
 * The platforms around the demo restaurant, on this machine alone: stand-ins that speak the real protocols. The restaurant's accounts are
 * connected as an owner connects them; guests of the night write there, and answers are to be found there.
 */
import type { ChannelsConfig } from '#server/config-channels.ts';
import type { App } from '#server/app.ts';
import type { Clock } from '#server/system/clock.ts';
import type { Channel } from '#shared/model/feedback.ts';
import type { Caller } from './caller.ts';
import type { Card } from './deck/card.ts';
import { startBluesky } from './platforms/bluesky.ts';
import { startFeed } from './platforms/feed.ts';
import { startGoogle } from './platforms/google.ts';
import { startMastodon } from './platforms/mastodon.ts';
import { startMeta } from './platforms/meta.ts';
import type { FakePlatform } from './platforms/platform.ts';
import { startTelegram } from './platforms/telegram.ts';

export type Town = AsyncDisposable & {
  readonly platforms: ReadonlyMap<Channel, FakePlatform>;
  /** What the operator of the demo has registered, and where the platforms are. */
  readonly channels: ChannelsConfig;
};

/** Those whose accounts the demo restaurant has; the others wait to be connected by hand. */
const CONNECTED: readonly Channel[] = ['google', 'facebook', 'instagram', 'telegram', 'bluesky'];

export async function openTown(clock: Clock): Promise<Town> {
  const meta = await startMeta({ clock });
  const platforms = new Map<Channel, FakePlatform>([
    ['google', await startGoogle({ clock })],
    ['facebook', meta.facebook],
    ['instagram', meta.instagram],
    ['whatsapp', meta.whatsapp],
    ['telegram', await startTelegram({ clock })],
    ['mastodon', await startMastodon({ clock })],
    ['bluesky', await startBluesky({ clock })],
    ['feed', await startFeed({ clock })],
  ]);
  return {
    platforms,
    channels: Object.fromEntries(
      [...platforms].map(([channel, { app, hosts }]) => [channel, { app: { ...app }, hosts: { ...hosts } }]),
    ),
    async [Symbol.asyncDispose]() {
      const family: readonly Channel[] = ['facebook', 'instagram', 'whatsapp'];
      for (const [channel, platform] of platforms) if (!family.includes(channel)) await platform[Symbol.asyncDispose]();
      await meta[Symbol.asyncDispose]();
    },
  };
}

/** The owner connects the accounts, one after the other, as on a phone. */
export async function connectAccounts(
  { owner, password }: { readonly owner: Caller; readonly password: string },
  town: Town,
): Promise<void> {
  await owner.session.prove({ password });
  for (const channel of CONNECTED) {
    const platform = town.platforms.get(channel);
    if (platform === undefined) continue;
    const fields = { ...platform.settings, ...platform.secrets };
    let result = await owner.account.begin({ channel, fields, connectionId: null });
    if (result.kind === 'leave') {
      const answered = await fetch(result.url, { redirect: 'manual' });
      const back = new URL(answered.headers.get('location') ?? '').searchParams;
      result = await owner.account.finish({ state: back.get('state') ?? '', code: back.get('code') ?? '' });
    }
    if (result.kind === 'choose')
      result = await owner.account.choose({ attempt: result.attempt, choice: result.choices[0]?.id ?? '' });
    if (result.kind !== 'connected') throw new Error(`${channel} was not connected: ${JSON.stringify(result)}`);
  }
}

/** The guest writes on the platform, which tells us or is looked at. Null: the restaurant has no account there. */
export async function byPlatform(
  { app, town, owner }: { readonly app: App; readonly town: Town; readonly owner: Caller },
  card: Card,
): Promise<string | null> {
  const { channel, text, author, rating, kind } = card;
  const platform = CONNECTED.includes(channel) ? town.platforms.get(channel) : undefined;
  if (platform === undefined) return null;
  const wrote = { text, author, ...(rating === null ? {} : { rating }) };
  if (kind === 'message' && 'message' in platform && typeof platform.message === 'function') platform.message(wrote);
  else platform.write(wrote);
  await platform.deliver?.();
  for (const { id } of await owner.account.list()) await owner.account.lookNow({ id });
  await app.platforms.look();
  await app.platforms.settled();
  const { items } = await owner.feedback.list({ filter: { search: text.slice(0, 40) } });
  return items[0]?.id ?? null;
}
