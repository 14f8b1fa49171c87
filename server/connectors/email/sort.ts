/**
 * Which mails are no guest's words: answers of machines, bounces, newsletters, bookings, our own. Doubt rings: a mail is left alone only
 * when it surely is one of these, so a complaint that came through a mailing list or the form of a web page is read as what it is.
 */
import type { Account } from '../account.ts';
import { isWithin, proofOf } from './authentication.ts';
import { isOurId } from './ids.ts';
import type { Mailbox, ParsedMail } from './payload.ts';
import { ABSENCE_SUBJECTS, DAEMONS, LEFT_ALONE, NO_REPLY, REPORT_SUBJECTS, UNSUBSCRIBE_WORDS } from './senders.ts';

export type MailGiven = {
  readonly now: number;
  /** Addresses of the business, in lower case; none: not known. */
  readonly own: readonly string[];
  /** The name by which its mail server writes what it found out about a sender. */
  readonly authserv?: string | undefined;
  /** When the server took the mail. */
  readonly receivedAt?: number | undefined;
};

/** Of an account: its name there, and what it signs in with. */
export const ownAddresses = ({ id, settings }: Pick<Account, 'id' | 'settings'>): readonly string[] => [
  ...new Set(
    [id, settings['address'] ?? '', settings['user'] ?? '']
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one.includes('@')),
  ),
];

export const addressOf = (mailbox: Mailbox | null): string => (mailbox?.address ?? '').trim().toLowerCase();
/** One of the usual form, which may stand in an envelope. */
export const isAddress = (text: string): boolean => /^[^\s<>@,;:"\\()[\]]{1,64}@[^\s<>@,;:"\\()[\]]{1,255}$/.test(text);
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
export function isNoReply(address: string): boolean {
  const name = (address.split('@')[0] ?? '').replace(/[._+-]/g, '').toLowerCase();
  return NO_REPLY.some((word) => name.includes(word)) || DAEMONS.test(address);
}

/** Names under one organisation, roughly: "mail.example.cz" and "example.cz"; "gmail.com" and "seznam.cz" are two. */
function sameHouse(one: string, other: string): boolean {
  const ends = (domain: string) => domain.split('.').slice(-2).join('.');
  return one !== '' && other !== '' && ends(one) === ends(other);
}

/** A code of why it is left alone; null: it is read. */
export function leftAlone(mail: ParsedMail, given: MailGiven): string | null {
  return ownMail(mail, given) ?? bounce(mail) ?? machineAnswer(mail) ?? booking(mail, given) ?? bulk(mail, given);
}

const first = ({ fields }: ParsedMail, name: string): string => (fields[name]?.[0] ?? '').trim().toLowerCase();
const has = ({ fields }: ParsedMail, name: string): boolean => fields[name] !== undefined;

/** Somebody else is to be answered than whoever the mail is from: forms on web pages and rewriting lists do so. */
function answersElsewhere(mail: ParsedMail): boolean {
  const replyTo = addressOf(mail.replyTo);
  return replyTo !== '' && replyTo !== addressOf(mail.from) && !isNoReply(replyTo);
}

function ownMail(mail: ParsedMail, { own }: MailGiven): string | null {
  if (isOurId(mail.messageId, own)) return 'own_post';
  const from = addressOf(mail.from);
  if (!own.includes(from)) return null;
  // The form of the business's own page writes from the business's own address, with the guest to be answered.
  if (answersElsewhere(mail) && !own.includes(addressOf(mail.replyTo))) return null;
  const elsewhere = mail.to.map(addressOf).some((to) => to !== '' && !own.includes(to));
  const answers = mail.inReplyTo !== '' || mail.references.length > 0;
  // From us to us and the beginning of something: more likely a form that says nothing of the guest than a note to oneself.
  return elsewhere || answers || mail.to.length === 0 ? 'own_post' : null;
}

