/** How the Graph API answers: the fields that were asked for and nothing else, lists in pages, and its errors. */
import type { Served } from './desk.ts';

export class GraphError extends Error {
  readonly served: Served;
  constructor(
    code: number,
    message: string,
    more: { readonly subcode?: number; readonly status?: number; readonly details?: string } = {},
  ) {
    super(message);
    const { subcode, status = 400, details } = more;
    const type = code === 100 && subcode === 33 ? 'GraphMethodException' : 'OAuthException';
    const said = `${/^\(#|^Error|^Unsupported|^Invalid/.test(message) ? '' : `(#${code}) `}${message}`;
    const error = {
      message: said,
      type,
      code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
      fbtrace_id: 'AExampleTraceId01',
    };
    this.served = { status, json: { error } };
  }
}

export const notThere = (id: string): GraphError =>
  new GraphError(
    100,
    `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    { subcode: 33 },
  );

export type Args = Readonly<Record<string, string>>;
type Asked = { readonly name: string; readonly args: Args; readonly inner: readonly Asked[] };
/** A value, or what makes one of arguments such as `limit(25)`. */
export type Thing = Readonly<Record<string, unknown>> & { readonly id: string };
export type Edge = { readonly data: readonly Thing[]; readonly paging?: object };

/** `id,comments.limit(25).order(x){id,message}` */
export function askedIn(text: string): readonly Asked[] {
  let at = 0;
  const list = (): Asked[] => {
    const found: Asked[] = [];
    while (at < text.length && text[at] !== '}') {
      const [name = ''] = /^[\w]+/.exec(text.slice(at)) ?? [];
      if (name === '') throw new GraphError(100, `Syntax error at character ${at}: ${text.slice(at, at + 10)}`);
      at += name.length;
      const args: Record<string, string> = {};
      for (;;) {
        const [whole, key = '', value = ''] = /^\.(\w+)\(([^)]*)\)/.exec(text.slice(at)) ?? [];
        if (whole === undefined) break;
        args[key] = value;
        at += whole.length;
      }
      let inner: Asked[] = [];
      if (text[at] === '{') {
        at += 1;
        inner = list();
        at += 1;
      }
      found.push({ name, args, inner });
      if (text[at] === ',') at += 1;
    }
    return found;
  };
  return list();
}

const isEdge = (value: unknown): value is Edge =>
  typeof value === 'object' && value !== null && Array.isArray((value as Edge).data);
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && 'id' in value;

export function pick(thing: Thing, asked: readonly Asked[]): object {
  const out: Record<string, unknown> = { id: thing.id };
  for (const { name, args, inner } of asked) {
    if (!(name in thing)) throw new GraphError(100, `Tried accessing nonexisting field (${name})`);
    const found = thing[name];
    const value: unknown = typeof found === 'function' ? (found as (args: Args) => unknown)(args) : found;
    if (value !== undefined) out[name] = shaped(value, inner);
  }
  return out;
}

function shaped(value: unknown, inner: readonly Asked[]): unknown {
  if (isEdge(value)) return { ...value, data: value.data.map((one) => (inner.length === 0 ? bare(one) : pick(one, inner))) };
  return isThing(value) && inner.length > 0 ? pick(value, inner) : value;
}

/** Without fields a list shows the plain ones. */
const bare = (thing: Thing) =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => typeof value !== 'function' && value !== undefined));

export const answerWith = (thing: Thing, fields: string): Served => ({ json: pick(thing, askedIn(fields)) });
export const listWith = (edge: Edge, fields: string): Served => ({ json: shaped(edge, askedIn(fields)) });

const cursor = (index: number) => Buffer.from(`at${index}`).toString('base64url');

/** A hundred at most; `after` is the cursor behind the last one shown. */
export function paged(list: readonly Thing[], { limit = '25', after = '' }: Args): Edge {
  const most = Number(limit);
  if (!(most >= 1 && most <= 100)) throw new GraphError(100, 'param limit must be between 1 and 100');
  const from = after === '' ? 0 : Number(Buffer.from(after, 'base64url').toString().slice(2)) + 1;
  if (Number.isNaN(from)) throw new GraphError(100, 'Invalid cursors values');
  const data = list.slice(from, from + most);
  if (data.length === 0) return { data };
  const cursors = { before: cursor(from), after: cursor(from + data.length - 1) };
  const next = from + most < list.length ? { next: `https://graph.facebook.com/v26.0/next?after=${cursors.after}` } : {};
  return { data, paging: { cursors, ...next } };
}

export const graphTime = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, '+0000');
export const seconds = (at: number): number => Math.floor(at / 1000);
