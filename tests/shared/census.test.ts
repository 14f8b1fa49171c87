/** House rules that neither the compiler nor the linter can say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

type File = { readonly path: string; readonly text: string };

function files(folders: readonly string[], endings: RegExp): File[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.test(entry.name) && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') })),
  );
}

const PRODUCT = files(['client', 'server', 'shared'], /\.tsx?$/);
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

/** Lines of the product where the pattern stands in code, as path:line. */
function places(pattern: RegExp, allowed: RegExp): string[] {
  return PRODUCT.filter(({ path }) => !allowed.test(path)).flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
  );
}

describe('time is an argument', () => {
  // The guest's page is a script of its own: a draft ages by the guest's phone.
  const CLOCKS = /^server\/(jobs|system)\/|^client\/(api|sw)\/clock\.ts$|^client\/public\/draft\.ts$/;

  it('the real clock is read in jobs, in system and in the clock of the page, nowhere else', () => {
    expect(places(/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b/, CLOCKS)).toEqual([]);
  });

  it('a pure rule never waits', () => {
    expect(places(/\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/, /^(client|server)\//)).toEqual([]);
  });

  it('a wait longer than 24 days, which a timer would cut to nothing, is written down as a row instead', () => {
    const tooLong = PRODUCT.filter(({ path }) => !/^server\/(jobs|system)\//.test(path)).flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\b(?:setTimeout|setInterval)\([\s\S]*?,\s*([\d_*\s.]+)\)/g)]
        .filter(
          ([, factors = '']) =>
            factors.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1) > 2 ** 31 - 1,
        )
        .map(([call]) => `${path}: ${call}`),
    );
    expect(tooLong).toEqual([]);
  });
});

describe('a file can be read in one sitting', () => {
  it('no file of the product or its tests is longer than 300 lines', () => {
    const long = files(['client', 'server', 'shared', 'tests'], /\.(tsx?|css)$/)
      // Steps of the database are written by a tool and read once.
      .filter(({ path }) => !/^server\/db\/migrations\/\d{4}_/.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});

describe('what a person can open is looked at', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  it('every address of the app stands in the list of screens that are photographed and examined', () => {
    // But those that only lead on to another.
    const routes = ['client/app/App.tsx', 'client/app/Routes.tsx'].flatMap((file) =>
      [...read(file).matchAll(/<Route path="([^"]+)"(?!>\s*<Redirect)/g)].map(([, path = '']) => path),
    );
    const shown = [...read('tests/browser/screen-list.ts').matchAll(/path: ['`]([^'`]*)/g)].map(([, path = '']) =>
      path.replaceAll(/\$\{[^}]*\}/g, 'one').replace(/[?#].*$/, ''),
    );
    expect(routes.length).toBeGreaterThan(30);
    const shape = (route: string) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+').replace('/*?', '(/.*)?')}$`);
    expect(routes.filter((route) => !shown.some((path) => shape(route).test(path)))).toEqual([]);
  });
});

describe('what ships is chosen on purpose', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };

  it('every library that ships is named, with the reason, in docs/decisions', () => {
    const pages = files(['docs/decisions'], /\.md$/).map(({ text }) => text);
    expect(Object.keys(dependencies).filter((name) => !pages.some((text) => text.includes(`\`${name}\``)))).toEqual([]);
  });

  it('every version is pinned', () => {
    expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('the lockfile names no registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});
