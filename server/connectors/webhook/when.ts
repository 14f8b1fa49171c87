/** Times as form builders write them: in the order of their country, without saying which, and without a zone. Read as UTC. */
import { DAY_MS } from '#shared/model/time.ts';
import { instantOf, Notes } from '../kit/read.ts';

const DOTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?)?$/i;

/** A day without a clock. */
const DAY_ALONE = /^\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4}\.?$/;

/** null: no time we can read. A day without a clock is midnight, and of today or yesterday it is now: nobody is late for it. */
export function whenSaid(value: string, now: number): number | null {
  const at = readWhen(value.trim(), now);
  return at !== null && DAY_ALONE.test(value.trim()) && now - at < 2 * DAY_MS ? now : at;
}

function readWhen(text: string, now: number): number | null {
  const dots = DOTS.exec(text);
  if (dots !== null) return atOf([dots[1], dots[2], dots[3]], dots.slice(4));
  const slashes = SLASHES.exec(text);
  if (slashes === null) return instantOf(text, { name: '', notes: new Notes() });
  const [, one, other, year, ...clock] = slashes;
  // Day first or month first: forms send when they are filled in, so whichever is nearer to now, and has been.
  const read = [atOf([one, other, year], clock), atOf([other, one, year], clock)].filter((at) => at !== null);
  const past = read.filter((at) => at <= now + DAY_MS);
  return (past.length > 0 ? past : read).sort((first, second) => Math.abs(now - first) - Math.abs(now - second))[0] ?? null;
}

type Said = readonly (string | undefined)[];

function atOf([day, month, year]: Said, [hours = '0', minutes = '0', seconds = '0', half]: Said): number | null {
  const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), hour, Number(minutes), Number(seconds));
  const read = new Date(at);
  return read.getUTCDate() === Number(day) && read.getUTCMonth() === Number(month) - 1 && at > 0 ? at : null;
}
