import { expect, test } from 'vitest';
import { createTicker } from '#server/jobs/ticker.ts';
import { createLogger } from '#server/system/logger.ts';

const HOUR = 3_600_000;

function handWound() {
  const lines: string[] = [];
  const clock = { at: 10 * HOUR, now: () => clock.at };
  return { clock, lines, log: createLogger({ level: 'info', pretty: false, write: (line) => lines.push(line), clock }) };
}

test('each task runs at its own pace by the clock', async () => {
  const { clock, log } = handWound();
  const runs = { minute: 0, hour: 0 };
  const ticker = createTicker({
    clock,
    log,
    tasks: [
      { name: 'minute', everyMs: 60_000, run: async () => (runs.minute += 1) },
      { name: 'hour', everyMs: HOUR, run: async () => (runs.hour += 1) },
    ],
  });
  for (let second = 0; second < 3 * 3_600; second += 1) {
    await ticker.tick();
    clock.at += 1_000;
  }
  expect(runs).toEqual({ minute: 180, hour: 3 });
});

test('a task that is still running is not started a second time', async () => {
  const { clock, log } = handWound();
  let running = 0;
  let most = 0;
  let letGo: () => void = () => undefined;
  const ticker = createTicker({
    clock,
    log,
    tasks: [
      {
        name: 'slow',
        everyMs: 1_000,
        run: async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise<void>((resolve) => {
            letGo = resolve;
          });
          running -= 1;
        },
      },
    ],
  });
  const first = ticker.tick();
  clock.at += 5_000;
  const second = ticker.tick();
  letGo();
  await Promise.all([first, second]);
  expect(most).toBe(1);
});

test('a task that fails is logged and counted, runs again, and does not disturb its neighbours', async () => {
  const { clock, log, lines } = handWound();
  let good = 0;
  const ticker = createTicker({
    clock,
    log,
    tasks: [
      { name: 'bad', everyMs: 1_000, run: async () => Promise.reject(new Error('broken')) },
      { name: 'good', everyMs: 1_000, run: async () => (good += 1) },
    ],
  });
  for (let n = 0; n < 3; n += 1) {
    await ticker.tick();
    clock.at += 1_000;
  }
  expect(good).toBe(3);
  expect(ticker.states).toMatchObject([
    { name: 'bad', runs: 3, errors: 3, lastOkAt: null },
    { name: 'good', runs: 3, errors: 0 },
  ]);
  expect(lines.filter((line) => line.includes('broken'))).toHaveLength(3);
});

test('when the clock is set back three hours, tasks go on at their pace instead of sleeping three hours', async () => {
  const { clock, log } = handWound();
  let runs = 0;
  const ticker = createTicker({ clock, log, tasks: [{ name: 'minute', everyMs: 60_000, run: async () => (runs += 1) }] });
  await ticker.tick();
  clock.at -= 3 * HOUR;
  for (let second = 0; second < 600; second += 1) {
    await ticker.tick();
    clock.at += 1_000;
  }
  expect(runs).toBe(11);
});

test('when the clock jumps 40 days ahead, a task runs once and not once for each turn it missed', async () => {
  const { clock, log } = handWound();
  let runs = 0;
  const ticker = createTicker({ clock, log, tasks: [{ name: 'minute', everyMs: 60_000, run: async () => (runs += 1) }] });
  await ticker.tick();
  clock.at += 40 * 24 * HOUR;
  for (let n = 0; n < 10; n += 1) await ticker.tick();
  expect(runs).toBe(2);
});

test('a pace longer than a day, or none at all, is refused when it is built', () => {
  const { clock, log } = handWound();
  for (const everyMs of [25 * 24 * HOUR, 0, Number.NaN]) {
    expect(() => createTicker({ clock, log, tasks: [{ name: 'x', everyMs, run: async () => undefined }] })).toThrow('everyMs');
  }
});

test('started, it ticks by itself until it is stopped', async () => {
  const { log } = handWound();
  let runs = 0;
  let thrice: () => void = () => undefined;
  const enough = new Promise<void>((resolve) => {
    thrice = resolve;
  });
  // This one test lives by the real passing of time: the clock moves on at every look.
  const clock = { at: 0, now: () => (clock.at += 10) };
  const ticker = createTicker({
    clock,
    log,
    tasks: [{ name: 'x', everyMs: 10, run: async () => ((runs += 1), runs === 3 && thrice()) }],
  });
  ticker.start();
  await enough;
  await ticker.stop();
  const after = runs;
  await new Promise((resolve) => setImmediate(resolve));
  expect(runs).toBe(after);
});
