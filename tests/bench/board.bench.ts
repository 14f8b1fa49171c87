/**
 * Fifty screens of one business on the wall: how soon after a complaint all of them show it and what that costs the server, whether
 * all of them come back after it was started again, and whether it then holds as many streams as before. BENCH_ITEMS: complaints.
 * The browser's half is the long test: BOARD_SOAK_MINUTES=60 npm test -- tests/browser/wallboard.test.ts
 */
import { readdir, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { authorizeBusiness } from '#server/auth/permission.ts';
import { createBoard } from '#server/flows/figures/board.ts';
import { BUILT, startServer, type ServerProcess } from '#tests/support/server-process.ts';
import { openAlertHouse, percentile } from './alert-kit.ts';
import { cpuMs, residentMb } from './measure.ts';

const LINKS = 10;
const SCREENS_OF_A_LINK = 5;
const SCREENS = LINKS * SCREENS_OF_A_LINK;
const ITEMS = Number(process.env['BENCH_ITEMS'] ?? 60);
const EVERY_MS = 1_000;
/** A browser waits some seconds, each as long as it likes. */
const RECONNECT_MS = 1_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const paths: string[] = [];
const house = await openAlertHouse({
  items: 1,
  phones: 1,
  async furnish(app, shops) {
    const permission = authorizeBusiness({ kind: 'system', businessId: shops[0]?.businessId ?? '' }, 'business.manage');
    while (paths.length < LINKS)
      paths.push(new URL((await createBoard(app.app.parts, permission, `Screen ${paths.length}`)).url).pathname);
  },
});
const [shop] = house.shops;
if (shop === undefined) throw new Error('no shop');

const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const { port } = probe.address() as { port: number };
probe.close();
const start = () => startServer({ ...house.env, PORT: String(port) }, BUILT);

type Picture = { readonly waiting: number; readonly at: number };
const latest: (Picture | null)[] = Array.from({ length: SCREENS }, () => null);
let [pictures, connects] = [0, 0];
const closed = new AbortController();

/** Opens its stream, again and again. */
async function screen(index: number, origin: string): Promise<void> {
  const path = paths[index % LINKS] ?? '';
  while (!closed.signal.aborted) {
    try {
      connects += 1;
      const answer = await fetch(`${origin}${path}/events?lang=en`, { signal: closed.signal });
      if (answer.status !== 200 || answer.body === null) throw new Error(`the board answered ${answer.status}`);
      let text = '';
      for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
        text += part;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const figure = /"waiting":\{"figure":"(\d+)"/.exec(text.slice(0, end))?.[1];
          text = text.slice(end + 2);
          if (figure === undefined) continue;
          pictures += 1;
          latest[index] = { waiting: Number(figure), at: performance.now() };
        }
      }
    } catch {
      // Lost: it comes again below.
    }
    latest[index] = null;
    if (!closed.signal.aborted) await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS * (0.5 + Math.random())));
  }
}

const until = async (met: () => boolean, seconds: number) => {
  const patience = performance.now() + seconds * 1000;
  while (!met() && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 2));
  return met();
};
const showing = () => latest.filter((one) => one !== null).length;
const sockets = async ({ pid }: ServerProcess) => {
  const files = await readdir(`/proc/${pid}/fd`);
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  return links.filter((link) => link.startsWith('socket:')).length;
};

let server = await start();
const empty = await sockets(server);
const opened = performance.now();
const screens = Array.from({ length: SCREENS }, (_, index) => screen(index, server.origin));
await until(() => showing() === SCREENS, 30);
say(`${showing()} of ${SCREENS} screens show a picture ${ms(performance.now() - opened)} after they were switched on`);

const [cpu, memory, before] = [await cpuMs(server), await residentMb(server), pictures];
const lateMs: number[] = [];
let unseen = 0;
const changesFrom = performance.now();
for (let n = 1; n <= ITEMS; n += 1) {
  const { acceptedAt } = await house.say(server.origin, shop);
  const accepted = acceptedAt - performance.timeOrigin;
  const all = await until(() => latest.every((one) => one !== null && one.waiting >= n), 10);
  if (!all) unseen += 1;
  lateMs.push(...latest.flatMap((one) => (one === null ? [] : Math.max(0, one.at - accepted))));
  const wait = changesFrom + n * EVERY_MS - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
say(
  `a complaint every second, ${ITEMS} of them: accepted → shown p50 ${ms(percentile(lateMs, 0.5))}, p99 ${ms(percentile(lateMs, 0.99))}, ` +
    `${unseen} not seen by all; ${pictures - before} pictures, server ${ms(((await cpuMs(server)) - cpu) / ITEMS)} for each complaint with its push and all screens, ` +
    `memory ${memory.toFixed(0)} → ${(await residentMb(server)).toFixed(0)} MB`,
);

// The connections of the complaints themselves are let go first.
const held = async () => (await sockets(server)) - empty;
await new Promise((resolve) => setTimeout(resolve, 6_000));
const streamsBefore = await held();
const connectsBefore = connects;
await server.stop();
await until(() => showing() === 0, 10);
const lost = SCREENS - showing();
server = await start();
const up = performance.now();
const back = await until(() => showing() === SCREENS, 60);
say(
  `server started again: ${lost} screens knew that it was gone, ${showing()} of ${SCREENS} are back ${ms(performance.now() - up)} after its start` +
    `${back ? '' : ' (not all)'}, ${connects - connectsBefore} connections asked for`,
);
await new Promise((resolve) => setTimeout(resolve, 6_000));
say(`sockets the server holds: ${streamsBefore} before, ${await held()} after`);
closed.abort();
await Promise.all(screens);
let left = await held();
for (let seconds = 0; left > 0 && seconds < 20; seconds += 1) {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  left = await held();
}
say(`and after all were switched off: ${left}`);
await server.stop();
await house.close();
