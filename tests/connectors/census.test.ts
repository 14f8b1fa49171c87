import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountConnector } from '#server/connectors/contract.ts';
import type { IncomingItem, Translation } from '#server/connectors/item.ts';
import {
  accountConnector,
  ACCOUNTS,
  CONNECTABLE,
  CONNECTORS,
  describe as described,
  READ_ONLY,
  readerOf,
} from '#server/connectors/index.ts';
import { CHANNELS, REPLY_MODES } from '#shared/model/feedback.ts';
import { payloadsLike } from './mutations.ts';

const ROOM = new URL('../../server/connectors/', import.meta.url);
const LIST = [...Object.values(CONNECTORS), ...ACCOUNTS];
const DESCRIPTIONS = LIST.map((one) => one.description);
const NOW = Date.parse('2026-11-21T20:40:00+01:00');
const folders = readdirSync(ROOM, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map((entry) => entry.name);

/** One folder may hold several channels of one platform: what of its exports describes itself, or reads alone. */
async function connectorsIn(folder: string): Promise<readonly unknown[]> {
  const exported: Record<string, unknown> = await import(new URL(`${folder}/index.ts`, ROOM).href);
  return Object.values(exported).filter(
    (one) => typeof one === 'object' && one !== null && ('description' in one || 'translate' in one),
  );
}
const exportsOf = new Map(await Promise.all(folders.map(async (folder) => [folder, await connectorsIn(folder)] as const)));

describe('every channel', () => {
  test('has a folder with a description for people, and a place in the list', () => {
    expect(new Set([...exportsOf.values()].flat())).toEqual(new Set([...LIST, ...READ_ONLY]));
    for (const [folder, connectors] of exportsOf) expect(connectors.length, folder).toBeGreaterThan(0);
    for (const folder of folders)
      for (const file of ['index.ts', 'payload.ts', 'translate.ts', 'README.md'])
        expect(existsSync(new URL(`${folder}/${file}`, ROOM)), `${folder}/${file}`).toBe(true);
  });

  test('describes itself in words every room knows, under a name of its own', () => {
    expect(new Set(DESCRIPTIONS.map((one) => one.id)).size).toBe(DESCRIPTIONS.length);
    for (const one of DESCRIPTIONS) {
      expect(CHANNELS).toContain(one.id);
      expect(one.replyModes.length).toBeGreaterThan(0);
      for (const mode of one.replyModes) expect(REPLY_MODES).toContain(mode);
    }
  });

  test('that is only read is not among those offered, and is described as what it comes through', () => {
    for (const { id } of READ_ONLY) {
      expect(CHANNELS).toContain(id);
      expect(accountConnector(id)).toBeNull();
      expect(CONNECTABLE).not.toContain(id);
      expect(described(id)).toBe(CONNECTORS.webhook.description);
    }
  });

  test('that is reached by webhook can prove who knocks, and is found by the channel of its connection', () => {
    for (const connector of LIST) {
      const { id, receives } = connector.description;
      expect(readerOf(id)).toBe(receives === 'webhook' ? connector : null);
      if (receives === 'webhook') expect(readerOf(id)?.verify).toBeTypeOf('function');
    }
    for (const channel of CONNECTABLE) expect(readerOf(channel)).not.toBeNull();
  });

  test('is described by itself, and one that is not built as what it comes through', () => {
    for (const one of DESCRIPTIONS) expect(described(one.id)).toBe(one);
    expect(described('forum')).toBe(CONNECTORS.webhook.description);
  });
});

describe('one folder and one line', () => {
  const root = new URL('../../', import.meta.url);
  const product = ['server', 'shared', 'client']
    .flatMap((room) =>
      readdirSync(new URL(room, root), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')),
    )
    // The demo plays the guests: it chooses which way they come.
    .filter((path) => !/\/server\/(demo|connectors\/[a-z]+)\//.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

  test('nobody outside a folder decides by the name of a channel', () => {
    const byName = /\bchannel\s*[!=]==\s*'|'\s*[!=]==\s*[\w.]*channel\b|switch \((?:\w+\.)*channel\)/;
    const found = product.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => byName.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    for (const line of [`if (item.channel === 'form')`, `'form' !== row.channel`, `switch (item.channel)`])
      expect(line).toMatch(byName);
  });

  test('nobody outside a folder reaches into it, but for the words of its raw input', () => {
    const found = product.flatMap(({ path, text }) =>
      [...text.matchAll(/#server\/connectors\/(?!kit\/)[a-z]+\/(?!payload\.ts)[^']*/g)].map(([address]) => `${path}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  test('every capability that is declared is asked by somebody', () => {
    const asked = product.filter(({ path }) => !path.endsWith('/contract.ts')).map(({ text }) => text);
    for (const capability of Object.keys(CONNECTORS.form.description).filter((name) => name !== 'id'))
      expect(
        asked.some((text) => text.includes(`.${capability}`)),
        capability,
      ).toBe(true);
  });
});

function expectWhole(item: IncomingItem, replyModes: readonly IncomingItem['replyMode'][]): void {
  expect(item.externalId).not.toBe('');
  expect(item.text !== '' || item.rating !== null).toBe(true);
  expect(Number.isInteger(item.spokeAt) && item.spokeAt <= NOW).toBe(true);
  expect(replyModes).toContain(item.replyMode);
  expect(item.replyMode === 'callback').toBe(item.replyUrl !== null);
  for (const text of [item.text, item.author, item.placeLabel, item.contact]) {
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\u200B]/);
    expect(text.isWellFormed()).toBe(true);
  }
}

const anyText = fc.string({ unit: 'binary', maxLength: 80 });
const inputs: Readonly<Record<keyof typeof CONNECTORS, fc.Arbitrary<() => Translation>>> = {
  webhook: fc
    .record({ text: anyText, rating: fc.option(fc.constantFrom(1, 5)), author: anyText, title: anyText })
    .map(
      (data) => () =>
        CONNECTORS.webhook.translate(
          new TextEncoder().encode(JSON.stringify({ type: 'review.created', data: { externalId: '1', ...data } })),
          { now: NOW },
        ),
    ),
  form: fc
    .record({ text: anyText, stars: anyText, place: anyText, contact: anyText })
    .map((fields) => () => CONNECTORS.form.translate({ formId: 'f', ...fields }, { now: NOW })),
  share: fc
    .record({ text: anyText, url: fc.option(anyText), author: fc.option(anyText), rating: fc.option(fc.constantFrom(1, 3)) })
    .map((raw) => () => CONNECTORS.share.translate({ id: 'abcdefgh', channel: null, ...raw }, { now: NOW })),
};

describe.each(Object.keys(CONNECTORS) as (keyof typeof CONNECTORS)[])('%s keeps the contract', (name) => {
  const { description } = CONNECTORS[name];

  test('read twice, anything gives equal results, and every item is whole', () => {
    fc.assert(
      fc.property(inputs[name], (read) => {
        const first = read();
        expect(read()).toEqual(first);
        expect(first.items.length + first.rejects.length).toBeGreaterThan(0);
        for (const item of first.items) expectWhole(item, description.replyModes);
      }),
      { numRuns: 300 },
    );
  });
});

const folderOf = (connector: AccountConnector) =>
  [...exportsOf].find(([, connectors]) => connectors.includes(connector))?.[0] ?? '';
const byId: readonly (readonly [string, AccountConnector])[] = ACCOUNTS.map((one) => [one.description.id, one]);

describe.skipIf(byId.length === 0).each(byId)('%s, a channel with an account, keeps the contract', (id, connector) => {
  const read = connector.read ?? (async (raw, given) => connector.translate(raw, given));

  test('is found by its channel, says how it is set up, and asks only addresses without a slash at the end', () => {
    expect(accountConnector(connector.description.id)).toBe(connector);
    expect(connector.aliases).not.toContain(id);
    expect(connector.verbs.setUp.way === 'oauth').toBe(connector.verbs.oauth !== undefined);
    for (const address of Object.values(connector.hosts)) {
      expect(URL.canParse(address), address).toBe(true);
      expect(address).toMatch(/^https:.*[^/]$/);
    }
  });

  test('read twice, payloads like its own give equal results, and every item is whole', async () => {
    await fc.assert(
      fc.asyncProperty(payloadsLike(folderOf(connector)), async (raw) => {
        const first = await read(raw, { now: NOW });
        expect(await read(raw, { now: NOW })).toEqual(first);
        for (const item of first.items) {
          expectWhole(item, connector.description.replyModes);
          expect(JSON.stringify(item.target ?? {}).length).toBeLessThanOrEqual(4_096);
        }
      }),
      { numRuns: 300 },
    );
  });
});
