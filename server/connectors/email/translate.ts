/** Mails as items: complaints of guests to be answered by mail, and reviews of which platforms tell by mail. Pure. */
import { createHash } from 'node:crypto';
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, ReplyTarget, Translation } from '../item.ts';
import { Gathered } from '../kit/gather.ts';
import { instantOf, jsonOf, Notes, reject } from '../kit/read.ts';
import { folded } from './fold.ts';
import { REPLY_SUBJECT } from './fold-words.ts';
import { isOurId } from './ids.ts';
import { mailsOfJson } from './json.ts';
import { isOfPlatform, noticeOf } from './notice.ts';
import type { ParsedMail } from './payload.ts';
import { addressOf, isAddress, isNoReply, leftAlone, type MailGiven } from './sort.ts';

/** Bytes of JSON: mails that were taken apart. Mail as it travels must be taken apart first (`read`, or `poll`). */
export function translateEmail(raw: Uint8Array, { now, account }: Given): Translation {
  const json = jsonOf(raw);
  if (json === undefined) return reject('not_taken_apart', 'a mail must be taken apart before it is translated');
  const mails = mailsOfJson(json);
  if (mails.length === 0) return { items: [], rejects: [], ignored: ['no_mail'] };
  return translateMails(mails, { now, own: account === undefined ? [] : [account.id.toLowerCase()] });
}

export function translateMails(mails: readonly ParsedMail[], given: MailGiven): Translation {
  const gathered = new Gathered();
  for (const mail of mails) gatherMail(mail, given, gathered);
  return gathered.translation;
}

export function gatherMail(mail: ParsedMail, given: MailGiven, gathered: Gathered): void {
  const notes = new Notes();
  const id = idOf(mail);
  const spokeAt = spokeAtOf(mail, given, notes);
  const notice = noticeOf(mail, { given, id, spokeAt });
  if (notice.kind === 'ignored') return gathered.ignore(notice.code);
  if (notice.kind === 'reviews') return notice.items.forEach((item) => gathered.item(item));
  const why = leftAlone(mail, given);
  if (why === 'bounce') gatherBounce(mail, { spokeAt, given }, gathered);
  if (why !== null) return gathered.ignore(why);
  if (notice.kind === 'forged') notes.add('forged_sender');
  for (const note of mail.notes) notes.add(note);
  gathered.item(messageOf(mail, { id, spokeAt, notes, given, forged: notice.kind === 'forged' }));
}

/** An answer of ours that never reached the guest: its head comes back with it. A delay is none. */
function gatherBounce(
  { returned, text }: ParsedMail,
  { spokeAt, given }: { readonly spokeAt: number; readonly given: MailGiven },
  gathered: Gathered,
): void {
  if (returned === null || !isOurId(returned.messageId, given.own) || !/^action:\s{0,9}failed/im.test(text)) return;
  const root = returned.references[0] ?? returned.inReplyTo;
  if (root === '') return;
  const said = /^diagnostic-code:\s{0,9}(?:[a-z-]{1,20};)?(.{1,400})$/im.exec(text)?.[1] ?? '';
  gathered.answer({
    channel: 'email',
    under: { conversation: shortened(root) },
    answer: {
      id: returned.messageId,
      text: '',
      at: spokeAt,
      state: 'refused',
      ...(said.trim() === '' ? {} : { why: cleanLine(said, 300) }),
    },
  });
}

/** From the folder of sent mails, where only the business puts any: an answer in a thread, a colleague's or ours. */
export function gatherSent(mail: ParsedMail, given: MailGiven, gathered: Gathered): void {
  const root = mail.references[0] ?? mail.inReplyTo;
  if (root === '' || mail.messageId === '') return;
  const notes = new Notes();
  const text = wordsOf(mail, notes);
  if (text === '') return;
  const answer = { id: mail.messageId, text, at: spokeAtOf(mail, given, notes), state: 'live' } as const;
  gathered.answer({ channel: 'email', under: { conversation: shortened(root) }, answer });
}

/** Long ones are shortened to what still is one mail's. A mail without any is named by its bytes. */
function idOf({ messageId, digest }: ParsedMail): string {
  if (messageId === '') return `mail:${digest}`;
  return shortened(messageId);
}

const shortened = (id: string): string => (id.length <= 250 ? id : `mail:${createHash('sha256').update(id).digest('hex')}`);

/** When it was written, but not later than it came; a date without its zone counts as UTC. */
function spokeAtOf({ date }: ParsedMail, { now, receivedAt }: MailGiven, notes: Notes): number {
  // "(CET)" behind the zone.
  const bare = (date.split('(')[0] ?? '').trim();
  const zoned = /[+-]\d{2}:?\d{2}|\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b|\dZ$/.test(bare) || !bare.includes(':') ? bare : `${bare} +0000`;
  const written = instantOf(zoned, { name: 'date', notes });
  const latest = Math.min(receivedAt ?? now, now);
  return Math.round(Math.min(written ?? latest, latest));
}

