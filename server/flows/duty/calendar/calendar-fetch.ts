/** A calendar from an address, and any calendar opened in the process for strangers' files. */
import { Unopened } from '#server/unpack/index.ts';
import type { ReadCalendar } from '#shared/ical/calendar-read.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '../../parts.ts';

const LINK_MAX_BYTES = 512 * 1024;
const LINK_TIMEOUT_MS = 10_000;
/** Calendars often stand behind one or two forwardings; each address is looked at like the first. */
const FORWARDS = 3;

/** At most 512 kB, through the one way out. */
export async function fetchCalendar(parts: Pick<Parts, 'egress'>, address: string, forwards = FORWARDS): Promise<string> {
  // webcal: is how calendars write https:.
  const url = address.replace(/^webcal:/i, 'https:');
  const answer = await parts.egress.fetch({
    purpose: 'callback',
    url,
    method: 'GET',
    headers: { accept: 'text/calendar, */*;q=0.1', 'accept-encoding': 'identity' },
    body: null,
    totalTimeoutMs: LINK_TIMEOUT_MS,
    maxBodyBytes: LINK_MAX_BYTES,
  });
  if (answer.kind === 'refused') throw new DomainError('invalid', 'calendar_address');
  if (answer.kind === 'failed') throw new DomainError('invalid', 'calendar_silent');
  const { location } = answer.headers;
  if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
    if (forwards === 0 || !URL.canParse(location, url)) throw new DomainError('invalid', 'calendar_silent');
    return fetchCalendar(parts, new URL(location, url).href, forwards - 1);
  }
  if (answer.status !== 200) throw new DomainError('invalid', 'calendar_silent');
  if (answer.truncated) throw new DomainError('invalid', 'calendar_too_large');
  return answer.body.toString('utf8');
}

export async function openCalendar(
  { unpack, log }: Pick<Parts, 'unpack' | 'log'>,
  asked: { readonly text: string; readonly timeZone: string; readonly from: number; readonly to: number },
): Promise<ReadCalendar> {
  const read = await opened({ unpack, log }, asked);
  const refused = read.problems.find(({ reason }) => reason === 'not_a_calendar' || reason === 'too_large');
  if (refused === undefined) return read;
  throw new DomainError('invalid', refused.reason === 'too_large' ? 'calendar_too_large' : refused.reason);
}

async function opened(
  { unpack, log }: Pick<Parts, 'unpack' | 'log'>,
  asked: Parameters<typeof unpack.calendar>[0],
): Promise<ReadCalendar> {
  try {
    return await unpack.calendar(asked);
  } catch (error) {
    if (!(error instanceof Unopened)) throw error;
    if (error.reason === 'full' || error.reason === 'closed') throw new DomainError('unavailable', 'files_busy');
    log.warn('a calendar was not read to its end', { reason: error.reason, length: asked.text.length });
    throw new DomainError('invalid', 'calendar_too_large');
  }
}
