import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/model/languages.ts';
import { manifest, manifestLanguage, manifestPath } from '#shared/wire/manifest.ts';

const ASSETS = join(import.meta.dirname, '../../../client/assets');

/** Width and height out of a PNG's header. */
function sizeOf(path: string): string {
  const bytes = readFileSync(path);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe.each(LANGUAGES)('the manifest in %s', (language) => {
  const made = manifest(language);

  test('names pictures that exist and have the size it says', () => {
    for (const { src, sizes } of [...made.icons, ...made.screenshots, ...made.shortcuts.flatMap(({ icons }) => icons)]) {
      expect(existsSync(join(ASSETS, src)), src).toBe(true);
      if (src.endsWith('.png')) expect(sizeOf(join(ASSETS, src)), src).toBe(sizes);
    }
  });

  test('is the same app as in every other language, so changing the language installs nothing twice', () => {
    const { id, start_url, scope, display, share_target } = manifest('en');
    expect(made).toMatchObject({ id, start_url, scope, display, share_target });
    expect(made.lang).toBe(language);
  });

  test('stays inside the app and can be installed', () => {
    for (const url of [made.start_url, made.share_target.action, ...made.shortcuts.map((shortcut) => shortcut.url)])
      expect(url).toMatch(/^\/(?!\/)/);
    expect(made.icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    expect(made.screenshots.map(({ form_factor }) => form_factor)).toEqual(expect.arrayContaining(['narrow', 'wide']));
  });

  test('is found under its own address only', () => {
    expect(manifestLanguage(manifestPath(language))).toBe(language);
    expect(manifestLanguage('/manifest-de.webmanifest')).toBeNull();
  });
});
