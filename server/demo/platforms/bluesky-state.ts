/** People and posts of a small network: repositories, tokens, and who is told of what. */
import { createHash } from 'node:crypto';
import type { Clock } from '#server/system/clock.ts';

export type Reference = { readonly uri: string; readonly cid: string };
export type PostRecord = {
  readonly $type: string;
  readonly text: string;
  readonly createdAt: string;
  readonly langs?: readonly string[];
  readonly facets?: readonly unknown[];
  readonly reply?: { readonly root: Reference; readonly parent: Reference };
};
export type Post = {
  readonly uri: string;
  readonly did: string;
  record: PostRecord;
  cid: string;
  readonly indexedAt: number;
  readonly byUs: boolean;
};

export const SHOP = { did: 'did:plc:exampleshop00000000000001', handle: 'bistro-example.bsky.social' } as const;
export const APP_PASSWORD = 'abcd-efgh-ijkl-mnop';
const ACCESS_MS = 2 * 3_600_000;
const REFRESH_MS = 90 * 86_400_000;

export const cidOf = (record: unknown): string =>
  `bafyrei${createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 52)}`;

export type State = ReturnType<typeof blueskyState>;

export function blueskyState(clock: Clock) {
  const posts: Post[] = [];
  const people = new Map<string, string>([[SHOP.handle, SHOP.did]]);
  const access = new Map<string, number>();
  const renewal = new Map<string, number>();
  let made = 0;
  let passwordTaken = true;

  const didOf = (handle: string): string => {
    const did = people.get(handle) ?? `did:plc:exampleguest${String(people.size).padStart(13, '0')}`;
    people.set(handle, did);
    return did;
  };
  const handleOf = (did: string): string => [...people].find(([, one]) => one === did)?.[0] ?? 'handle.invalid';
  const handleFor = (author: string): string => `${author.toLowerCase().replace(/[^a-z0-9]+/g, '')}.bsky.social`;

  /** Names of records as apps make them: thirteen signs that sort by time. */
  const nextName = (): string => {
    const digits = '234567abcdefghijklmnopqrstuvwxyz';
    let rest = (BigInt(clock.now()) * 1000n + BigInt(made++ % 1000)) << 10n;
    let text = '';
    for (let digit = 0; digit < 13; digit += 1) {
      text = digits.charAt(Number(rest & 31n)) + text;
      rest >>= 5n;
    }
    return text;
  };

  const token = (kind: string, until: number): string => {
    made += 1;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ typ: kind, alg: 'ES256K' })}.${part({ scope: 'com.atproto.appPass', sub: SHOP.did, exp: Math.floor(until / 1000) })}.sig${made}`;
  };

  return {
    posts,
    people,
    closed: new Set<string>(),
    now: () => clock.now(),
    didOf,
    handleOf,
    handleFor,
    nextName,
    find: (uri: unknown) => posts.find((one) => one.uri === uri),
    put(did: string, record: PostRecord, { rkey = nextName(), at = clock.now(), byUs = false } = {}): Post {
      const uri = `at://${did}/app.bsky.feed.post/${rkey}`;
      const known = posts.find((one) => one.uri === uri);
      const cid = cidOf(record);
      if (known !== undefined) return Object.assign(known, { record, cid });
      const post: Post = { uri, did, record, cid, indexedAt: at, byUs };
      posts.push(post);
      return post;
    },
    drop(uri: string): void {
      const at = posts.findIndex((one) => one.uri === uri);
      if (at >= 0) posts.splice(at, 1);
    },
    /** A renewal ends the token it was made with. */
    session() {
      const accessJwt = token('at+jwt', clock.now() + ACCESS_MS);
      const refreshJwt = token('refresh+jwt', clock.now() + REFRESH_MS);
      access.set(accessJwt, clock.now() + ACCESS_MS);
      renewal.set(refreshJwt, clock.now() + REFRESH_MS);
      return { accessJwt, refreshJwt };
    },
    accessIs(bearer: string): 'good' | 'expired' | 'unknown' {
      const until = access.get(bearer);
      if (until === undefined) return 'unknown';
      return until > clock.now() ? 'good' : 'expired';
    },
    useRenewal(bearer: string): boolean {
      const until = renewal.get(bearer);
      renewal.delete(bearer);
      return until !== undefined && until > clock.now();
    },
    passwordFits: (password: unknown) => passwordTaken && password === APP_PASSWORD,
    expire(forever: boolean): void {
      for (const one of access.keys()) access.set(one, clock.now());
      if (!forever) return;
      renewal.clear();
      passwordTaken = false;
    },
    /** Forgets every session; the app password still lets in. */
    endSessions(): void {
      for (const one of access.keys()) access.set(one, clock.now());
      renewal.clear();
    },
    isRenewal: (bearer: string) => renewal.has(bearer),
  };
}
