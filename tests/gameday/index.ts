/**
 * `npm run gameday -- --rounds 200 --seed 1`: the real server is killed again and again in the middle of busy evenings. Prints
 * which promises were kept, and ends with 1 when one was not. The same seed tells the same stories.
 */
import { parseArgs } from 'node:util';
import { PROMISES } from './promises.ts';
import { gameday } from './run.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const wanted = Number(values.rounds);
const seed = Number(values.seed);
if (!Number.isInteger(wanted) || wanted < 1 || !Number.isInteger(seed)) {
  console.error('Say it like this: npm run gameday -- --rounds 200 --seed 1');
  process.exit(2);
}

const started = performance.now();
const rounds = await gameday({
  rounds: wanted,
  seed,
  heard(round) {
    const story = [`${round.items} items`, `${round.pushes} pushes`, ...round.said].join(', ');
    console.log(`${String(round.number).padStart(4)}  ${round.broken.length === 0 ? 'kept  ' : 'BROKEN'}  ${story}`);
    for (const { promise, how } of round.broken) console.log(`      ${promise}: ${how}`);
  },
});

const total = (count: (round: (typeof rounds)[number]) => number) => rounds.reduce((sum, round) => sum + count(round), 0);
console.log(
  `\nseed ${seed}: ${rounds.length} rounds in ${Math.round((performance.now() - started) / 1000)} s, ` +
    `${total((round) => round.kills)} × kill -9, ${total((round) => round.items)} items, ${total((round) => round.pushes)} pushes\n`,
);
const width = Math.max(...PROMISES.map((promise) => promise.length));
console.log(`${'promise'.padEnd(width)}  rounds  kept`);
for (const promise of PROMISES) {
  const kept = rounds.filter((round) => !round.broken.some((one) => one.promise === promise)).length;
  console.log(`${promise.padEnd(width)}  ${String(rounds.length).padStart(6)}  ${String(kept).padStart(4)}`);
}
if (rounds.some((round) => round.broken.length > 0)) process.exitCode = 1;
