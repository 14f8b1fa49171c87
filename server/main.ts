/** Starts the product: read the configuration, build the parts, listen. Everything else is in app.ts. */
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import { lockFolder } from '#server/db/engine/folder-lock.ts';
import { BACKLOG, closeHttpServer, createHttpServer } from './listen.ts';
import { openApp } from './app.ts';
import { realClock } from './system/clock.ts';
import { createLogger } from './system/logger.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** How long the end waits for answers under way, and for jobs. */
const ANSWERS_MS = 1_000;
const JOBS_MS = 1_000;

async function main(): Promise<void> {
  const config = readConfig(process.env, (sentence) => say(`Note: ${sentence}`));
  const log = createLogger({ level: config.logLevel });
  const hadDatabase = existsSync(join(config.dataDir, 'golden-hour.db'));
  const lock = await lockFolder(config.dataDir);
  const app = await openApp({ config, clock: realClock, log, hadDatabase });
  const server = createHttpServer(app, config);
  server.listen({ port: config.port, host: config.host, backlog: BACKLOG });
  server.once('listening', () => {
    app.start();
    say('');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : config.port;
    // With PORT=0 the system chose one; the public address then is not known any better.
    say(`Golden Hour is running: ${config.port === 0 ? `http://localhost:${port}` : config.publicUrl}`);
    if (config.host === '0.0.0.0' || config.host === '::')
      for (const mine of ownAddresses()) say(`  on this network: http://${mine}:${port}`);
    const code = app.auth.setupCode();
    void code.then((text) => {
      if (text === null) return;
      say('');
      say(`  Set-up code: ${text}`);
      say(`  Open the address above on your phone or here and type the code to begin.`);
      say('');
    });
  });
  server.once('error', (error: NodeJS.ErrnoException) => {
    const sentence =
      error.code === 'EADDRINUSE'
        ? `Port ${config.port} is already in use. Choose another: PORT=${config.port + 1} npm start`
        : error.message;
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    say('Stopping…');
    void (async () => {
      await closeHttpServer(server, { graceMs: ANSWERS_MS, endStreams: () => app.parts.live.seats.clear() });
      // What is cut off here is taken up at the next start, as after a power cut: a push service that hangs must not hold the server.
      await Promise.race([app.stop(), new Promise((resolve) => setTimeout(resolve, JOBS_MS))]);
      lock.release();
      process.exit(0);
    })();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address);

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError || error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
