/** The documents name what exists: a page that sends its reader to a file that has moved is worse than no page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pagesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name));

const PAGES = [...pagesIn('.'), ...pagesIn('docs'), ...pagesIn('docs/decisions')];

/** What a page may leave out at the beginning of a path: `flows/trail.ts` is `server/flows/trail.ts`. */
const BASES = ['', 'server', 'client', 'shared', 'docs'];
const FROM_THE_ROOT = /^(server|client|shared|tests|docs)\//;
const A_FILE = /^[\w.{},*-]+(\/[\w.{},*-]+)+\.(tsx?|md|svg|css|json)$/;

/** `a/{b,c}.ts` → `a/b.ts`, `a/c.ts`. */
function unfolded(path: string): readonly string[] {
  const braces = /^(.*?)\{([^{}]*)\}(.*)$/.exec(path);
  if (braces === null) return [path];
  const [, before = '', inside = '', after = ''] = braces;
  return inside.split(',').flatMap((one) => unfolded(before + one + after));
}

/** Of `server/connectors/<channel>/index.ts` or `docs/decisions/NNN-*.md` only the part without a gap can be looked up. */
function fixedPart(path: string): string {
  const parts = path.replace(/\/$/, '').split('/');
  const gap = parts.findIndex((part) => /[*<>…]|NNN|xx/.test(part));
  return (gap < 0 ? parts : parts.slice(0, gap)).join('/');
}

const textOfSchema = () =>
  readdirSync(join(root, 'server/db/schema'))
    .map((name) => read(`server/db/schema/${name}`))
    .join('\n');

const isThere = (path: string) => BASES.some((base) => existsSync(join(root, base, fixedPart(path))));

function lost(page: string): readonly string[] {
  const text = read(page).replaceAll(/```[\s\S]*?```/g, '');
  const named = [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, inside = '']) => inside)
    .filter((inside) => !/\s/.test(inside) && (FROM_THE_ROOT.test(inside) || A_FILE.test(inside)))
    .flatMap(unfolded)
    .filter((path) => !isThere(path));
  const linked = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address.split('#')[0] ?? '')
    .filter((address) => address !== '' && !/^[a-z]+:/.test(address))
    .filter((address) => !existsSync(join(root, dirname(page), address)));
  return [...named, ...linked];
}

describe('the documents', () => {
  it.each(PAGES)('%s names only files and folders that exist', (page) => {
    expect(lost(page)).toEqual([]);
  });

  it('that comments in the code name exist', () => {
    const missing = ['client', 'server', 'shared', 'tests'].flatMap((side) =>
      readdirSync(join(root, side), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
        .flatMap((name) => [...read(join(side, name)).matchAll(/\bdocs\/(?:[\w-]+\.md|decisions\/\d{3})/g)].map(([path]) => path))
        .filter((path) => !PAGES.some((page) => page === path || page.startsWith(`${path}-`))),
    );
    expect(missing).toEqual([]);
  });

  it('are all linked from the README', () => {
    const readme = read('README.md');
    const books = PAGES.filter((page) => page !== 'README.md' && !/^docs\/decisions\/\d/.test(page));
    expect(books.filter((page) => !readme.includes(`](${page})`))).toEqual([]);
  });
});

describe('decisions', () => {
  const pages = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md');
  const index = read('docs/decisions/README.md');
  const title = (name: string) => /^# \d{3}: (.+)$/m.exec(read(`docs/decisions/${name}`))?.[1];

  it.each(pages)('%s has a number of its own, a date, a status and a line in the index', (name) => {
    const number = name.slice(0, 3);
    expect(pages.filter((other) => other.startsWith(number))).toEqual([name]);
    const [heading, empty, dated] = read(`docs/decisions/${name}`).split('\n');
    expect(heading).toMatch(new RegExp(`^# ${number}: \\S`));
    expect(empty).toBe('');
    expect(dated).toMatch(/^Date: \d{4}-\d{2}-\d{2}(, rewritten \d{4}-\d{2}-\d{2})? · Status: (proposed|accepted|superseded)/);
    expect(index).toContain(`| [${number}](${name}) | ${title(name)} |`);
  });
});

describe('the page of the architecture', () => {
  const rooms = ['server', 'client', 'shared'].flatMap((side) =>
    readdirSync(join(root, side), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'assets')
      .map((entry) => `${side}/${entry.name}`),
  );
  const page = [...read('docs/architecture.md').matchAll(/`([^`\n]+)`/g)].flatMap(([, inside = '']) => unfolded(inside));

  it.each(rooms)('names the room %s', (room) => {
    expect(page).toContain(room);
  });
});

describe('the glossary', () => {
  const page = read('docs/glossary.md');
  const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside);
  const product = ['client', 'server', 'shared']
    .flatMap((side) =>
      readdirSync(join(root, side), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => read(join(side, name))),
    )
    .join('\n');
  const schema = textOfSchema();

  it('names types that exist', () => {
    const types = quoted.filter((word) => /^[A-Z][a-z]+[A-Za-z]*$/.test(word));
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter((word) => !new RegExp(`\\b(type|interface|class|const) ${word}\\b`).test(product))).toEqual([]);
  });

  it('quotes the screens as they read', () => {
    const quotes = [...page.matchAll(/(?<![*\w])\*([^*\n]+)\*(?!\*)/g)].map(([, words = '']) => words);
    const english = readdirSync(join(root, 'shared/messages/en'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`shared/messages/en/${name}`))
      .join('\n');
    expect(quotes.length).toBeGreaterThan(10);
    expect(quotes.filter((words) => words !== 'italics' && !english.includes(words))).toEqual([]);
  });

  it('names tables and columns that exist', () => {
    const names = quoted.filter((word) => /^[a-z]+_[a-z_]+(\.[a-z_]+)?$/.test(word));
    expect(names.length).toBeGreaterThan(20);
    expect(names.flatMap((word) => word.split('.')).filter((word) => !schema.includes(`'${word}'`))).toEqual([]);
  });
});

describe('.env.example', () => {
  it('names every variable the configuration reads, and no other', () => {
    const readByConfig = [...read('server/config.ts').matchAll(/\b(?:read|readSwitch)\('([A-Z_]+)'/g)].map(
      ([, name = '']) => name,
    );
    const named = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual([...new Set(readByConfig)].toSorted());
  });
});