type About = {
  readonly id: string;
  readonly spokeAt: number;
  readonly notes: Notes;
  readonly given: MailGiven;
  readonly forged: boolean;
};

function messageOf(mail: ParsedMail, { id, spokeAt, notes, given, forged }: About): IncomingItem {
  const subject = bareSubject(mail.subject);
  const text = wordsOf(mail, notes);
  const answerTo = answerAddress(mail, given);
  const answerable = !forged && answerTo !== '' && (mail.replyTo !== null || !isOfPlatform(addressOf(mail.from)));
  const target = answerable ? targetOf(mail, answerTo) : null;
  const words = text || subject || (mail.pictures.length > 0 ? '[image]' : '');
  return {
    channel: 'email',
    kind: 'message',
    visibility: 'private',
    externalId: id,
    author: authorOf(mail),
    rating: null,
    text: words,
    language: null,
    url: null,
    reach: null,
    placeLabel: '',
    contact: cleanLine(addressOf(mail.replyTo) || addressOf(mail.from)),
    spokeAt,
    replyMode: answerable ? 'api' : 'link',
    replyUrl: null,
    conversation: conversationOf(mail, id),
    ...(subject === '' ? {} : { title: subject }),
    ...(target === null ? {} : { target }),
    ...(mail.pictures.length === 0 ? {} : { pictures: mail.pictures }),
    ...notes.given,
  };
}

/**
 * The plain text, unless the HTML says more: all of that and something beside it (a mail in several parts), or a lot more ("your program
 * shows no HTML").
 */
function fuller({ text, htmlText }: ParsedMail): string {
  const letters = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '');
  const [plain, html] = [letters(text), letters(htmlText)];
  const more = html.length > plain.length && (html.length > plain.length * 2 || html.includes(plain));
  return more ? htmlText : text;
}

function wordsOf(mail: ParsedMail, notes: Notes): string {
  const plain = fuller(mail);
  const folding = { subject: mail.subject, answers: mail.inReplyTo !== '' || mail.references.length > 0 };
  const kept = folded(plain, folding);
  const cleaned = cleanText(kept);
  if (cleaned.length >= 19_900 && kept.length > cleaned.length + 100) notes.add('text_cut');
  return cleaned;
}

/** Without "Re:" and its like, however many there are; "Fwd:" stays, it says that these are somebody else's words. */
export function bareSubject(subject: string): string {
  let bare = cleanLine(subject);
  while (REPLY_SUBJECT.test(bare)) bare = bare.replace(REPLY_SUBJECT, '').trim();
  return bare;
}

/** Lists write over a mail "'Jan' via Info". */
function authorOf({ from, replyTo }: ParsedMail): string {
  const name = cleanLine((from?.name ?? '').replace(/^'?([^']{1,200}?)'? via .{1,100}$/, '$1'), 120);
  const asked = cleanLine(replyTo?.name ?? '', 120);
  return name || asked || cleanLine(addressOf(from) || addressOf(replyTo), 120);
}

/** '' when nobody reads what is sent there, or it would come back to us. */
function answerAddress(mail: ParsedMail, { own }: MailGiven): string {
  const able = (address: string) => isAddress(address) && !own.includes(address) && !isNoReply(address);
  return [addressOf(mail.replyTo), addressOf(mail.from)].find(able) ?? '';
}

const REFERENCES_UNITS = 2_000;

/** The first mail of the thread and the latest ones: a long thread names more than is kept. */
function targetOf(mail: ParsedMail, to: string): ReplyTarget {
  const own = mail.messageId.length <= 900 ? mail.messageId : '';
  const [root, ...rest] = [
    ...new Set([...mail.references, ...(mail.references.length === 0 ? [mail.inReplyTo] : []), own]),
  ].filter((id) => id !== '');
  const latest: string[] = [];
  let size = root?.length ?? 0;
  for (const one of rest.toReversed()) {
    size += one.length + 1;
    if (size > REFERENCES_UNITS) break;
    latest.unshift(one);
  }
  const subject = bareSubject(mail.subject);
  return {
    to,
    subject: subject === '' ? 'Re:' : `Re: ${subject}`,
    ...(own === '' ? {} : { inReplyTo: own }),
    ...(root === undefined ? {} : { references: [root, ...latest].join(' ') }),
  };
}

function conversationOf(mail: ParsedMail, id: string): string {
  const root = mail.references[0] ?? mail.inReplyTo;
  return root === '' ? id : shortened(root);
}
