import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type ChannelsConfig, readChannels } from './config-channels.ts';

export const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type SmtpConfig = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS when the server offers it. */
  readonly secure: boolean;
  /** A password travels encrypted or not at all, except to this machine. */
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly pass: string | null;
  readonly from: string;
};

export type Config = {
  /** Absolute path; everything the server keeps is in here. */
  readonly dataDir: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Origin people open, without a slash at the end. */
  readonly publicUrl: string;
  /** Addresses or CIDR ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Who push services may contact about our pushes: a mailto: or https: address. */
  readonly vapidSubject: string;
  readonly smtp: SmtpConfig | null;
  /** Push hosts (`name` or `name:port`) accepted beside the known vendors; for demo and tests. */
  readonly pushHosts: readonly string[];
  /** Lets outgoing requests reach this machine; for demo and tests. */
  readonly allowLoopbackEgress: boolean;
  /** Called after each audit that found nothing, so that somebody outside notices when it stops. */
  readonly heartbeatUrl: string | null;
  /** What this installation is registered as with platforms, and where they stand, by channel. */
  readonly channels: ChannelsConfig;
  readonly demo: boolean;
  readonly logLevel: LogLevel;
};

/** The environment asks for something impossible. The message lists every problem as a sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const OURS = [
  'GH_PUBLIC_URL',
  'GH_TRUSTED_PROXIES',
  'GH_VAPID_SUBJECT',
  'GH_SMTP_URL',
  'GH_MAIL_FROM',
  'GH_PUSH_HOSTS',
  'GH_ALLOW_LOOPBACK',
  'GH_HEARTBEAT_URL',
  'GH_CHANNELS',
  'GH_DEMO',
  'GH_LOG_LEVEL',
];

/** Only reachable from this machine, where push services of phone vendors that check the subject are not in use. */
const NO_SUBJECT = 'mailto:nobody@example.com';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads DATA_DIR, HOST, PORT and the GH_ variables into a frozen Config. Throws `ConfigError` naming every problem at once.
 * `warn` hears of what is allowed but probably not meant.
 */
export function readConfig(environment: Environment, warn: (sentence: string) => void = () => undefined): Config {
  const problems: string[] = [];
  const say = (sentence: string) => {
    problems.push(sentence);
  };
  const read = (name: string): string | null => environment[name]?.trim() || null;

  const port = readPort(read('PORT'), say);
  const publicUrl = readOrigin(read('GH_PUBLIC_URL'), port, say);
  const mailFrom = readMailFrom(read('GH_MAIL_FROM'), say);
  const config: Config = {
    dataDir: resolve(read('DATA_DIR') ?? 'data'),
    host: read('HOST') ?? '127.0.0.1',
    port,
    publicUrl,
    trustedProxies: readList(read('GH_TRUSTED_PROXIES'), isAddressRange, (item) =>
      say(`GH_TRUSTED_PROXIES: "${item}" is not an IP address or a range such as 10.0.0.0/8.`),
    ),
    vapidSubject: readSubject(read('GH_VAPID_SUBJECT'), { publicUrl, mailFrom, say, warn }),
    smtp: readSmtp(read('GH_SMTP_URL'), mailFrom, say),
    pushHosts: readList(
      read('GH_PUSH_HOSTS'),
      (item) => /^[a-z0-9.-]+(:\d{1,5})?$/.test(item),
      (item) => say(`GH_PUSH_HOSTS: "${item}" is not a host name, or a host name and a port.`),
    ),
    allowLoopbackEgress: readSwitch('GH_ALLOW_LOOPBACK', read, say),
    heartbeatUrl: readHeartbeat(read('GH_HEARTBEAT_URL'), say),
    channels: readChannels(read('GH_CHANNELS'), say),
    demo: readSwitch('GH_DEMO', read, say),
    logLevel: readLogLevel(read('GH_LOG_LEVEL'), say),
  };
  if (problems.length > 0) throw new ConfigError(problems);

  for (const name of Object.keys(environment)) {
    if (name.startsWith('GH_') && !OURS.includes(name))
      warn(`${name} is not a setting of Golden Hour. Known are ${OURS.join(', ')}.`);
  }
  if (publicUrl.startsWith('http://') && !isLocalName(new URL(publicUrl).hostname)) {
    warn(`GH_PUBLIC_URL is ${publicUrl}: phones install the app and ring only over https.`);
  }
  if (config.allowLoopbackEgress)
    warn('GH_ALLOW_LOOPBACK lets outgoing requests reach this machine. It is meant for tests and the demo only.');
  return Object.freeze({
    ...config,
    trustedProxies: Object.freeze(config.trustedProxies),
    pushHosts: Object.freeze(config.pushHosts),
    smtp: config.smtp && Object.freeze(config.smtp),
  });
}

