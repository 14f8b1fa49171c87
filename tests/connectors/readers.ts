/** Every channel whose payloads are read from bytes, with the folder of its samples; and an item as one line. */
import { readdirSync } from 'node:fs';
import { ACCOUNTS, READ_ONLY, simpleWebhook, webhookConnector } from '#server/connectors/index.ts';
import type { Given } from '#server/connectors/contract.ts';
import type { IncomingItem, Translation } from '#server/connectors/item.ts';
import { samplesOf } from './mutations.ts';

type Read = (raw: Uint8Array, given: Given) => Promise<Translation>;

/** `name`: of the table in expected/. `samples`: the files that are its own. */
export type Reader = {
  readonly name: string;
  readonly folder: string;
  readonly samples: ReadonlyMap<string, Uint8Array>;
  readonly read: Read;
};

const folders = readdirSync(new URL('./samples/', import.meta.url));

/** One folder may hold the samples of several channels, each file beginning with the channel's name. */
const SHARED = { facebook: 'meta', instagram: 'meta', whatsapp: 'meta' } as const;

function readerOf({ names, read }: { readonly names: readonly string[]; readonly read: Read }): Reader {
  const [name = ''] = names;
  const shared = Object.hasOwn(SHARED, name) ? SHARED[name as keyof typeof SHARED] : undefined;
  const folder = shared ?? names.find((one) => folders.includes(one));
  if (folder === undefined) throw new Error(`tests/connectors/samples holds nothing for ${names.join(', ')}`);
  const samples = [...samplesOf(folder)].filter(([file]) => shared === undefined || file.startsWith(`${name}-`));
  return { name, folder, samples: new Map(samples), read };
}

const all = [
  { names: ['webhook'], read: async (raw: Uint8Array, given: Given) => webhookConnector.translate(raw, given) },
  { names: ['webhook-simple'], read: async (raw: Uint8Array, given: Given) => simpleWebhook.read(raw, '', null, given) },
  ...READ_ONLY.map((one) => ({
    names: [one.id, ...one.aliases],
    read: async (raw: Uint8Array, given: Given) => one.translate(raw, given),
  })),
  ...ACCOUNTS.map((one) => ({
    names: [one.description.id, ...one.aliases],
    read: one.read ?? (async (raw: Uint8Array, given: Given) => one.translate(raw, given)),
  })),
];

export const READERS: readonly Reader[] = all.map(readerOf);

/** One line an item, as the tables in expected/ have them. */
export function lineOf(item: IncomingItem): string {
  const words = item.text.replace(/\n+/g, ' / ');
  return [
    `${item.channel} ${item.kind}`,
    item.externalId,
    item.author || '–',
    item.rating === null ? '–' : `${item.rating}${item.ratingDerived === undefined ? '' : '*'}`,
    words.length > 40 ? `${words.slice(0, 40)}…` : words || '–',
    new Date(item.spokeAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    item.visibility,
    item.replyMode,
  ].join(' | ');
}
