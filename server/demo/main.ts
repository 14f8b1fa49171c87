/**
 * `npm run demo [-- --speed 4 --language cs --quiet]`: a restaurant with sixteen weeks behind it and a Saturday night ahead, on this
 * machine alone. Its folder is thrown away at the next start.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#server/config.ts';
import { createHttpServer } from '#server/listen.ts';
import { openApp } from '#server/app.ts';
import { realClock } from '#server/system/clock.ts';
import { createLogger } from '#server/system/logger.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import { instantOf, localDay, weekdayOf } from '#shared/response/zone.ts';
import { WEEK_MS } from '#shared/model/time.ts';
import { demoClock } from './clock.ts';
import { liveThroughHistory } from './history.ts';
import { pause, playNight } from './night.ts';
import { reportShown } from './phones.ts';
import { pastBegins } from './past/index.ts';
import { startPushService } from './push/service.ts';
import { connectAccounts, openTown } from './town.ts';
import { DEMO_PASSWORD, foundRestaurant, OWNER_EMAIL } from './restaurant.ts';
import { colleagueOf, rotaWords, ZONE } from './rota.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The Saturday evening nearest behind us, 20:30 in Prague. */
function lastSaturdayEvening(now: number): number {
  const day = localDay(ZONE, now);
  const saturday = instantOf(ZONE, day - ((weekdayOf(day) + 1) % 7), 20.5 * 60);
  return saturday <= now ? saturday : saturday - WEEK_MS;
}

const { values } = parseArgs({
  options: {
    speed: { type: 'string', default: '1' },
    language: { type: 'string', default: 'en' },
    quiet: { type: 'boolean', default: false },
    'no-night': { type: 'boolean', default: false },
  },
});
const speed = Number(values.speed);
const language = LANGUAGES.find((one) => one === values.language);
if (!(speed > 0 && speed <= 100) || language === undefined) {
  process.stderr.write('Use --speed with a number from 0.1 to 100 and --language en, cs or pl.\n');
  process.exit(2);
}

const dataDir = process.env['DATA_DIR'] ?? join('data', 'demo');
await rm(dataDir, { recursive: true, force: true });
const end = lastSaturdayEvening(realClock.now());
const clock = demoClock(pastBegins(end));
const push = await startPushService({ clock });
const town = await openTown(clock);
const config = {
  ...readConfig({
    ...process.env,
    DATA_DIR: dataDir,
    GH_DEMO: 'yes',
    GH_ALLOW_LOOPBACK: 'yes',
    GH_PUSH_HOSTS: [push.host, process.env['GH_PUSH_HOSTS']].filter(Boolean).join(','),
  }),
  channels: town.channels,
};
const app = await openApp({
  config,
  clock,
  log: createLogger({ level: config.logLevel === 'info' ? 'warn' : config.logLevel }),
});

say('Founding Bistro Example…');
const restaurant = await foundRestaurant(app, push, language);
await liveThroughHistory(app, {
  restaurant,
  clock,
  end,
  progress: (share) => {
    if (values.quiet) return;
    const bar = '█'.repeat(Math.round(share * 28)).padEnd(28, '░');
    const line = `Living through sixteen weeks  ${bar}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${share < 1 ? '' : '\n'}`);
    else if (share >= 1) say(line);
  },
});
const { url: board } = await restaurant.owner.board.create({ label: rotaWords(language).board });
await restaurant.owner.replyTime.setOpen({ open: true });
const { url: replyTime } = await restaurant.owner.replyTime.get({ language });
clock.run();

const server = createHttpServer(app).listen(config.port, config.host);
await new Promise<void>((resolve) => server.once('listening', resolve));
await connectAccounts({ owner: restaurant.owner, password: DEMO_PASSWORD }, town);
app.start();
const { port } = server.address() as { port: number };
const origin = `http://${config.host}:${port}`;
say('');
say(`The demo is running: ${config.publicUrl}`);
say('  It is Saturday, half past eight in the evening. Open two phones, one of them in a private window, and watch:');
say(`  On duty tonight:      ${colleagueOf(restaurant, 'Petra').email}   password: ${DEMO_PASSWORD}`);
say(`  Backup and manager:   ${colleagueOf(restaurant, 'Ben').email}     the same password`);
say(`  The owner:            ${OWNER_EMAIL}     the same password`);
say(`  Complain as a guest:  ${restaurant.complaintUrl}`);
say(`  The wall:             ${board}`);
say(`  Reply time, public:   ${replyTime}`);
say('  On Thursday Ana and Ben were told: on Sunday nobody is on duty from twelve to four. It still holds; see Duty.');
say('  Stats, as Ana: how last weekend went, and what to change for the next.');
say('');

const curtain = new AbortController();
const stop = () => {
  curtain.abort();
  server.close();
  server.closeAllConnections();
  void Promise.all([app.stop(), push.close(), town[Symbol.asyncDispose]()]).then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
if (!values['no-night']) {
  await playNight({ origin, app, restaurant, town, clock, speed, say: values.quiet ? () => undefined : say }, curtain.signal);
  if (!curtain.signal.aborted) say('The night is over; the restaurant stays open until you press Ctrl+C.');
}
// Real phones go on telling what they show.
const PHONES_TELL_MS = 2_000;
while (!curtain.signal.aborted) {
  await reportShown(app, restaurant);
  await pause(PHONES_TELL_MS, curtain.signal);
}
