/** What one server of the network is and allows. Every account names its own. */
import { answerLength, type AnswerLimit } from '#shared/model/answer-length.ts';
import type { Account, Io } from '../account.ts';
import type { IncomingItem } from '../item.ts';
import { fieldsOf, stringOf, webAddressOf, Notes } from '../kit/read.ts';
import { call } from './api.ts';

/** As Mastodon ships; a server may say otherwise (`configuration.statuses` of `/api/v2/instance`). */
const USUAL = { max: 500, perUrl: 23 } as const;

const numberIn = (text: string | undefined, usual: number): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : usual);

/** Whom we answer stands before the answer, for their server to tell them; of `@name@host` the server counts `@name`. */
export const addressed = (acct: string): string => (acct === '' ? '' : `@${acct} `);
const counted = (acct: string): string => addressed(acct.split('@')[0] ?? '');

export function limitOf({ target }: Pick<IncomingItem, 'target'>, account?: Pick<Account, 'settings'>): AnswerLimit {
  const max = numberIn(account?.settings['maxCharacters'], USUAL.max);
  const perUrl = numberIn(account?.settings['perUrl'], USUAL.perUrl);
  // The warning of a post is repeated on the answer, and counts.
  const before =
    account === undefined ? 0 : answerLength(counted(target?.['acct'] ?? '') + (target?.['warning'] ?? ''), { unit: 'chars' });
  return { max: Math.max(1, max - before), unit: 'chars', perUrl };
}

/** For the account's settings. What a server does not say (an older one, another program) stays as usual. */
export async function readInstance(io: Io, account: Account): Promise<Account['settings']> {
  const newer = await call(io, account, { path: '/api/v2/instance' });
  const older = newer.ok ? newer : await call(io, account, { path: '/api/v1/instance' });
  if (!older.ok) return {};
  const fields = fieldsOf(older.value.json);
  const configuration = fieldsOf(fields['configuration']);
  const statuses = fieldsOf(configuration['statuses']);
  const found = {
    maxCharacters: stringOf(statuses['max_characters'] ?? fields['max_toot_chars']),
    perUrl: stringOf(statuses['characters_reserved_per_url']),
    streaming: streamingIn(fieldsOf(configuration['urls'])['streaming'] ?? fieldsOf(fields['urls'])['streaming_api']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''));
}

/** Said as the address of a WebSocket; events come from the same place over HTTP. */
function streamingIn(value: unknown): string {
  const address = stringOf(value).replace(/^ws/, 'http');
  const url = webAddressOf(address, { name: 'streaming', notes: new Notes() }) ?? '';
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
