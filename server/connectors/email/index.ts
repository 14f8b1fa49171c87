import type { AccountConnector, Given } from '../contract.ts';
import type { Translation } from '../item.ts';
import { jsonOf, reject } from '../kit/read.ts';
import { mailsIn } from './mbox.ts';
import { parseMail, type ParsedMail } from './payload.ts';
import { translateEmail, translateMails } from './translate.ts';
import { emailVerbs } from './verbs.ts';

/** Mail as it travels, or the JSON of a mail that was taken apart. On this thread: for support, and for tests. */
async function readEmail(raw: Uint8Array, given: Given): Promise<Translation> {
  if (jsonOf(raw) !== undefined) return translateEmail(raw, given);
  const mails: ParsedMail[] = [];
  for (const one of mailsIn(raw)) mails.push(await parseMail(one));
  const read = mails.filter(
    ({ from, subject, date, messageId }) => from !== null || subject !== '' || date !== '' || messageId !== '',
  );
  if (read.length === 0) return reject('no_mail', 'neither a sender nor a subject, date or Message-ID');
  return translateMails(read, { now: given.now, own: given.account === undefined ? [] : [given.account.id.toLowerCase()] });
}

/** A mailbox of the business: complaints by mail, and the platforms' notices of reviews. */
export const email: AccountConnector = {
  description: { id: 'email', receives: 'account', edits: false, replyModes: ['api', 'link'], needsConnection: true },
  aliases: [],
  translate: translateEmail,
  read: readEmail,
  answers: ({ channel }) =>
    channel === 'email' ? { max: 20_000, unit: 'chars', slot: 'many', change: false, remove: false } : null,
  hosts: {},
  verbs: emailVerbs,
};