type Say = (sentence: string) => void;

function readPort(text: string | null, say: Say): number {
  const port = Number(text ?? '3000');
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  say(`PORT is "${text}", but a port is a whole number from 0 to 65535.`);
  return 3000;
}

function readOrigin(text: string | null, port: number, say: Say): string {
  if (text === null) return `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (url && plain && (url.protocol === 'https:' || url.protocol === 'http:')) return url.origin;
  say(`GH_PUBLIC_URL is "${text}", but it must be the address people open, without a path: https://hour.example.com`);
  return `http://localhost:${port}`;
}

function readHeartbeat(text: string | null, say: Say): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href;
  // The address may hold a token, so it is not repeated.
  say('GH_HEARTBEAT_URL must be the address a monitor gave you, such as https://hc-ping.com/your-id.');
  return null;
}

function readMailFrom(text: string | null, say: Say): string | null {
  if (text === null || /^[^@\r\n]*[^\s@<>]@[^\s@<>]+>?$/.test(text)) return text;
  say(`GH_MAIL_FROM is "${text}", but it must be an e-mail address, or a name and an address: Golden Hour <hour@example.com>`);
  return null;
}

function readSmtp(text: string | null, from: string | null, say: Say): SmtpConfig | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') {
    // The text may hold a password, so it is not repeated.
    say('GH_SMTP_URL must look like smtp://user:password@mail.example.com:587 (or smtps:// for TLS from the start).');
    return null;
  }
  if (from === null) {
    say('GH_SMTP_URL is set, so GH_MAIL_FROM must say who the mail is from: Golden Hour <hour@example.com>');
    return null;
  }
  const secure = url.protocol === 'smtps:';
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  try {
    const decode = (part: string) => (part === '' ? null : decodeURIComponent(part));
    const user = decode(url.username);
    const requireTls = user !== null && !isLocalName(url.hostname);
    return { host: url.hostname, port, secure, requireTls, user, pass: decode(url.password), from };
  } catch {
    say('GH_SMTP_URL: user or password is not written as in a URL. A percent sign itself is written %25.');
    return null;
  }
}

type SubjectFacts = { publicUrl: string; mailFrom: string | null; say: Say; warn: Say };

/** Apple answers 403 to every push whose subject is not a real address (localhost, empty), so such a subject is refused here. */
function readSubject(text: string | null, { publicUrl, mailFrom, say, warn }: SubjectFacts): string {
  if (text !== null) {
    if (isRealSubject(text)) return text;
    say(
      `GH_VAPID_SUBJECT is "${text}", but push services want a real address of the operator: mailto:you@your-domain.com or https://your-domain.com`,
    );
    return NO_SUBJECT;
  }
  if (isRealSubject(publicUrl)) return publicUrl;
  const address = /(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+/.exec(mailFrom ?? '')?.[0];
  if (address && isRealSubject(`mailto:${address}`)) return `mailto:${address}`;
  warn(
    'No address for push services: iPhones will refuse alerts. Set GH_PUBLIC_URL to a public https address, or GH_VAPID_SUBJECT=mailto:you@your-domain.com',
  );
  return NO_SUBJECT;
}

function isRealSubject(text: string): boolean {
  const mail = /^mailto:[^\s@<>?]+@([^\s@<>?]+)$/.exec(text);
  if (mail) return isRealName(mail[1] ?? '');
  return URL.canParse(text) && new URL(text).protocol === 'https:' && isRealName(new URL(text).hostname);
}

const isLocalName = (name: string) =>
  name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '[::1]';

function isRealName(name: string): boolean {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name) || isIP(name) !== 0) return false;
  return !/\.(localhost|local|localdomain|internal|lan|home|test|invalid|example)$/i.test(name);
}

function isAddressRange(item: string): boolean {
  const [address = '', bits, ...rest] = item.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function readList(text: string | null, fits: (item: string) => boolean, refuse: (item: string) => void): string[] {
  const items = (text ?? '')
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '');
  for (const item of items) if (!fits(item)) refuse(item);
  return items;
}

function readSwitch(name: string, read: (name: string) => string | null, say: Say): boolean {
  const text = (read(name) ?? 'no').toLowerCase();
  if (['1', 'true', 'yes', 'on'].includes(text)) return true;
  if (!['0', 'false', 'no', 'off'].includes(text)) say(`${name} is "${text}", but it is a switch: yes or no.`);
  return false;
}

function readLogLevel(text: string | null, say: Say): LogLevel {
  const level = LOG_LEVELS.find((known) => known === (text ?? 'info'));
  if (!level) say(`GH_LOG_LEVEL is "${text}", but it must be one of ${LOG_LEVELS.join(', ')}.`);
  return level ?? 'info';
}
