/** A guest's picture. Its address holds the token, so it is made, asked and forgotten here. */
import type { Account, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, stringOf } from '../kit/read.ts';
import { call, tokenOf } from './api.ts';

const MOST_BYTES = 4_000_000;

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
};

export async function picture(
  io: Io,
  account: Account,
  ref: string,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly mediaType: string }>> {
  const got = await call(io, account, { method: 'getFile', params: { file_id: ref } });
  if (!got.ok) return got;
  const path = stringOf(fieldsOf(got.value)['file_path']);
  if (!/^[\w-]+(?:\/[\w.-]+)+$/.test(path) || path.includes('..')) return fault('gone', '');
  const file = await io.http({ url: `${io.base('api')}/file/bot${tokenOf(account)}/${path}`, maxBytes: MOST_BYTES });
  // The words of whoever failed may hold the address.
  if (!file.ok) return fault(file.fault.class, 'The picture cannot be fetched.');
  if (file.value.status !== 200) return fault(file.value.status === 404 ? 'gone' : 'temporary', 'The picture cannot be fetched.');
  if (file.value.truncated) return fault('invalid', 'The picture is too large.');
  return done({
    bytes: file.value.body,
    mediaType: TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream',
  });
}
