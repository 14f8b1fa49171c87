/** What one server of the network is and allows. Every account names its own. */
import { answerLength, type AnswerLimit } from '#shared/model/answer-length.ts';
import type { Account } from '../account.ts';
import type { IncomingItem } from '../item.ts';

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
