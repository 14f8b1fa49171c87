/**
 * The process in which strangers' files are opened. It has no secret, no database and no network, does one thing at a time, and may
 * die at any moment: whoever asked hears of it (pool.ts). It ends itself when it needs more memory than it may or its house is gone.
 */
import { readCalendar } from '#shared/duty/calendar-read.ts';
import { readPast, type PastAsked } from './past.ts';
import { closeOtherDecoders, redraw } from './picture.ts';
import { TOO_MUCH_MEMORY, type Asked, type CalendarAsked, type PictureAsked, type Said, type Work } from './work.ts';

const LOOK_EVERY_MS = 25;

const say = (said: Said) => void process.send?.(said);

async function work({ kind, ask }: Asked): Promise<Work[keyof Work]['answer']> {
  switch (kind) {
    case 'picture':
      return redraw(ask as PictureAsked);
    case 'calendar': {
      const { text, ...window } = ask as CalendarAsked;
      return readCalendar(text, window);
    }
    case 'past':
      return readPast(ask as PastAsked, (bytes) => say({ said: 'progress', bytes }));
  }
}

const whyOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

process.on('message', (asked: Asked) => {
  // Decoders work beside this thread and outside of its heap.
  const watching = setInterval(() => {
    if (process.memoryUsage.rss() > asked.memoryMb * 1024 * 1024) process.exit(TOO_MUCH_MEMORY);
  }, LOOK_EVERY_MS);
  work(asked)
    .then(
      (answer) => say({ said: 'answer', answer }),
      (error: unknown) => say({ said: 'failed', why: whyOf(error), code: codeOf(error) }),
    )
    .finally(() => clearInterval(watching));
});
process.on('disconnect', () => process.exit());
// A Ctrl-C in the terminal reaches every process; the house tells this one when it is time.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

closeOtherDecoders();
say({ said: 'ready' });
