/** Reading a URL somebody else gave us: what may be contacted at all. Addresses are checked later, when the name resolves. */
import { isIP } from 'node:net';
import { isLoopbackAddress } from './egress-address.ts';

export type TargetRefusal =
  | 'malformed'
  | 'too_long'
  | 'not_https'
  | 'credentials'
  | 'bad_host'
  | 'ip_address'
  | 'internal_name'
  | 'bad_port'
  | 'unknown_push_service';

export type Target = { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: TargetRefusal };

export type TargetRules = {
  /** Demo and tests: also http, and also this machine. */
  readonly allowLoopback: boolean;
  /** Push services besides the known vendors, as "host" or "host:port". */
  readonly pushHosts: readonly string[];
};

/** Push services of the browsers. A leading dot means any subdomain. jmt17 is what Chromium builds without a channel use. */
const PUSH_SERVICES = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  'updates.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
] as const;

const MAX_LENGTH = 2048;
const INTERNAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion|invalid)$/;

/** Is this the endpoint of a push subscription we are willing to post to? */
export function readPushTarget(endpoint: string, rules: TargetRules): Target {
  const read = readUrl(endpoint);
  if (!read.ok) return read;
  const { url } = read;
  const extra = rules.pushHosts.includes(url.host);
  if (url.protocol !== 'https:' && !(extra && rules.allowLoopback && url.protocol === 'http:')) return no('not_https');
  if (extra) return read;
  if (url.port !== '') return no('bad_port');
  const known = PUSH_SERVICES.some((name) => (name.startsWith('.') ? url.hostname.endsWith(name) : url.hostname === name));
  return known ? read : no('unknown_push_service');
}

/** Is this an address on the internet that a business may have us call back? */
export function readCallbackTarget(text: string, rules: TargetRules): Target {
  const read = readUrl(text);
  if (!read.ok) return read;
  const { url } = read;
  const home = rules.allowLoopback && (url.hostname === 'localhost' || isLoopbackAddress(bare(url.hostname)));
  if (home) return read;
  if (url.protocol !== 'https:') return no('not_https');
  if (isIP(bare(url.hostname)) !== 0) return no('ip_address');
  if (!url.hostname.includes('.') || INTERNAL_NAME.test(url.hostname)) return no('internal_name');
  // Low ports belong to mail, ssh, databases' older cousins: a signed POST must not be usable to talk to them.
  if (url.port !== '' && Number(url.port) < 1024) return no('bad_port');
  return read;
}

/** Ports of IMAP and of handing in mail (RFC 8314); never 25, on which servers talk to each other. */
const MAIL_PORTS: readonly number[] = [143, 993, 465, 587];

/** Is this a mail server on the internet that a business may have us speak to? High ports are allowed as they are for callbacks. */
export function readMailHost(host: string, port: number, rules: TargetRules): Target {
  const read = readUrl(`https://${host}`);
  if (!read.ok) return read;
  if (read.url.host !== host.toLowerCase()) return no('bad_host');
  if (rules.allowLoopback && (host === 'localhost' || isLoopbackAddress(bare(host)))) return read;
  if (!MAIL_PORTS.includes(port) && (port < 1024 || port > 65_535)) return no('bad_port');
  if (isIP(bare(host)) !== 0) return no('ip_address');
  return host.includes('.') && !INTERNAL_NAME.test(host.toLowerCase()) ? read : no('internal_name');
}

/** "[::1]" as the socket wants it. */
export function bare(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

function readUrl(text: string): Target {
  if (text.length > MAX_LENGTH) return no('too_long');
  // Parsers disagree about backslashes, blanks and quotes in a URL; a text that has any of them means different hosts to
  // different readers, so it is refused before the first one reads it.
  if (!/^https?:\/\/[!#-;=?-[\]_a-z~]+$/i.test(text)) return no(/^https?:/i.test(text) ? 'malformed' : 'not_https');
  if (!URL.canParse(text)) return no('malformed');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/?#]*@/.test(text)) return no('credentials');
  const name = url.hostname;
  const literal = name.startsWith('[') && isIP(bare(name)) === 6;
  if (!literal && !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name)) return no('bad_host');
  if (url.hash !== '') return no('malformed');
  return { ok: true, url };
}

function no(reason: TargetRefusal): Target {
  return { ok: false, reason };
}
