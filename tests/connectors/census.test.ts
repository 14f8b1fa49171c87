import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Translation } from '#server/connectors/contract.ts';
import { CONNECTORS } from '#server/connectors/index.ts';
import { CHANNELS, KINDS, REPLY_MODES, VISIBILITIES } from '#shared/model/feedback.ts';

const ROOM = new URL('../../server/connectors/', import.meta.url);
const NOW = Date.parse('2026-11-21T20:40:00+01:00');
const DESCRIPTIONS = Object.values(CONNECTORS).map(({ description }) => description);
const folders = readdirSync(ROOM, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('every channel', () => {
  test('has a folder with a description for people, and a place in the list', () => {
    expect(Object.keys(CONNECTORS).sort()).toEqual(folders.sort());
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
      for (const kind of one.kinds) expect(KINDS).toContain(kind);
      for (const visibility of one.visibilities) expect(VISIBILITIES).toContain(visibility);
    }
  });

  test('that is reached by webhook can prove who knocks', () => {
    for (const connector of Object.values(CONNECTORS))
      if (connector.description.receives === 'webhook') expect(connector.verify).toBeTypeOf('function');
  });
});

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
        for (const item of first.items) {
          expect(item.externalId).not.toBe('');
          expect(item.text !== '' || item.rating !== null).toBe(true);
          expect(Number.isInteger(item.spokeAt) && item.spokeAt <= NOW).toBe(true);
          expect(description.replyModes).toContain(item.replyMode);
          expect(description.visibilities).toContain(item.visibility);
          expect(item.replyMode === 'callback').toBe(item.replyUrl !== null);
          for (const text of [item.text, item.author, item.placeLabel, item.contact]) {
            // eslint-disable-next-line no-control-regex
            expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\u200B]/);
            expect(text.isWellFormed()).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
