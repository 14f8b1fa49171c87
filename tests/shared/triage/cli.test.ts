import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

function run(input: string): { status: number | null; lines: unknown[] } {
  const { status, stdout } = spawnSync(process.execPath, ['server/triage-cli.ts'], { cwd: root, input, encoding: 'utf8' });
  return {
    status,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown),
  };
}

it('gives one line per line, in order, with id, level and reasons', () => {
  const input = [
    {
      id: 'a',
      lang: 'en',
      channel: 'google',
      kind: 'review',
      visibility: 'public',
      rating: 1,
      text: 'Rude staff',
      author: 'Guest 1',
      reach: null,
    },
    {
      id: 'b',
      lang: 'cs',
      channel: 'email',
      kind: 'message',
      visibility: 'private',
      rating: null,
      text: 'Máte v neděli otevřeno?',
      author: 'Guest 2',
      reach: null,
    },
  ];
  const { status, lines } = run(input.map((line) => JSON.stringify(line)).join('\n'));
  expect(status).toBe(0);
  expect(lines).toEqual([
    { id: 'a', level: 'high', reasons: ['rude-staff', 'one-star'] },
    { id: 'b', level: 'normal', reasons: ['question-hours'] },
  ]);
});

it('answers a line it cannot read with an error line and goes on', () => {
  const { status, lines } = run('not json\n{"id":7}\n\n{"id":"c","text":"Thank you!"}\n');
  expect(status).toBe(1);
  expect(lines).toEqual([
    { id: null, error: expect.any(String) },
    { id: 7, error: expect.stringContaining('text') },
    { id: 'c', level: 'low', reasons: ['thanks'] },
  ]);
});

it('prints nothing for nothing', () => {
  expect(execFileSync(process.execPath, ['server/triage-cli.ts'], { cwd: root, input: '', encoding: 'utf8' })).toBe('');
});
