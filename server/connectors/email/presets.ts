/** Mail servers of providers by the domain of an address. From memory; data. Onet, WP and Seznam write them on their help pages. */
import type { SetUpField, SetUpPreset } from '../account.ts';
import { listed } from './listed.ts';

/** tls: from the first byte. starttls: begun in the clear and never used so. none: only to this machine itself. */
export type Security = 'tls' | 'starttls' | 'none';
export type Server = { readonly host: string; readonly port: number; readonly security: Security };
export type Servers = { readonly imap: Server; readonly smtp: Server };

const provider = (
  name: string,
  domains: readonly string[],
  [imap, smtp, smtpPort = 465]: readonly [string, string, number?],
) => ({
  name,
  domains,
  values: { imapHost: imap, imapPort: '993', smtpHost: smtp, smtpPort: String(smtpPort) },
});

export const PRESETS: readonly SetUpPreset[] = [
  provider('Gmail', ['gmail.com', 'googlemail.com'], ['imap.gmail.com', 'smtp.gmail.com']),
  provider('Outlook', listed('outlook.com, hotmail.com, live.com, msn.com, outlook.cz, outlook.pl, hotmail.cz'), [
    'outlook.office365.com',
    'smtp-mail.outlook.com',
    587,
  ]),
  provider('Microsoft 365', ['onmicrosoft.com'], ['outlook.office365.com', 'smtp.office365.com', 587]),
  provider('Seznam', listed('seznam.cz, email.cz, post.cz, spoluzaci.cz, stream.cz'), ['imap.seznam.cz', 'smtp.seznam.cz']),
  provider('Centrum', listed('centrum.cz, atlas.cz, volny.cz, centrum.sk'), ['imap.centrum.cz', 'smtp.centrum.cz']),
  provider('WP', ['wp.pl'], ['imap.wp.pl', 'smtp.wp.pl']),
  provider('o2', listed('o2.pl, tlen.pl, go2.pl, prokonto.pl'), ['poczta.o2.pl', 'poczta.o2.pl']),
  provider(
    'Onet',
    listed('onet.pl, onet.eu, onet.com.pl, poczta.onet.pl, op.pl, vp.pl, autograf.pl, buziaczek.pl, poczta.onet.eu'),
    ['imap.poczta.onet.pl', 'smtp.poczta.onet.pl'],
  ),
  provider('Interia', listed('interia.pl, interia.eu, interia.com, poczta.fm, intmail.pl'), [
    'poczta.interia.pl',
    'poczta.interia.pl',
  ]),
  provider('iCloud', listed('icloud.com, me.com, mac.com'), ['imap.mail.me.com', 'smtp.mail.me.com', 587]),
  provider('Yahoo', listed('yahoo.com, ymail.com, yahoo.co.uk, yahoo.de'), ['imap.mail.yahoo.com', 'smtp.mail.yahoo.com']),
  provider('GMX', listed('gmx.net, gmx.de, gmx.at, gmx.com'), ['imap.gmx.net', 'mail.gmx.net']),
];

const optional = (name: string, type: SetUpField['type'], choices?: readonly string[]): SetUpField => ({
  name,
  type,
  optional: true,
  ...(choices === undefined ? {} : { choices }),
});

export const FIELDS: readonly SetUpField[] = [
  { name: 'address', type: 'email' },
  { name: 'password', type: 'secret' },
  optional('senderName', 'text'),
  optional('user', 'text'),
  optional('imapHost', 'host'),
  optional('imapPort', 'port'),
  optional('imapSecurity', 'choice', ['tls', 'starttls']),
  optional('smtpHost', 'host'),
  optional('smtpPort', 'port'),
  optional('smtpSecurity', 'choice', ['tls', 'starttls']),
];

type Settings = Readonly<Record<string, string>>;
const STARTTLS_PORTS = [143, 587];

/** What was typed, else what the provider is known for, else what most hosts call their servers. */
export function serversOf(settings: Settings): Servers {
  const domain = (settings['address'] ?? '').split('@').at(-1)?.toLowerCase() ?? '';
  const known = PRESETS.find(({ domains }) => domains.includes(domain))?.values ?? {};
  const server = (kind: 'imap' | 'smtp', usualPort: number): Server => {
    const typed = (settings[`${kind}Host`] ?? '').trim().toLowerCase();
    const host = typed || (known[`${kind}Host`] ?? `${kind}.${domain}`);
    const port = Number(settings[`${kind}Port`] || (typed === '' ? known[`${kind}Port`] : '') || usualPort);
    const asked = settings[`${kind}Security`];
    const usual = STARTTLS_PORTS.includes(port) ? 'starttls' : 'tls';
    return { host, port, security: asked === 'tls' || asked === 'starttls' || asked === 'none' ? asked : usual };
  };
  return { imap: server('imap', 993), smtp: server('smtp', 465) };
}

export const userOf = (settings: Settings): string => settings['user'] || (settings['address'] ?? '');

/** Their servers keep a copy of what is sent through them. */
export const keepsCopies = (host: string): boolean => /(^|\.)(gmail|googlemail|office365|outlook)\.com$/.test(host);
