import { TRPCClientError } from '@trpc/client';
import type { Messages } from '#shared/messages/index.ts';

type Data = { readonly code?: string; readonly httpStatus?: number; readonly reason?: string };

function dataOf(error: unknown): Data | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null ? data : null;
}

/** `offline`: no answer came at all. `signed_out`: no session. Otherwise the server's stable reason. */
export function reasonOf(error: unknown): string {
  const data = dataOf(error);
  if (!data) return 'offline';
  if (data.code === 'UNAUTHORIZED' && !data.reason) return 'signed_out';
  return data.reason ?? 'internal';
}

/** True where the same request may well succeed later: no answer, a fault of the server, or too many at once. */
export function mayRetry(error: unknown): boolean {
  const status = dataOf(error)?.httpStatus;
  return status === undefined || status >= 500 || status === 429 || status === 408;
}

export function isSignedOut(error: unknown): boolean {
  return dataOf(error)?.code === 'UNAUTHORIZED';
}

/** True where the server knows and says no: it is gone, or it is not ours (any more). What the phone remembers of it is void. */
export function isRefused(error: unknown): boolean {
  const status = dataOf(error)?.httpStatus;
  return status === 401 || status === 403 || status === 404;
}

/** The sentence for a refusal, in the reader's language. */
export function sentenceOf(error: unknown, words: Messages): string {
  return sentenceFor(reasonOf(error), words);
}

export function sentenceFor(reason: string, words: Messages): string {
  return words.errors[reason] ?? words.errors.internal;
}
