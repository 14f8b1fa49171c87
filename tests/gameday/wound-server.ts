/** The real server, whose clock can be set forward and back while it runs. Timers are not touched, as when a machine's clock is set. */
import { CLOCK_FILE, woundNow } from './wound-clock.ts';

const file = process.env[CLOCK_FILE];
if (file === undefined) throw new Error(`${CLOCK_FILE} does not name a file`);
delete process.env[CLOCK_FILE];
Date.now = () => woundNow(file);
await import('#server/main.ts');
