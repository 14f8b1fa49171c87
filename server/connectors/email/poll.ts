/**
 * What is new in the mailbox: mails of the inbox above the last UID seen, then answers a colleague sent from the business's own mail
 * program. A first visit, and one after the server numbered its mails anew, goes back a bounded way; ids keep everything there once.
 */
import type { ImapFlow } from 'imapflow';
import type { Account, Io, Outcome, Page } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { Gathered } from '../kit/gather.ts';
import { cursorIn, type Cursor, type Place } from './cursor.ts';
import { MAIL_BYTES, uidsOf, withMailbox } from './mailbox.ts';
import type { ParsedMail } from './payload.ts';
import { roughMail } from './rough.ts';
import { ownAddresses, type MailGiven } from './sort.ts';
import { withRoots } from './thread.ts';
import { gatherMail, gatherSent } from './translate.ts';

const MAILS_A_PAGE = 20;
const PAGE_BYTES = 24 * 1024 * 1024;
const HISTORY_MAILS = 200;
const HISTORY_MS = 400 * 24 * 60 * 60 * 1000;
const SENT_BYTES = 512 * 1024;

export type Read = { readonly mail: ParsedMail; readonly receivedAt: number | undefined };
type Visit = { readonly read: readonly Read[]; readonly place: Place; readonly more: boolean };

export function pollMailbox(io: Io, account: Account, text: string | null): Promise<Outcome<Page>> {
  return withMailbox(io, account, async (client) => {
    const cursor = cursorIn(text);
    const inbox = await newIn(io, client, { path: 'INBOX', place: cursor.inbox, bytes: MAIL_BYTES });
    if (!inbox.ok) return inbox;
    const sentPath = account.settings['sentFolder'] ?? '';
    const gathered = new Gathered();
    const given = { now: io.now, own: ownAddresses(account), authserv: account.settings['authserv'] };
    const mails = await withRoots(client, inbox.value.read, { sentPath, own: given.own });
    for (const { mail, receivedAt } of mails) gatherMail(mail, { ...given, receivedAt }, gathered);
    // Answers last: what they answer must be there first.
    const sent = inbox.value.more || sentPath === '' ? null : await sentSince(io, client, { sentPath, cursor, given, gathered });
    if (sent !== null && !sent.ok) return sent;
    const next: Cursor = { inbox: inbox.value.place, sent: sent?.value.place ?? cursor.sent };
    return done({
      translation: gathered.translation,
      cursor: JSON.stringify(next),
      more: inbox.value.more || sent?.value.more === true,
    });
  });
}

type Sent = { readonly sentPath: string; readonly cursor: Cursor; readonly given: MailGiven; readonly gathered: Gathered };

async function sentSince(io: Io, client: ImapFlow, { sentPath, cursor, given, gathered }: Sent): Promise<Outcome<Visit>> {
  const visit = await newIn(io, client, { path: sentPath, place: cursor.sent, bytes: SENT_BYTES });
  if (visit.ok) for (const { mail, receivedAt } of visit.value.read) gatherSent(mail, { ...given, receivedAt }, gathered);
  return visit;
}

type From = { readonly path: string; readonly place: Place | null; readonly bytes: number };

/** One page of a folder. A mail whose taking apart harms its process is read roughly: its words are kept, and the next one is reached. */
async function newIn(io: Io, client: ImapFlow, { path, place, bytes }: From): Promise<Outcome<Visit>> {
  // Looking changes nothing: no mail is marked as read.
  const box = await client.mailboxOpen(path, { readOnly: true });
  const validity = String(box.uidValidity);
  const found = await uidsAfter(client, place?.validity === validity ? place.uid : null, io.now);
  if (found === null) return fault('temporary', `${path} could not be searched`);
  const read: Read[] = [];
  let size = 0;
  let uid = found.after;
  let at = 0;
  for (; at < found.uids.length && read.length < MAILS_A_PAGE && size < PAGE_BYTES; at += 1) {
    const next = found.uids[at] ?? 0;
    const message = await client.fetchOne(
      String(next),
      { source: { start: 0, maxLength: bytes }, internalDate: true },
      { uid: true },
    );
    // Taken away between the two.
    if (message !== undefined && message !== false && message.source !== undefined) {
      const parsed = await io.parseMail(message.source);
      if (!parsed.ok && parsed.fault.class === 'temporary') {
        if (read.length === 0) return parsed;
        break;
      }
      const cut = message.source.length >= bytes ? ['mail_cut'] : [];
      const mail = parsed.ok ? parsed.value : roughMail(message.source);
      read.push({ mail: { ...mail, notes: [...mail.notes, ...cut] }, receivedAt: instantOf(message.internalDate) });
      size += message.source.length;
    }
    uid = next;
  }
  const more = at < found.uids.length;
  const last = more ? uid : Math.max(uid, (box.uidNext || 1) - 1);
  return done({ read, place: { validity, uid: last }, more });
}

function instantOf(date: Date | string | undefined): number | undefined {
  const at = date === undefined ? Number.NaN : new Date(date).getTime();
  return Number.isFinite(at) && at > 0 ? at : undefined;
}

/** UIDs in their order. `n:*` always names the last mail as well, so what is not above is left out. Null: the server did not say. */
async function uidsAfter(
  client: ImapFlow,
  after: number | null,
  now: number,
): Promise<{ readonly uids: readonly number[]; readonly after: number } | null> {
  if (after !== null) {
    const found = uidsOf(await client.search({ uid: `${after + 1}:*` }, { uid: true }));
    return found === null ? null : { uids: found.filter((uid) => uid > after), after };
  }
  const found = uidsOf(await client.search({ since: new Date(now - HISTORY_MS) }, { uid: true }));
  if (found === null) return null;
  const uids = found.slice(-HISTORY_MAILS);
  return { uids, after: (uids[0] ?? 1) - 1 };
}
