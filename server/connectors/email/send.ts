/** An answer by mail in the guest's thread, from the business's own address, and the copy of it among the sent mails. */
import nodemailer from 'nodemailer';
import { cleanLine } from '#shared/model/clean.ts';
import type { Account, Answer, Io, Outcome } from '../account.ts';
import type { StandingAnswer } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { ourId } from './ids.ts';
import { uidsOf, withMailbox } from './mailbox.ts';
import { idsOf } from './payload.ts';
import { keepsCopies, serversOf } from './presets.ts';
import { visitSmtp } from './smtp.ts';
import { isAddress } from './sort.ts';

export async function sendAnswer(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer>> {
  const { to = '' } = answer.target;
  const from = account.settings['address'] || account.id;
  if (!isAddress(to)) return fault('invalid', 'there is no address to answer to');
  const raw = await written(io, account, answer).catch(() => null);
  if (raw === null) return fault('invalid', 'the mail could not be written');
  const taken = await visitSmtp(io, account, { from, to, raw });
  if (!taken.ok) return taken;
  await keepCopy(io, account, { raw, answer });
  return done(standingOf(account, answer, io.now));
}

/** The bytes that leave are the bytes that are kept. */
async function written(io: Io, account: Account, { key, text, target }: Answer): Promise<Buffer> {
  const address = account.settings['address'] || account.id;
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const inReplyTo = idsOf(target['inReplyTo'] ?? '')[0];
  const references = idsOf(target['references'] ?? '');
  const { message } = await composer.sendMail({
    from: { name: cleanLine(account.settings['senderName'] ?? '', 120), address },
    to: target['to'] ?? '',
    subject: cleanLine(target['subject'] ?? '', 300) || 'Re:',
    text,
    messageId: ourId(key, address),
    date: new Date(io.now),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(references.length === 0 ? {} : { references }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return Buffer.isBuffer(message) ? message : Buffer.alloc(0);
}

const standingOf = (account: Account, { key, text }: Answer, at: number): StandingAnswer => ({
  id: ourId(key, account.settings['address'] || account.id),
  text,
  at,
  state: 'live',
});

/** The mail has gone, so whatever fails here is no fault of it. */
async function keepCopy(
  io: Io,
  account: Account,
  { raw, answer }: { readonly raw: Buffer; readonly answer: Answer },
): Promise<void> {
  const sent = account.settings['sentFolder'] ?? '';
  await withMailbox(io, account, async (client) => {
    const copied = keepsCopies(serversOf(account.settings).smtp.host) || client.capabilities.has('X-GM-EXT-1');
    if (sent !== '' && !copied) await client.append(sent, raw, ['\\Seen'], new Date(io.now));
    const answered = idsOf(answer.target['inReplyTo'] ?? '')[0];
    if (answered !== undefined) {
      await client.mailboxOpen('INBOX');
      const uids = uidsOf(await client.search({ header: { 'message-id': answered } }, { uid: true })) ?? [];
      if (uids.length > 0) await client.messageFlagsAdd([...uids], ['\\Answered'], { uid: true });
    }
    return done(null);
  });
}

/**
 * Looks for our copy by its Message-ID. Where the provider keeps copies by itself, that is whether the mail was taken; elsewhere a copy
 * proves it, and none says only that we did not come to keep one: sent again it has the same Message-ID, and mailboxes keep one of both.
 */
export function findAnswer(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer | null>> {
  const sent = account.settings['sentFolder'] ?? '';
  return withMailbox<StandingAnswer | null>(io, account, async (client) => {
    if (sent === '') return done(null);
    await client.mailboxOpen(sent, { readOnly: true });
    const id = ourId(answer.key, account.settings['address'] || account.id);
    const uids = uidsOf(await client.search({ header: { 'message-id': id } }, { uid: true }));
    if (uids === null) return fault('temporary', `${sent} could not be searched`);
    return done(uids.length === 0 ? null : standingOf(account, answer, answer.since));
  });
}
