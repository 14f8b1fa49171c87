/** Whoever connects a channel is led there in words: each channel and each field has its own, in every language. */
import { describe, expect, it } from 'vitest';
import { faultOfField, presetOf } from '#client/more/connected/field-fault.ts';
import { mailboxOf } from '#client/more/connected/mailbox-of.ts';
import { ACCOUNTS } from '#server/connectors/index.ts';
import { loadConnecting } from '#shared/messages/by-language/connecting.ts';
import { MAILBOXES, PAGES } from '#shared/messages/connect-guide.ts';
import { LANGUAGES } from '#shared/model/languages.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(ACCOUNTS.map((connector) => [connector.description.id, connector.verbs.setUp.fields] as const))(
    '%s says what it brings, how to get its key, and what each field is',
    async (channel, fields) => {
      const { guides, fields: said, choices } = await loadConnecting(language);
      expect(guides[channel]?.brings).toMatch(/\p{L}/u);
      if (channel !== 'email') expect(guides[channel]?.steps.length).toBeGreaterThan(0);
      const named = (name: string) => (said[`${channel}.${name}`] ?? said[name])?.label;
      expect(fields.filter(({ name }) => named(name) === undefined).map(({ name }) => name)).toEqual([]);
      expect(fields.flatMap((field) => field.choices ?? []).filter((choice) => choices[choice] === undefined)).toEqual([]);
    },
  );

  it('every mailbox that is named has its steps', async () => {
    const { mailboxes } = await loadConnecting(language);
    expect(MAILBOXES.filter((box) => mailboxes[box].steps.length === 0)).toEqual([]);
  });
});

it('pages of platforms are opened by https', () => {
  expect(Object.values(PAGES).filter((page) => new URL(page).protocol !== 'https:')).toEqual([]);
});

it.each([
  ['anna@gmail.com', 'gmail'],
  [' Anna@Seznam.CZ ', 'seznam'],
  ['bistro@o2.pl', 'wp'],
  ['bistro@poczta.onet.pl', 'onet'],
  ['bistro@hotmail.com', 'outlook'],
  ['info@bistro.example', 'own'],
  // Not whole yet: nothing is said.
  ['anna@gma', null],
  ['anna', null],
])('whoever types %s is led through %s', (address, box) => {
  expect(mailboxOf(address)).toBe(box);
});

describe('a field', () => {
  const asked = { type: 'secret', optional: false } as const;
  it('must be filled in, unless it may stay as it is', () => {
    expect(faultOfField(asked, { value: ' ', kept: false })).toBe('missing');
    expect(faultOfField(asked, { value: '', kept: true })).toBeNull();
    expect(faultOfField({ ...asked, optional: true }, { value: '', kept: false })).toBeNull();
  });

  it.each([
    ['email', 'nobody', 'noEmail'],
    ['email', 'info@bistro.example', null],
    ['port', '993', null],
    ['port', '0', 'noPort'],
    ['port', '70000', 'noPort'],
    ['port', '99.3', 'noPort'],
    ['host', 'imap.example.com', null],
  ] as const)('of type %s takes %s or says why not', (type, value, fault) => {
    expect(faultOfField({ type, optional: false }, { value, kept: false })).toBe(fault);
  });
});

describe('the provider of an address', () => {
  const offered = {
    fields: [{ name: 'address', type: 'email', optional: false, choices: [] }],
    presets: [{ domains: ['seznam.cz'], values: { imapHost: 'imap.seznam.cz' } }],
  } as const;

  it('fills in its servers as soon as the domain stands there whole', () => {
    expect(presetOf(offered, { address: 'bistro@Seznam.cz ' })).toEqual({ imapHost: 'imap.seznam.cz' });
    expect(presetOf(offered, { address: 'bistro@sezna' })).toEqual({});
    expect(presetOf(offered, {})).toEqual({});
  });
});
