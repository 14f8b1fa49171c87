/**
 * Answers that are rendered already leave straight from the socket, before a request is wrapped, routed or guarded. A badge on a
 * page many people read must not make a phone ring later. It answers exactly as the routes do, or not at all; then they do.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReplyTimes } from '#server/flows/figures/reply-time.ts';
import type { Parts } from '#server/flows/parts.ts';
import type { Language } from '#shared/model/languages.ts';
import { embeddable, policyFor, securityHeaders } from '../guard/headers.ts';
import { readerLanguage } from '../guest/language.ts';
import { fileNamed, type Answers, type Made } from './reply-time-rendered.ts';

export const KEEP = 'public, max-age=120';

/** True: answered. False: nothing was touched. */
export type Ready = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Whatever is written in another way (escapes, other parameters' encodings) goes to the routes. */
const ADDRESS = /^\/r\/([\w-]{1,64})(?:\/([a-z.]{1,16}))?(?:\?([\w=&.-]{0,100}))?$/;
/** Different Accept-Language headers remembered. */
const MOST_TAGS = 500;

type Heads = { readonly whole: readonly string[]; readonly same: readonly string[] };

export function createReady(
  { config }: Pick<Parts, 'config'>,
  { replyTimes, answers }: { readonly replyTimes: ReplyTimes; readonly answers: Pick<Answers, 'ready'> },
): Ready {
  const https = config.publicUrl.startsWith('https:');
  const heads = new WeakMap<Made, Heads>();
  const languageOf = createLanguages();
  const headsOf = (made: Made, path: string): Heads => {
    const known = heads.get(made) ?? headsFor(made, { path, https });
    heads.set(made, known);
    return known;
  };

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [, id, name, query] = ADDRESS.exec(request.url ?? '') ?? [];
    const file = fileNamed(name);
    if (id === undefined || file === undefined) return false;
    const snapshot = replyTimes.fresh(id);
    if (snapshot === null) return false;
    const language = languageOf(valueOf(query, 'lang'), request.headers['accept-language'], snapshot.language);
    const scheme = valueOf(query, 'look') === 'dark' ? 'dark' : 'light';
    const made = answers.ready(snapshot, { file, language, scheme });
    if (made === null) return false;
    const { whole, same } = headsOf(made, file === 'page' ? `/r/${id}` : `/r/${id}/${file}`);
    if (request.headers['if-none-match']?.includes(made.etag)) response.writeHead(304, [...same]).end();
    else response.writeHead(200, [...whole]).end(request.method === 'HEAD' ? undefined : made.body);
    return true;
  };
}

/** The first of its name, as the routes read it. */
function valueOf(query: string | undefined, name: string): string | undefined {
  const found = query?.split('&').find((pair) => pair === name || pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** What the routes and the guard before them say, in the same words. */
function headsFor({ file, body, type, etag }: Made, { path, https }: { readonly path: string; readonly https: boolean }): Heads {
  const secured = Object.entries(securityHeaders(policyFor(path, type), { https, elsewhere: embeddable(path) }));
  const common = [
    ['cache-control', KEEP],
    ['etag', etag],
    ['vary', 'accept-language'],
    ...(file === 'page' ? [] : [['access-control-allow-origin', '*']]),
    ...secured.filter(([name]) => name !== 'content-security-policy'),
  ];
  const policy = secured.filter(([name]) => name === 'content-security-policy');
  const own = [['content-type', type], ['content-length', String(body.length)], ...policy];
  return { same: common.flat(), whole: [...common, ...own].flat() };
}

function createLanguages() {
  const known = new Map<string, Language>();
  return (asked: string | undefined, acceptLanguage: string | undefined, fallback: Language): Language => {
    const key = `${asked ?? ''}\n${acceptLanguage ?? ''}\n${fallback}`;
    const language = known.get(key) ?? readerLanguage(asked, acceptLanguage, fallback);
    if (!known.has(key) && key.length < 300) {
      if (known.size >= MOST_TAGS) known.clear();
      known.set(key, language);
    }
    return language;
  };
}
