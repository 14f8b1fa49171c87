/** `npm run check`: types, lint with the room rules, format, unused code, code that only tests use, patterns whose cost outgrows the text. Runs all of them and says which failed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const PROJECTS = ['.', 'shared', 'server', 'client', 'client/sw', 'tests'];

/** Exports that only tests import: the rule that is tested must be the rule that runs. */
const ONLY_TESTS =
  'Only tests import these, so what they prove is not what runs. Let the product call it (then the tests prove the product), move it ' +
  'into tests/, or delete it. `@internal` in its comment, with a reason, is for the rare thing that no person or job could ever need.';

const STEPS: readonly { readonly name: string; readonly words: readonly string[]; readonly advice?: string }[] = [
  ...PROJECTS.map((folder) => ({
    name: `types of ${folder === '.' ? 'the configuration' : folder}`,
    words: ['tsc', '-p', folder],
  })),
  { name: 'lint', words: ['oxlint', '-c', '.oxlint.config.ts'] },
  { name: 'format', words: ['oxfmt', '--check'] },
  { name: 'unused code', words: ['knip', '--no-progress', '--no-config-hints'] },
  {
    name: 'code that only tests use',
    words: ['knip', '--production', '--no-progress', '--no-config-hints'],
    advice: ONLY_TESTS,
  },
  { name: 'cost of patterns', words: ['node', 'tests/patterns/index.ts'] },
];

const failed: string[] = [];
for (const { name, words, advice } of STEPS) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', words[0] ?? ''), words.slice(1), {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (status === 0) continue;
  failed.push(name);
  console.log(`${stdout}${stderr}`.trimEnd());
  if (advice !== undefined) console.log(advice);
}
if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(', ')}${failed.includes('format') ? ' (npm run format mends the format)' : ''}`);
  process.exitCode = 1;
}
