/**
 * Turns of tenants: one restaurant writes without end, by its till, by its app or from a file, and its neighbour's deliveries, claims and
 * answers are timed beside it and alone. The flood is a process of its own at an address of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { newId } from '#server/system/ids.ts';
import type { Target } from './attacks.ts';
import { percentile } from './restaurants.ts';
import { openTwoHouses } from './two-businesses.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10);
/** A busy evening: a delivery, a claim and an answer, three or four times a second. */
const EVERY_MS = 250;
const chosen = process.env['BENCH_ATTACK'];
const FLOODS = ['16 forty webhooks', '17 forty writes of an app', '18 files of twenty thousand reviews'];

await using houses = await openTwoHouses();
const { server, attacked, calm, call, deliver } = houses;
const target: Target = {
  origin: server.origin,
  cookie: houses.cookie(),
  complaintLink: attacked.complaintLink,
  status: '',
  business: attacked.business,
  hook: attacked.hook,
};

const WHAT = ['delivery', 'claim', 'answer'] as const;
type Times = Record<(typeof WHAT)[number], number[]>;

async function neighbour(): Promise<Times> {
  const times: Times = { delivery: [], claim: [], answer: [] };
  const timed = async <T>(list: number[], work: Promise<T>): Promise<T> => {
    const from = performance.now();
    const done = await work;
    list.push(performance.now() - from);
    return done;
  };
  const end = performance.now() + SECONDS * 1_000;
  while (performance.now() < end) {
    const { status, said } = await timed(times.delivery, deliver(calm, newId()));
    if (status !== 202 || said.id === undefined) throw new Error(`the neighbour's delivery was answered ${status}`);
    const { id } = said;
    const { version } = await timed(
      times.claim,
      call<{ version: number }>('feedback.claim', { id, claimId: newId() }, calm.business),
    );
    const reply = { id, replyId: newId(), text: 'We are sorry, and on our way.', kind: 'answer', version };
    await timed(times.answer, call('feedback.reply', reply, calm.business));
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return times;
}

const both = (times: readonly number[]) => [percentile(times, 0.5), percentile(times, 0.99)] as const;

/** What is compiled and cached is so before anything counts. */
await neighbour();
console.log(`each for ${SECONDS} s, alone and beside; milliseconds the neighbour waited, p50/p99`);
for (const name of FLOODS.filter((one) => chosen === undefined || one.startsWith(chosen))) {
  // Anew each time: what else this machine does changes by the minute.
  const alone = await neighbour();
  const flood: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'attacks.ts'), name, JSON.stringify(target)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (flood.stdout !== null) await once(flood.stdout, 'data');
  const beside = await neighbour();
  flood.kill('SIGKILL');
  await once(flood, 'exit');
  console.log(name);
  for (const what of WHAT) {
    const [before, during] = [both(alone[what]), both(beside[what])];
    const ratio = during.map((ms, index) => (ms / (before[index] ?? Number.NaN)).toFixed(1)).join('/');
    const shown = [before, during].map((pair) => pair.map((ms) => ms.toFixed(1)).join('/'));
    console.log(`  ${what.padEnd(9)} alone ${shown[0]?.padEnd(13)} beside ${shown[1]?.padEnd(13)} ${ratio} ×`);
  }
}
console.log('wanted: at most 1.2 × alone');
