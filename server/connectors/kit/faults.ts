/** Answers that are none, by their status: what a platform means unless its connector knows better. */
import { cleanLine } from '#shared/model/clean.ts';
import type { FaultClass } from '#shared/model/connected.ts';
import type { Fault, HttpAnswer, Outcome } from '../account.ts';

export const fault = (
  kind: FaultClass,
  words: string,
  more: Omit<Fault, 'class' | 'words'> = {},
): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { class: kind, words: cleanLine(words, 300), ...more },
});

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const succeeded = ({ status }: Pick<HttpAnswer, 'status'>): boolean => status >= 200 && status < 300;

/** RFC 9110: seconds or a date. Null: it does not say. */
export function retryAfter({ headers }: Pick<HttpAnswer, 'headers'>, now: number): number | null {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,7}$/.test(text)) return now + Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(now, at);
}

const BY_STATUS: Readonly<Record<number, FaultClass>> = {
  401: 'token',
  403: 'permission',
  404: 'gone',
  410: 'gone',
  429: 'rate',
};

/** `unsure` where a server that broke may have done it all the same: only for requests that write. */
export function faultByStatus(
  answer: HttpAnswer,
  words: string,
  { now, wrote = false }: { now: number; wrote?: boolean },
): { readonly ok: false; readonly fault: Fault } {
  const { status } = answer;
  const kind = BY_STATUS[status] ?? (status === 408 || status === 425 || status >= 500 || status < 400 ? 'temporary' : 'invalid');
  const retryAt = retryAfter(answer, now) ?? undefined;
  return fault(kind, words, {
    ...(retryAt === undefined ? {} : { retryAt }),
    ...(wrote && status >= 500 ? { unsure: true } : {}),
  });
}
