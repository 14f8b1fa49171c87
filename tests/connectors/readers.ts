/** Every channel whose payloads are read from bytes, with the folder of its samples; and an item as one line. */
import { readdirSync } from 'node:fs';
import { ACCOUNTS, READ_ONLY, simpleWebhook, webhookConnector } from '#server/connectors/index.ts';
import type { Given } from '#server/connectors/contract.ts';
import type { IncomingItem, Translation } from '#server/connectors/item.ts';

export type Reader = { readonly folder: string; readonly read: (raw: Uint8Array, given: Given) => Promise<Translation> };

const folders = readdirSync(new URL('./samples/', import.meta.url));
const folderNamed = (names: readonly string[]) => names.find((name) => folders.includes(name)) ?? null;

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

export const READERS: readonly Reader[] = all.flatMap(({ names, read }) => {
  const folder = folderNamed(names);
  return folder === null ? [] : [{ folder, read }];
});

/** One line an item, as the tables in expected/ have them. */
export function lineOf(item: IncomingItem): string {
  const words = item.text.replace(/\n+/g, ' / ');
  return [
    `${item.channel} ${item.kind}`,
    item.externalId,
    item.author || '–',
    item.rating === null ? '–' : `${item.rating}${item.ratingDerived === undefined ? '' : '*'}`,
    words.length > 40 ? `${words.slice(0, 40)}…` : words || '–',
    new Date(item.spokeAt).toISOString().replace('.000Z', 'Z'),
    item.visibility,
    item.replyMode,
  ].join(' | ');
}
