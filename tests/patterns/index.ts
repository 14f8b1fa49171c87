/** A step of `npm run check`: no pattern of the product may cost more than the length of what it reads. */
import { join } from 'node:path';
import { judge } from './judge.ts';

const { patterns, complaints } = await judge(join(import.meta.dirname, '../..'), ['client', 'server', 'shared']);
console.log(`${patterns} patterns looked at`);
for (const { where, pattern, why } of complaints) console.log(`${where}  ${pattern}\n  ${why}`);
if (complaints.length > 0) {
  console.log(`
A guest's text reaches such a pattern sooner or later, and one request then holds every alert of every business.
Make it linear: let no two neighbours match the same character (\\s*x?\\s* becomes \\s*(?:x\\s*)?), say where a run begins with
(?<![ ]) before [ ]+, anchor it with ^, or use split, indexOf and trim. Cutting the text to a few times its longest allowed form
comes on top (shared/model/clean.ts), not instead.`);
  process.exitCode = 1;
}
process.exit();
