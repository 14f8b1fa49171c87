/**
 * The process in which strangers' files are opened: one kind of work each, one thing at a time. It has no secret, no database and no
 * network, and may die at any moment: whoever asked hears of it (pool.ts). It ends itself when the work takes more memory or more of
 * the processor than it may, or when its server is gone.
 */
import type { PastAsked } from './past.ts';
import {
  TOO_MUCH_MEMORY,
  TOO_MUCH_TIME,
  type WorkerRequest,
  type CalendarAsked,
  type Kind,
  type MailAsked,
  type PictureAsked,
  type WorkerMessage,
} from './work.ts';

const CHECK_EVERY_MS = 25;

const say = (said: WorkerMessage) => void process.send?.(said);

/** Loaded when it is known which is wanted: a calendar needs no decoders. */
const WORK: Readonly<Record<Kind, () => Promise<(ask: unknown) => unknown>>> = {
  async picture() {
    const { closeOtherDecoders, redraw } = await import('./picture.ts');
    closeOtherDecoders();
    return (ask) => redraw(ask as PictureAsked);
  },
  async calendar() {
    const { readCalendar } = await import('#shared/ical/calendar-read.ts');
    return (ask) => {
      const { text, ...window } = ask as CalendarAsked;
      return readCalendar(text, window);
    };
  },
  async mail() {
    const { parseMail } = await import('#server/connectors/email/payload.ts');
    return (ask) => parseMail((ask as MailAsked).bytes);
  },
  async past() {
    const { readPast } = await import('./past.ts');
    return (ask) => readPast(ask as PastAsked, (bytes) => say({ said: 'progress', bytes }));
  },
};

/** Decoders work beside this thread and outside of its heap, so this thread can watch them. */
function watch({ memoryMb, processorMs }: WorkerRequest): NodeJS.Timeout {
  const before = process.cpuUsage();
  return setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if (process.memoryUsage.rss() > memoryMb * 1024 * 1024) process.exit(TOO_MUCH_MEMORY);
    if ((user + system) / 1000 > processorMs) process.exit(TOO_MUCH_TIME);
  }, CHECK_EVERY_MS);
}

const whyOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

process.on('disconnect', () => process.exit());
// A Ctrl-C in the terminal reaches every process; the server tells this one when it is time.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const work = await WORK[process.argv[2] as Kind]();
process.on('message', (asked: WorkerRequest) => {
  const watching = watch(asked);
  Promise.try(work, asked.ask)
    .then(
      (answer) => say({ said: 'answer', answer }),
      (error: unknown) => say({ said: 'failed', why: whyOf(error), code: codeOf(error) }),
    )
    .finally(() => clearInterval(watching));
});
say({ said: 'ready' });