function bounce(mail: ParsedMail): string | null {
  const type = first(mail, 'content-type');
  if (type.includes('disposition-notification')) return 'receipt';
  if (type.startsWith('multipart/report') || has(mail, 'x-failed-recipients')) return 'bounce';
  if (/^(mailer-daemon|postmaster|mail-daemon)@/i.test(addressOf(mail.from)) && !answersElsewhere(mail)) return 'bounce';
  if (REPORT_SUBJECTS.test(mail.subject) && isNoReply(addressOf(mail.from))) return 'report';
  return null;
}

function machineAnswer(mail: ParsedMail): string | null {
  const submitted = first(mail, 'auto-submitted').split(/[\s;]/)[0] ?? '';
  if (submitted === 'auto-replied' || submitted === 'auto-notified') return 'auto_reply';
  if (has(mail, 'x-autoreply') && first(mail, 'x-autoreply') !== 'no') return 'auto_reply';
  if (has(mail, 'x-autorespond') || has(mail, 'x-vacation')) return 'auto_reply';
  if (first(mail, 'precedence') === 'auto_reply') return 'auto_reply';
  // An empty way back is how a machine says that it wants no answer; a form's programs forget to set one as well.
  if (first(mail, 'return-path') === '<>' && !answersElsewhere(mail)) return 'auto_reply';
  if (submitted !== '' && submitted !== 'no' && !answersElsewhere(mail)) return 'auto_generated';
  return ABSENCE_SUBJECTS.some((subject) => subject.test(mail.subject)) ? 'auto_reply' : null;
}

function booking(mail: ParsedMail, { authserv }: MailGiven): string | null {
  const from = domainOf(addressOf(mail.from));
  const found = LEFT_ALONE.find(
    ({ domains, subjects }) => domains.some((domain) => isWithin(from, domain)) && subjects.some((one) => one.test(mail.subject)),
  );
  if (found === undefined || isGuestBehind(mail)) return null;
  return proofOf(mail.authenticationResults, { from, trusted: authserv }) === 'refuted' ? null : found.code;
}

/** Portals pass on what a guest writes from an address made for that guest. */
const isGuestBehind = ({ from }: ParsedMail): boolean => /@(guest|messages?|messaging|reply)\./.test(addressOf(from));

/**
 * List-Id, List-Unsubscribe and Precedence: bulk or list are of mails to many. Read all the same: what came through a list of the
 * business's own domain (a group address such as info@), what answers a mail of ours, and what asks to answer somebody of another
 * house than the sender's and the list's and says nothing of unsubscribing (the form of a web page, sent by a mailing service).
 */
function bulk(mail: ParsedMail, { own }: MailGiven): string | null {
  const listed = has(mail, 'list-id') || has(mail, 'list-unsubscribe') || /^(bulk|list|junk)$/.test(first(mail, 'precedence'));
  if (!listed) return null;
  const houses = own.map(domainOf);
  const list = listDomain(first(mail, 'list-id'));
  if (list !== '' && houses.some((house) => sameHouse(list, house))) return null;
  if ([mail.inReplyTo, ...mail.references].some((id) => isOurId(id, own))) return null;
  const from = domainOf(addressOf(mail.from));
  const answered = domainOf(addressOf(mail.replyTo));
  const elsewhere = answersElsewhere(mail) && !sameHouse(answered, from) && !sameHouse(answered, list);
  return elsewhere && !UNSUBSCRIBE_WORDS.test(`${mail.text}\n${mail.htmlText}`) ? null : 'newsletter';
}

/** `Guests <guests.bistro.example>`, as written or as a parser took it apart. */
function listDomain(value: string): string {
  const inside = /<([^<>\s]{1,255})>/.exec(value)?.[1] ?? /"(?:id|name)":"([^"\s]{1,255})"/.exec(value)?.[1] ?? value;
  return /^[a-z0-9][a-z0-9.-]*$/.test(inside) ? inside : '';
}
