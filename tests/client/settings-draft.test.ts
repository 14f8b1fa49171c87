import { expect, test } from 'vitest';
import { changesOf, draftOf, isLink, isSound, numberOf } from '#client/more/business/settings-draft.ts';
import { settings as schema } from '#server/api/fields.ts';
import { DEFAULT_TARGETS } from '#shared/model/business.ts';
import type { BusinessSettings } from '#shared/model/business.ts';
import { hoursPreset } from '#shared/response/presets.ts';

const settings: BusinessSettings = {
  name: 'Bistro Example',
  kind: 'restaurant',
  language: 'cs',
  country: 'CZ',
  hours: hoursPreset('restaurant', 'Europe/Prague'),
  targets: DEFAULT_TARGETS,
  weekendDays: [5, 6, 7],
  reviewLinks: [{ label: 'Maps', url: 'https://maps.example/bistro' }],
};
const draft = draftOf(settings);

test('opening the settings and saving them changes nothing', () => {
  expect(isSound(draft)).toBe(true);
  expect(changesOf(settings, draft)).toEqual({});
});

test('two people who change different things do not undo each other: only what differs is sent', () => {
  const changes = changesOf(settings, { ...draft, weekendDays: [6, 7] });
  expect(changes).toEqual({ weekendDays: [6, 7] });
});

test('what the screen calls sound, the server takes', () => {
  const targets = { ...draft.targets, urgent: { first: '15', resolve: '12' } };
  const changed = { ...draft, name: ' Bistro ', targets, reviewLinks: [{ label: ' Guide ', url: ' https://guide.example/b ' }] };
  expect(isSound(changed)).toBe(true);
  const changes = changesOf(settings, changed);
  expect(schema.partial().safeParse(changes).success).toBe(true);
  expect(changes.targets?.urgent).toEqual({ firstResponseMinutes: 15, resolutionHours: 12 });
});

test.each(['', '0', '-5', '1.5', 'soon', '999999'])('%j is no number of minutes', (text) => {
  expect(numberOf(text, 'first')).toBeNull();
  expect(isSound({ ...draft, targets: { ...draft.targets, low: { first: text, resolve: '1' } } })).toBe(false);
});

test.each(['http://maps.example', 'javascript:alert(1)', 'https://user@maps.example', 'https://localhost', 'maps'])(
  '%s is no link guests are sent to',
  (url) => {
    expect(isLink(url)).toBe(false);
  },
);
