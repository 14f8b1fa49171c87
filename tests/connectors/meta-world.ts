/** Meta's stand-in with an account of each product on it, for tests of the verbs. */
import type { Account, AccountVerbs, Answer, Outcome } from '#server/connectors/account.ts';
import type { AccountConnector } from '#server/connectors/contract.ts';
import type { IncomingItem } from '#server/connectors/item.ts';
import { facebook, instagram, whatsapp } from '#server/connectors/meta/index.ts';
import { startMeta, type MetaOptions } from '#server/demo/platforms/meta.ts';
import { testIo } from './io.ts';

export const NOW = Date.parse('2026-11-21T20:40:00+01:00');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
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

const IDS = { facebook: '1000000000000001', instagram: '17841400000000001', whatsapp: '106540352242922' } as const;
const CONNECTORS: Readonly<Record<keyof typeof IDS, AccountConnector>> = { facebook, instagram, whatsapp };
export type Verbs = Required<AccountVerbs>;

export async function platform<P extends keyof typeof IDS>(product: P, options: Omit<MetaOptions, 'clock'> = {}) {
  const meta = await startMeta({ clock, ...options });
  open.push(meta);
  const fake = meta[product];
  const io = testIo({ clock, hosts: fake.hosts, app: fake.app });
  const account: Account = { id: IDS[product], name: 'Bistro Example', settings: fake.settings, secrets: fake.secrets };
  const connector = CONNECTORS[product];
  return { meta, fake, io, account, connector, verbs: connector.verbs as Verbs };
}

type World = Pick<Awaited<ReturnType<typeof platform>>, 'io' | 'account' | 'verbs'>;

/** Polls to the end, from a cursor. */
export async function readAll({ io, account, verbs }: World, from: string | null = null) {
  const items: IncomingItem[] = [];
  const answered = [];
  let cursor = from;
  for (let more = true; more;) {
    const page = got(await verbs.poll(io, account, cursor));
    items.push(...page.translation.items);
    answered.push(...(page.translation.answered ?? []));
    ({ cursor, more } = page);
  }
  return { items, answered, texts: items.map(({ text }) => text), cursor };
}

export const answerTo = (item: IncomingItem, text: string, since = clock.at): Answer => ({
  key: 'k',
  text,
  item,
  target: item.target ?? {},
  since,
});

/** The item a guest's words become when they are polled. */
export async function itemOf(world: World, text: string): Promise<IncomingItem> {
  const item = (await readAll(world)).items.find((one) => one.text === text);
  if (item === undefined) throw new Error(`nothing says ${text}`);
  return item;
}
