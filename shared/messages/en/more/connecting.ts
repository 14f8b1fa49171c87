import type { FaultClass } from '../../../model/connected.ts';
import { en } from '../../plural.ts';
import { guides, mailboxes } from './connect-guides.ts';

const items = (count: number) => `${count} ${en(count, 'item', 'items')}`;

/** looking: while an account is read. connecting: while somebody connects one. */
type Said = { readonly looking: string; readonly connecting: string };

/** Accounts on platforms: how they fare, connecting and disconnecting them. Loaded by its screens alone. */
export const connecting = {
  lead: 'What guests write on a connected channel comes in here.',
  accounts: 'Connected',
  offers: 'Channels to connect',
  others: 'Other ways in',
  answers: 'You answer from here.',
  copies: 'You answer over there (copy and open).',
  notRegistered: 'Not set up on this server yet.',
  notRegisteredText: (channel: string) =>
    `Whoever runs the server has to register it with ${channel} first (docs/operating.md, GH_CHANNELS). Then you can connect it here.`,

  reconnect: 'Needs connecting again',
  importing: (count: number) => (count === 0 ? 'Reading its history…' : `Reading its history: ${items(count)} so far`),
  imported: (count: number) => (count === 0 ? 'Nothing was there' : `${items(count)} read, without alerts`),
  lastItem: (moment: string) => `Last item ${moment}`,
  nothingYet: 'Nothing has come in yet',
  lookedAt: (moment: string) => `Last look ${moment}`,
  silent: (moment: string) => `Quiet since ${moment}, longer than ever before`,
  notUnderstood: (count: number) => `${count} ${en(count, 'thing was', 'things were')} not understood`,
  facts: {
    look: 'Last look',
    next: 'Next look',
    item: 'Last item',
    history: 'History',
    since: 'Connected',
  },
  never: 'not yet',
  rightNow: 'right now',
  whenCalled: 'as soon as something is new there',
  notWhileOut: 'when it is connected again',
  unreadHint: 'The last of it:',
  chart: 'Came in during the last 24 hours',
  count: items,
  hour: 'From',
  counted: 'Items',
  span: (from: string, to: string) => `${from}–${to}`,

  lookNow: 'Look now',
  looking: 'Looking. Anything new is here in a moment.',
  again: 'Connect again',
  againName: (name: string) => `Connect again: ${name}`,
  disconnect: 'Disconnect',
  disconnectName: (name: string) => `Disconnect: ${name}`,
  disconnectText: [
    'Nothing more comes in from there, and no answer goes out.',
    'What came in stays, with its answers.',
    'We sign out over there and delete the password and keys here.',
  ],
  disconnected: (name: string) => `${name} is disconnected.`,

  faults: {
    token: {
      looking: 'We are not let in any more. Connect it again.',
      connecting: 'This did not let us in. Check it letter for letter, or make a new one over there.',
    },
    permission: {
      looking: 'We are let in but may not see everything. Give us the missing permission over there.',
      connecting: 'We were let in, but a permission is missing. Give it over there, then try again.',
    },
    rate: {
      looking: 'We are asked to slow down. The next look comes later.',
      connecting: 'There were too many attempts. Wait a few minutes, then try again.',
    },
    gone: {
      looking: 'What we read is no longer there. See whether it was renamed or deleted.',
      connecting: 'There is nothing under this name or address. Check what you typed.',
    },
    window: {
      looking: 'It is too late for this over there.',
      connecting: 'It is too late for this. Start again.',
    },
    invalid: {
      looking: 'What we ask for is not understood over there. If this stays, connect it again.',
      connecting: 'This is not accepted over there. Check what you typed.',
    },
    temporary: {
      looking: 'It cannot be reached right now. We try again at the next look; nothing is lost.',
      connecting: 'It could not be reached. Check the address if you typed one, and try again in a minute.',
    },
    quota: {
      looking: 'Our allowance over there is used up. We go on when it is renewed.',
      connecting: 'The allowance over there is used up for now. Try again later.',
    },
  } as Record<FaultClass, Said>,
  cameBack: (words: string) => `What came back: “${words}”`,
  /** Keys: server/flows/channels/io.ts. */
  codes: {
    address_refused: 'This address is not on the public internet.',
    dns: 'There is no server of this name.',
    connect: 'Nobody answers at this address.',
    tls: 'The server cannot prove that it is the right one.',
    timeout: 'No answer came in time.',
    closed: 'The line was cut.',
  } as Record<string, string>,

  connectTo: (channel: string) => `Connect ${channel}`,
  steps: 'Step by step',
  mailbox: 'Your mailbox',
  opens: (host: string) => `Open ${host}`,
  go: 'Connect',
  goOn: (channel: string) => `Go on to ${channel}`,
  leaving: 'One moment, on to the sign-in…',
  keeps: 'Leave it empty to keep what is there.',
  furtherFields: 'More settings',
  missing: 'This is missing.',
  noEmail: 'This is not an e-mail address.',
  noPort: 'A number from 1 to 65535.',
  whichOne: 'Which one is it?',
  whichOneText: 'There are several. The others can be connected afterwards.',
  connected: (name: string) => `${name} is connected. Its history is being read, without alerts.`,

  back: {
    title: 'Connecting a channel',
    wait: 'One moment…',
    saidNo: 'You said no over there, so nothing was connected.',
    refused: 'The platform did not connect us.',
    nothing: 'There is nothing to finish here.',
    channels: 'To the channels',
  },

  /** By channel and field, else by field alone. */
  fields: {
    'email.address': { label: 'E-mail address', hint: 'The one guests write to.' },
    'email.password': { label: 'Password', hint: 'Often one made just for this, see the steps.' },
    'email.senderName': { label: 'Name of the sender', hint: 'What guests see, for instance “Bistro at the Mill”.' },
    'email.user': { label: 'User name', hint: 'Only where it is not the address.' },
    'email.imapHost': { label: 'Server for incoming mail', hint: 'IMAP' },
    'email.imapPort': { label: 'Its port', hint: 'Mostly 993.' },
    'email.imapSecurity': { label: 'Its encryption', hint: 'IMAP' },
    'email.smtpHost': { label: 'Server for outgoing mail', hint: 'SMTP' },
    'email.smtpPort': { label: 'Its port', hint: 'Mostly 465 or 587.' },
    'email.smtpSecurity': { label: 'Its encryption', hint: 'SMTP' },
    'bluesky.handle': { label: 'Handle', hint: 'For instance bistro.bsky.social.' },
    'bluesky.appPassword': { label: 'App password', hint: 'Four groups of four letters and digits.' },
    'bluesky.service': { label: 'Server', hint: 'Only for an account on a server of its own.' },
    'whatsapp.phoneNumberId': { label: 'Phone number ID', hint: 'Digits, but not the number itself.' },
    'whatsapp.businessAccountId': { label: 'WhatsApp Business Account ID', hint: 'It stands below the other one.' },
    'whatsapp.accessToken': { label: 'Access token', hint: 'The one of the system user.' },
    'feed.address': { label: 'Address', hint: 'Of the feed, or of the page it belongs to.' },
    'mastodon.instance': { label: 'Server', hint: 'The part behind the last @ of your name there.' },
    'mastodon.token': { label: 'Access token', hint: 'Only if you made one there yourself: Preferences, Development.' },
    'telegram.token': { label: 'Token', hint: 'From BotFather: digits, a colon, many letters.' },
  } as Record<string, { readonly label: string; readonly hint: string }>,
  /** A field without words of its own. */
  fieldTypes: {
    text: 'Name',
    secret: 'Password or key',
    url: 'Web address',
    host: 'Server',
    email: 'E-mail',
    port: 'Port',
    choice: 'Kind',
  },
  byDefault: 'Automatic',
  choices: { tls: 'TLS from the start', starttls: 'STARTTLS' } as Record<string, string>,
  guides,
  mailboxes,
};
export type Connecting = typeof connecting;
