/**
 * Does a badge that many people read make phones ring later? A steady stream of complaints, measured from the accepted webhook to
 * the push service, in turns without and with a thousand readers a second at the public reply time: page, figures, badge and
 * cover, three languages, light and dark, a third of them with what they got before. BENCH_SECONDS: of one turn.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { withDatabase } from '#server/db/backup/copy.ts';
import { databaseFile } from '#server/db/engine/files.ts';
import { realClock } from '#server/system/clock.ts';
import { BUILT, startServer } from '#tests/support/server-process.ts';
import { openAlertHouse, percentile, type Said } from './alert-kit.ts';
import type { Load, Loaded } from './badge-load.ts';
import { fillFeedback } from './fill.ts';
import { cpuMs } from './measure.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 15);
const PER_SECOND = Number(process.env['BENCH_READERS'] ?? 1_000);
const TURNS = ['without', 'with', 'without', 'with', 'without', 'with'] as const;
const ITEMS_PER_SECOND = 4;
const PHONES = 5;
/** Businesses whose badge is read, each with so many answers in the last 30 days. */
const READ = 10;
const ANSWERS = 2_000;
/** The first seconds of a turn belong to no figure. */
const WARM_UP_SECONDS = 2;

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const house = await openAlertHouse({
  items: TURNS.length * (SECONDS + WARM_UP_SECONDS) * ITEMS_PER_SECOND,
  phones: PHONES,
  async furnish(app, shops) {
    const file = databaseFile(app.dataDir);
    const [to, read] = [realClock.now() - 60_000, shops.slice(-READ)];
    await withDatabase(file, async (run) => {
      for (const { businessId } of read) await run('UPDATE business SET reply_time_public = 1 WHERE id = ?', businessId);
    });
    await fillFeedback(
      file,
      read.map(({ businessId }) => ({ businessId, rows: ANSWERS, from: to - 29 * 86_400_000, to })),
    );
  },
});

const LOOKS = ['', '/badge.svg', '/badge.svg?look=dark', '/badge.svg', '/badge.png', '/badge.svg', '/cover.png', '/data.json'];
const LANGUAGES = ['en-GB,en;q=0.9', 'cs,en;q=0.7', 'pl-PL,pl;q=0.9,en-US;q=0.8'];
const targets = house.shops
  .slice(-READ)
  .flatMap(({ businessId }) =>
    LANGUAGES.flatMap((language) => LOOKS.map((look) => ({ path: `/r/${businessId}${look}`, language }))),
  );

const server = await startServer(house.env, BUILT);
const readers = fork(join(import.meta.dirname, 'badge-load.ts'));
const read = async (seconds: number): Promise<Loaded> => {
  const load: Load = { port: Number(new URL(server.origin).port), targets, perSecond: PER_SECOND, seconds, again: 3 };
  readers.send(load);
  const [loaded] = (await once(readers, 'message')) as [Loaded];
  return loaded;
};

/** At its own times, as many as are wanted, whether or not the last one has arrived. */
async function complain(seconds: number): Promise<Said[]> {
  const said: Promise<Said>[] = [];
  const started = performance.now();
  for (let n = 0; n < seconds * ITEMS_PER_SECOND; n += 1) {
    const wait = started + (n * 1000) / ITEMS_PER_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    said.push(house.say(server.origin));
  }
  return Promise.all(said);
}

const found: Record<(typeof TURNS)[number], number[]> = { without: [], with: [] };
const loads: Loaded[] = [];
const cpu = { without: 0, with: 0 };
for (const turn of TURNS) {
  const cpuBefore = await cpuMs(server);
  const reading = turn === 'with' ? read(SECONDS + WARM_UP_SECONDS) : null;
  await house.delays(await complain(WARM_UP_SECONDS));
  const delays = await house.delays(await complain(SECONDS));
  found[turn].push(...delays);
  const loaded = await reading;
  cpu[turn] += (await cpuMs(server)) - cpuBefore;
  if (loaded !== null) loads.push(loaded);
  const readersNow =
    loaded === null
      ? ''
      : `; ${Math.round(loaded.sent / loaded.seconds)} readers/s, ${loaded.errors} errors, p50 ${ms(loaded.p50)}, p99 ${ms(loaded.p99)}`;
  say(`  ${turn} readers: alert p50 ${ms(percentile(delays, 0.5))}, p99 ${ms(percentile(delays, 0.99))}${readersNow}`);
}

const sum = (of: (loaded: Loaded) => number) => loads.reduce((total, loaded) => total + of(loaded), 0);
const most = (of: (loaded: Loaded) => number) => Math.max(...loads.map(of));
const sent = sum((loaded) => loaded.sent);
say(
  `readers of the public reply time, ${READ} businesses: ${Math.round(sent / sum((loaded) => loaded.seconds))}/s of ${PER_SECOND} wanted, ` +
    `${sum((loaded) => loaded.errors)} errors of ${sent}, worst turn p50 ${ms(most((loaded) => loaded.p50))}, p99 ${ms(most((loaded) => loaded.p99))}, ` +
    `slowest ${ms(most((loaded) => loaded.worst))}; not modified ${Math.round((100 * sum((loaded) => loaded.notModified)) / sent)} %, ` +
    `${(sum((loaded) => loaded.bytes) / 1024 / 1024).toFixed(0)} MB; ` +
    `${((1000 * (cpu.with - cpu.without)) / sent).toFixed(0)} µs of the server each`,
);
const [p50, p99] = [0.5, 0.99].map((share) => ({
  without: percentile(found.without, share),
  with: percentile(found.with, share),
}));
const moved = (one: { without: number; with: number } | undefined) =>
  one === undefined
    ? ''
    : `${ms(one.without)} without, ${ms(one.with)} with (${one.with >= one.without ? '+' : ''}${((100 * (one.with - one.without)) / one.without).toFixed(0)} %)`;
say(`intake accepted → push service, ${found.without.length} and ${found.with.length} pushes: p50 ${moved(p50)}`);
say(`intake accepted → push service: p99 ${moved(p99)} (wanted: at most +10 %)`);

readers.disconnect();
await server.stop();
await house.close();
