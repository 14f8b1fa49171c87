/**
 * `npm run weeks -- --days 21 --seed 1`: three weeks of wound time in three seasons, with a good team, a careless one and nobody at all.
 * `--season 2` lives only the second.
 * Prints which promises were kept after each minute and ends with 1 when one was not. The same seed lives the same weeks.
 */
import { parseArgs } from 'node:util';
import { PROMISES } from './promises.ts';
import { liveWeeks, SEASONS } from './run.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '21' },
    seed: { type: 'string', default: '1' },
    season: { type: 'string' },
  },
});
const days = Number(values.days);
const seed = Number(values.seed);
const only = values.season === undefined ? null : Number(values.season);
if (!Number.isInteger(days) || days < 1 || !Number.isInteger(seed)) {
  console.error('Say it like this: npm run weeks -- --days 21 --seed 1');
  process.exit(2);
}

const width = Math.max(...PROMISES.map((promise) => promise.length));
for (const [index, season] of SEASONS.entries()) {
  if (only !== null && only !== index + 1) continue;
  const keen = [1, 0.4, 0][index] ?? 0;
  const started = performance.now();
  const { diary, broken, pushes } = await liveWeeks({
    season,
    seed: seed + index,
    days,
    keen,
    heard: (day) => process.stdout.write(day === 0 ? `${season.from.slice(0, 10)}  ` : day % 7 === 0 ? '| ' : '.'),
  });
  const { items, edits, wrote, claims, minutes } = diary.counts;
  console.log(
    `\n  ${minutes} minutes in ${Math.round((performance.now() - started) / 1000)} s: ${items} items, ${edits} edits, ${wrote} wrote again, ` +
      `${claims} taken, ${diary.promises.length} promised, ${diary.answers.length} answered, ${pushes} pushes, ${diary.frozen.size} obligations ended`,
  );
  for (const promise of PROMISES) {
    const times = broken.filter((one) => one.promise === promise);
    console.log(`  ${promise.padEnd(width)}  ${times.length === 0 ? 'kept' : `BROKEN ${times.length} times`}`);
    for (const { at, how } of times.slice(0, 5)) console.log(`      ${new Date(at).toISOString()}  ${how}`);
  }
  if (broken.length > 0) {
    process.exitCode = 1;
    const about = new Set(broken.flatMap(({ how }) => how.split(' ')[0] ?? []));
    for (const line of diary.log.filter((one) => [...about].some((id) => one.includes(id))).slice(0, 30))
      console.log(`      ${line}`);
  }
}
