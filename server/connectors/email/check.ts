/** The test call: both servers let us in. What is found on the way is kept: where sent mails are, and who checks senders there. */
import type { ImapFlow } from 'imapflow';
import type { Account, Checked, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { resultsOf } from './authentication.ts';
import { fieldOf, fieldsIn } from './head.ts';
import { uidsOf, withMailbox } from './mailbox.ts';
import { serversOf } from './presets.ts';
import { visitSmtp } from './smtp.ts';
import { domainOf, isAddress } from './sort.ts';

const LOOKED_AT = 30;
/** Fewer mails than that say nothing about a server. */
const ENOUGH = 5;

export async function checkMailbox(io: Io, account: Account): Promise<Outcome<Checked>> {
  const address = (account.settings['address'] ?? '').trim().toLowerCase();
  if (!isAddress(address) || !domainOf(address).includes('.')) return fault('invalid', 'this is no mail address');
  const asked = { ...account, settings: { ...account.settings, address } };
  const found = await withMailbox(io, asked, async (client) => {
    await client.mailboxOpen('INBOX', { readOnly: true });
    return done({ authserv: await serverOfResults(client), sentFolder: await sentFolder(client) });
  });
  if (!found.ok) return found;
  const sending = await visitSmtp(io, asked, null);
  if (!sending.ok) return sending;
  const { imap, smtp } = serversOf(asked.settings);
  const settings = {
    ...asked.settings,
    imapHost: imap.host,
    imapPort: String(imap.port),
    imapSecurity: imap.security,
    smtpHost: smtp.host,
    smtpPort: String(smtp.port),
    smtpSecurity: smtp.security,
    sentFolder: found.value.sentFolder,
    authserv: found.value.authserv,
  };
  return done({ account: { ...asked, id: address, name: address, settings } });
}

const SENT_NAMES =
  /^(inbox[./])?(sent|sent items|sent mail|sent messages|odeslaná pošta|odeslané|wysłane|gesendet|gesendete (elemente|objekte))$/i;

/** '' when there is none. */
async function sentFolder(client: ImapFlow): Promise<string> {
  const folders = await client.list();
  const found = folders.find(({ specialUse }) => specialUse === '\\Sent') ?? folders.find(({ path }) => SENT_NAMES.test(path));
  return found?.path ?? '';
}

/**
 * The name by which this server writes what it found out about senders, as nearly all of the latest mails have it at the top. '': not
 * enough mails to tell. none: it writes no results, so those in a mail are its sender's own. -: it does not name itself.
 */
async function serverOfResults(client: ImapFlow): Promise<string> {
  const uids = (uidsOf(await client.search({ all: true }, { uid: true })) ?? []).slice(-LOOKED_AT);
  if (uids.length < ENOUGH) return '';
  const names = new Map<string, number>();
  for (const message of await client.fetchAll(uids.join(','), { headers: ['authentication-results'] }, { uid: true })) {
    const value = message.headers === undefined ? '' : fieldOf(fieldsIn(message.headers), 'authentication-results');
    // Big providers have many machines.
    const name = value === '' ? 'none' : resultsOf(value).server.split('.').slice(-2).join('.') || '-';
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const [most] = [...names].toSorted(([, one], [, other]) => other - one);
  return most !== undefined && most[1] * 10 >= uids.length * 8 ? most[0] : '';
}
