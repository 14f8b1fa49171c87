/** Mail about an account: a link to a new password, the proof of a new address, and word of what was changed. */
import type { Queryable } from '#server/db/engine/client.ts';
import { languageOf } from '#server/db/people/member.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import { findAccount, findUserByEmail, insertOneTime } from '#server/db/people/user.ts';
import { insertSignInLink } from '#server/db/people/way-back.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { accountMails, type AccountMailKind } from '#shared/messages/sentences/account-mails.ts';
import { DAY_MS, HOUR_MS } from '#shared/model/time.ts';
import { hasAddress } from '../delivery/mail.ts';
import type { Parts } from '../parts.ts';

/** Longer than a mail takes, short enough for a mailbox somebody else may open. */
const MAIL_LINK_MS = HOUR_MS;
const PROOF_MS = DAY_MS;
const RETRY_FOR_MS = HOUR_MS;

type Ask = {
  readonly kind: AccountMailKind;
  /** Empty: whoever has the address `to`, if anybody. */
  readonly userId: string;
  /** Null: the address of the account. */
  readonly to: string | null;
  readonly now: number;
};

/** Nothing when no mail server is set up. The link itself is made when the mail leaves, so that it stands in no table. */
export async function accountMail(parts: Pick<Parts, 'mailer'>, tx: Queryable, { kind, userId, to, now }: Ask): Promise<void> {
  if (!parts.mailer.enabled) return;
  await enqueue(tx, { topic: 'account.mail', businessId: '', payload: { kind, userId, to: to ?? '' }, runAt: now });
}

export type AccountMailJob = {
  readonly jobId: string;
  readonly createdAt: number;
  readonly kind: AccountMailKind;
  readonly userId: string;
  readonly to: string;
};

export async function sendAccountMail(
  parts: Pick<Parts, 'db' | 'clock' | 'mailer' | 'config'>,
  job: AccountMailJob,
): Promise<JobResult> {
  const { orm } = parts.db;
  const userId = job.userId === '' ? ((await findUserByEmail(orm, job.to))?.id ?? '') : job.userId;
  const account = await findAccount(orm, userId);
  const to = job.to === '' ? (account?.email ?? '') : job.to;
  if (account === null || !hasAddress(to)) return { kind: 'done' };
  const now = parts.clock.now();
  const path = await linkOf(parts, job.kind, { userId, to, now });
  const texts = accountMails[await languageOf(orm, userId)][job.kind];
  const result = await parts.mailer.send({
    id: job.jobId,
    to,
    subject: texts.subject,
    text: texts.body({ name: account.name, url: `${parts.config.publicUrl}${path}` }),
  });
  if (result.kind === 'sent') return { kind: 'done' };
  const over = result.kind === 'refused' || now - job.createdAt > RETRY_FOR_MS;
  return over ? { kind: 'dead', reason: result.reason } : { kind: 'retry', afterMs: null, reason: result.reason };
}

/** Each try makes a link of its own, and it ends the one before. */
async function linkOf(
  { db }: Pick<Parts, 'db'>,
  kind: AccountMailKind,
  { userId, to, now }: { readonly userId: string; readonly to: string; readonly now: number },
): Promise<string> {
  if (kind !== 'reset' && kind !== 'email_proof') return kind === 'email_changed' ? '/forgot' : '/sign-in';
  const token = newToken();
  const tokenHash = hashToken(token);
  if (kind === 'reset')
    await db.tx((tx) =>
      insertSignInLink(tx, {
        id: newId(),
        tokenHash,
        userId,
        way: 'mail',
        businessId: null,
        memberId: null,
        role: null,
        createdBy: null,
        createdAt: now,
        expiresAt: now + MAIL_LINK_MS,
      }),
    );
  else
    await insertOneTime(db.orm, {
      id: newId(),
      identifier: emailProof(token),
      value: JSON.stringify([userId, to]),
      expiresAt: now + PROOF_MS,
      now,
    });
  return `/${kind === 'reset' ? 'back' : 'confirm'}#${token}`;
}

export const emailProof = (token: string) => `email:${hashToken(token)}`;
