/**
 * What mails cost: ordinary ones, and those of the hostile corpus (tests/hostile/mails.ts), taken apart in the process for strangers'
 * files and translated here. The longest the thread of the server stood still meanwhile: the alerts of everybody wait that long.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translateMails } from '#server/connectors/email/translate.ts';
import { openUnpacker, Unopened } from '#server/unpack/index.ts';
import { MAILS } from '../hostile/mails.ts';
import { watchLoop } from './measure.ts';
import { percentile } from './restaurants.ts';

const GOAL_MS = 50;
const ROUNDS = 20;
const folder = mkdtempSync(join(tmpdir(), 'golden-hour-bench-mail-'));
const unpack = openUnpacker({ importsFolder: folder });
const given = { now: Date.parse('2026-11-21T20:40:00+01:00'), own: ['inbox@bistro.test'] };
const loop = watchLoop();

type Cost = { readonly name: string; readonly mb: number; readonly ms: number; readonly stillMs: number; readonly came: string };

async function costOf(name: string, raw: Buffer): Promise<Cost> {
  loop.longest();
  const from = performance.now();
  let came = '';
  try {
    const { items, ignored = [] } = translateMails([await unpack.mail({ bytes: raw })], given);
    came = items.length > 0 ? (items[0]?.notes ?? []).join(' ') : ignored.join(' ');
  } catch (error) {
    if (!(error instanceof Unopened)) throw error;
    came = `not read: ${error.reason}`;
  }
  const ms = performance.now() - from;
  // A turn of the loop in which it can be seen how long it stood.
  await new Promise((resolve) => setImmediate(resolve));
  return { name, mb: raw.length / 1024 / 1024, ms, stillMs: loop.longest(), came };
}

const samples = join(import.meta.dirname, '../connectors/samples/email');
const ordinary = readdirSync(samples)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(join(samples, name)));
// Its process starts, and everything is compiled once.
for (const raw of ordinary) await costOf('warm', raw);

const usual: Cost[] = [];
for (let round = 0; round < ROUNDS; round += 1) for (const raw of ordinary) usual.push(await costOf('usual', raw));
const times = usual.map(({ ms }) => ms);
console.log(
  `ordinary mail    ${percentile(times, 0.5).toFixed(1)} ms p50, ${percentile(times, 0.99).toFixed(1)} ms p99, thread still ` +
    `${Math.max(...usual.map(({ stillMs }) => stillMs)).toFixed(0)} ms at most, ${usual.length} mails`,
);

const hostile: Cost[] = [];
for (const [name, make] of Object.entries(MAILS)) {
  const raw = make();
  // Making it stood still as well.
  await new Promise((resolve) => setTimeout(resolve, 5));
  hostile.push(await costOf(name, raw));
}
for (const { name, mb, ms, stillMs, came } of hostile)
  console.log(
    `${name.padEnd(46)} ${mb.toFixed(1).padStart(5)} MB ${ms.toFixed(0).padStart(6)} ms  still ${stillMs.toFixed(0).padStart(4)} ms  ${came}`,
  );
const worst = Math.max(...hostile.map(({ stillMs }) => stillMs));
console.log(`longest the thread stood still: ${worst.toFixed(0)} ms, wanted: under ${GOAL_MS}`);
loop.stop();
unpack.close();
rmSync(folder, { recursive: true, force: true });
