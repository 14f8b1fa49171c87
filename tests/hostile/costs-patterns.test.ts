/** The step of `npm run check` that refuses patterns whose cost outgrows the text: it finds the ones that once stood here. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judge } from '#tests/patterns/judge.ts';

async function judged(lines: readonly string[]) {
  const house = mkdtempSync(join(tmpdir(), 'golden-hour-patterns-'));
  try {
    mkdirSync(join(house, 'shared/deep'), { recursive: true });
    writeFileSync(join(house, 'shared/deep/a.tsx'), `${lines.join('\n')}\n`);
    return await judge(house, ['shared']);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

it('refuses each pattern that a stranger could make slow, and says where it stands and on which text', async () => {
  const { complaints } = await judged([
    String.raw`export const clean = (text: string) => text.replace(/[ \u00A0]+\n/g, '\n');`,
    String.raw`const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;`,
    String.raw`const NESTED = /^(?:a+)+$/;`,
    `export const made = (word: string) => [new RegExp(word), RegExp('a+')];`,
    'export { MAIL, NESTED };',
  ]);
  expect(complaints.map(({ where }) => where).sort()).toEqual([
    'shared/deep/a.tsx:1',
    'shared/deep/a.tsx:2',
    'shared/deep/a.tsx:3',
    'shared/deep/a.tsx:4',
    'shared/deep/a.tsx:4',
  ]);
  expect(complaints.find(({ where }) => where.endsWith(':1'))?.why).toContain('power of 2');
  expect(complaints.find(({ where }) => where.endsWith(':3'))?.why).toContain('every length doubled');
});

it('has nothing against linear ones, nor against what only looks like a pattern', async () => {
  const { patterns, complaints } = await judged([
    String.raw`export const clean = (text: string) => text.replace(/(?<![ \u00A0])[ \u00A0]+\n/g, '\n');`,
    '// /(a+)+$/ in a comment',
    `export const said = '/(a+)+$/';`,
    String.raw`export const Page = () => <p title="/(a+)+$/">{/^\d{4}$/.test('2026') ? 4 / 2 / 1 : 'x'}</p>;`,
  ]);
  expect({ patterns, complaints }).toEqual({ patterns: 2, complaints: [] });
});
