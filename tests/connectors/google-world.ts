/** Google's stand-in with an account on it, for tests of the verbs. */
import type { Account, Answer, Outcome } from '#server/connectors/account.ts';
import { google } from '#server/connectors/google/index.ts';
import { startGoogle, type GoogleOptions } from '#server/demo/platforms/google.ts';
import { testIo } from './io.ts';

export const NOW = Date.parse('2026-11-21T20:40:00+01:00');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const verbs = google.verbs as Required<typeof google.verbs>;

export const clock = { at: NOW, now: () => clock.at };
const open: AsyncDisposable[] = [];

export async function closeAll(): Promise<void> {
  clock.at = NOW;
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
}

export const got = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.fault.class} ${outcome.fault.words}`);
  return outcome.value;
};
export const fault = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.fault);

export async function platform(options: Omit<GoogleOptions, 'clock'> = {}) {
  const fake = await startGoogle({ clock, ...options });
  open.push(fake);
  const io = testIo({ clock, hosts: fake.hosts, app: fake.app });
  const account: Account = { id: fake.location, name: 'Bistro Example', settings: fake.settings, secrets: fake.secrets };
  return { fake, io, account };
}

type World = Awaited<ReturnType<typeof platform>>;

/** Time passes; a token that ended meanwhile is renewed, as the product does. */
export async function wind(world: World, ms: number): Promise<void> {
  clock.at += ms;
  world.account = got(await verbs.refresh(world.io, world.account));
}

/** Polls to the end, from a cursor. */
export async function readAll({ io, account }: World, from: string | null = null) {
  const texts: string[] = [];
  const items = [];
  let cursor = from;
  for (let more = true; more;) {
    const page = got(await verbs.poll(io, account, cursor));
    items.push(...page.translation.items);
    texts.push(...page.translation.items.map(({ text }) => text));
    ({ cursor, more } = page);
  }
  return { texts, items, cursor };
}

export const answerTo = (review: string, text: string): Answer => ({
  key: 'k',
  text,
  item: {
    channel: 'google',
    kind: 'review',
    visibility: 'public',
    externalId: review,
    author: 'Guest',
    language: null,
    spokeAt: NOW,
  },
  target: { review },
  since: NOW,
});
