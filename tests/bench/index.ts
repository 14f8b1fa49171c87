/** `npm run bench [words]`: runs every *.bench.ts beside it, or those whose name holds one of the words, one after another. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const chosen = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts') && (chosen.length === 0 || chosen.some((word) => file.includes(word))))
  .sort();
if (files.length === 0) {
  console.error(`No benchmark is called ${chosen.join(' or ')}.`);
  process.exit(1);
}

const failed: string[] = [];
for (const file of files) {
  console.log(`\n== ${file.replace('.bench.ts', '')}`);
  // A process each: one benchmark's heap and timers are no part of the next one's figure.
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit' });
  if (status !== 0) failed.push(file);
}
if (failed.length > 0) {
  console.error(`\nDid not finish: ${failed.join(', ')}`);
  process.exitCode = 1;
}
