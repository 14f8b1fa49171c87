/** Releases of the app in a folder of their own, so that a test can put the next one in place and nobody's build is touched. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILT = join(import.meta.dirname, '../../dist/client');

export type Release = AsyncDisposable & { readonly folder: string; readonly publish: (number: number) => Promise<void> };

/** The built app; `publish(2)` makes it another release: every hashed file has another name and the old names are gone. */
export async function openRelease(): Promise<Release> {
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  await cp(BUILT, folder, { recursive: true });
  return {
    folder,
    publish: (number) => publish(folder, number),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function publish(folder: string, number: number): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  const renamed = assets.map((name) => [name, name.replace(/(?=\.[a-z0-9]+$)/, `${number}`)] as const);
  for (const [before, after] of renamed) await rename(join(folder, 'assets', before), join(folder, 'assets', after));
  const texts = ['index.html', 'sw.js', '.vite/manifest.json', ...renamed.map(([, after]) => `assets/${after}`)];
  for (const text of texts.filter((name) => /\.(?:html|js|css|json)$/.test(name))) {
    let content = await readFile(join(folder, text), 'utf8');
    for (const [before, after] of renamed) content = content.replaceAll(before, after);
    if (text === 'index.html') content = content.replace('<head>', `<head><meta name="release" content="${number}" />`);
    if (text === 'sw.js')
      content = content.replace(/"revision":"[^"]*","url":"index\.html"/, `"revision":"${number}","url":"index.html"`);
    await writeFile(join(folder, text), content);
  }
}
