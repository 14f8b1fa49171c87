/** Opening a connection: resolve once, look at every address, connect to exactly those, look again. */
import { Resolver } from 'node:dns/promises';
import { type connect as netConnect, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { isLoopbackAddress, isPublicAddress } from './egress-address.ts';
import { bare } from './egress-target.ts';

export type DialFault = 'private_address' | 'dns' | 'connect' | 'tls' | 'timeout';

export class DialError extends Error {
  readonly fault: DialFault;

  constructor(fault: DialFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

/** Where a host really is, for fakes that stand in for a vendor. Key: URL.host. `ca` is trusted for it in addition. */
export type Routes = ReadonlyMap<string, { readonly address: string; readonly port: number; readonly ca: string }>;

export type DialParts = {
  readonly allowLoopback: boolean;
  readonly routes: Routes;
  /** All addresses of a name; rejects when there is none. */
  readonly lookup: (hostname: string) => Promise<readonly string[]>;
  readonly connect: typeof netConnect;
};

/**
 * The names' addresses straight from DNS. Not getaddrinfo: that runs on the four threads file access and crypto share, and a
 * name whose server never answers would occupy one of them for as long as it likes. It also leaves /etc/hosts out.
 */
export async function lookupPublic(hostname: string): Promise<readonly string[]> {
  if (isIP(hostname) !== 0) return [hostname];
  if (hostname === 'localhost') return ['127.0.0.1', '::1'];
  const resolver = new Resolver({ timeout: 1500, tries: 2 });
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  const found = [...(v4.status === 'fulfilled' ? v4.value : []), ...(v6.status === 'fulfilled' ? v6.value : [])];
  if (found.length === 0 && v4.status === 'rejected') throw v4.reason;
  return found;
}

/** A connected socket (TLS for https, `alpn` in order of preference) or a DialError. `timeoutMs` covers all of it. */
export async function dial(url: URL, alpn: readonly string[], timeoutMs: number, parts: DialParts): Promise<Socket> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const route = parts.routes.get(url.host);
    const secure = url.protocol === 'https:';
    const hostname = bare(url.hostname);
    const addresses = route ? [route.address] : await allowedAddresses(hostname, parts, abort.signal);
    const port = route?.port ?? Number(url.port || (secure ? 443 : 80));
    const socket = await connected({ hostname, port, addresses }, parts, abort.signal);
    return secure ? await secured(socket, hostname, { alpn: [...alpn], ca: route?.ca }, abort.signal) : socket;
  } finally {
    clearTimeout(timer);
  }
}

/** What a name stands at, looked at one by one; rejects with a DialError. */
export async function addressesOf(hostname: string, timeoutMs: number, parts: DialParts): Promise<readonly string[]> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    return await allowedAddresses(hostname, parts, abort.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function allowedAddresses(hostname: string, parts: DialParts, signal: AbortSignal): Promise<readonly string[]> {
  let addresses: readonly string[];
  try {
    addresses = await Promise.race([parts.lookup(hostname), aborted(signal)]);
  } catch (error) {
    throw error instanceof DialError ? error : new DialError('dns', message(error));
  }
  if (addresses.length === 0) throw new DialError('dns', 'no address');
  // One private address spoils the name: an honest public service does not have any.
  for (const address of addresses) {
    if (!isPublicAddress(address) && !(parts.allowLoopback && isLoopbackAddress(address))) {
      throw new DialError('private_address', 'name resolves to an address that is not public');
    }
  }
  return addresses;
}

type Destination = { readonly hostname: string; readonly port: number; readonly addresses: readonly string[] };

function connected({ hostname, port, addresses }: Destination, parts: DialParts, signal: AbortSignal): Promise<Socket> {
  const pinned: LookupFunction = (_name, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );
  const [only] = addresses;
  const host = addresses.length === 1 && only !== undefined ? only : hostname;
  const socket = parts.connect({ host, port, lookup: pinned, autoSelectFamily: true, noDelay: true });
  return opened(socket, 'connect', 'connect', signal).then(() => {
    if (socket.remoteAddress !== undefined && addresses.some((address) => sameAddress(address, socket.remoteAddress ?? '')))
      return socket;
    socket.destroy();
    throw new DialError('private_address', 'connected to another address than the one checked');
  });
}

function secured(
  socket: Socket,
  hostname: string,
  options: { alpn: string[]; ca: string | undefined },
  signal: AbortSignal,
): Promise<Socket> {
  const secure = tlsConnect({
    socket,
    ALPNProtocols: options.alpn,
    minVersion: 'TLSv1.2',
    ...(isIP(hostname) === 0 ? { servername: hostname } : { host: hostname }),
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  });
  return opened(secure, 'secureConnect', 'tls', signal);
}

function opened<S extends Socket>(socket: S, event: string, fault: DialFault, signal: AbortSignal): Promise<S> {
  return new Promise((resolve, reject) => {
    const onAbort = () => socket.destroy(new DialError('timeout', `no ${fault} in time`));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    // Stays for the life of the socket: an error after this must never be an uncaught one.
    socket.on('error', (error) => reject(error instanceof DialError ? error : new DialError(fault, message(error))));
    socket.once('close', () => reject(new DialError(fault, 'closed before it was open')));
    socket.once(event, () => {
      signal.removeEventListener('abort', onAbort);
      resolve(socket);
    });
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DialError('timeout', 'no dns answer in time')), { once: true });
  });
}

function sameAddress(a: string, b: string): boolean {
  return a === b || new URL(`http://${wrap(a)}/`).hostname === new URL(`http://${wrap(b)}/`).hostname;
}

function wrap(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

function message(error: unknown): string {
  return error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
}
