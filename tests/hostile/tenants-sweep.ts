/** Every procedure, asked by everybody who has no business in B, with everything of B that can be named. */
import { appRouter } from '#server/api/router.ts';
import type { Meta } from '#server/api/trpc.ts';
import { rateLimit } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import { subscription } from '#tests/server/auth/auth-kit.ts';
import { TOKEN, type Given } from '#tests/server/auth/matrix-row.ts';
import { TABLE } from '#tests/server/auth/matrix-table.ts';
import { fieldsOf, type Schema, withAt } from './tenants-fields.ts';
import { type Actor, type Business, changed, STEM, type Three } from './tenants-kit.ts';
import type { Answer, Asked, Line } from './tenants-line.ts';

type Procedure = {
  readonly _def: {
    readonly meta?: Meta;
    readonly type: 'query' | 'mutation' | 'subscription';
    readonly inputs: readonly Schema[];
  };
};
// At run time the list is flat, keyed by path; its type is the tree.
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;

/** Whoever did these is not there, or not signed in, for what comes after. */
export const LAST: readonly string[] = ['surge.stop', 'session.signOut', 'you.leave', 'you.deleteAccount'];
export const PATHS: readonly string[] = Object.keys(procedures).toSorted((one, other) => LAST.indexOf(one) - LAST.indexOf(other));
export const typeOf = (path: string) => procedures[path]?._def.type;
export const ofMembers = (path: string): boolean => !['public', 'user', undefined].includes(procedures[path]?._def.meta?.access);

type Finding = { readonly at: string; readonly who: string; readonly what: string };
export type Try = {
  readonly actor: Actor;
  readonly asked: Asked;
  /** Nothing but a refusal is right. */
  readonly refuse: boolean;
  /** Columns whose words are told on purpose. */
  readonly shows?: readonly string[] | undefined;
};

/** Somebody who was removed is told by whom and from where. */
const FAREWELL = ['business.name', 'member.name'];

/** A batch small enough for the budgets an account has; they are emptied in between, so that no limit hides a hole. */
const AT_ONCE = 9;

export const toProcedure = (path: string, input: unknown, headers: Readonly<Record<string, string>>): Asked => {
  const type = procedures[path]?._def.type;
  if (type === 'mutation')
    return {
      method: 'POST',
      path: `/trpc/${path}`,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    };
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return {
    method: 'GET',
    path: `/trpc/${path}${query}`,
    headers: type === 'subscription' ? { ...headers, accept: 'text/event-stream' } : headers,
  };
};

export const headersOf = ({ cookie }: Actor, business: Business | null): Record<string, string> => ({
  ...(cookie === '' ? {} : { cookie }),
  ...(business === null ? {} : { 'x-business': business.ids.businessId }),
});

/** The inputs of the matrix, as somebody of `own` says them with the ids of `named`. */
export function inputsOf(three: Three, path: string, named: Business, own: Business) {
  const given: Given = { a: named.ids, b: own.ids, fresh: newId, subscription: subscription(three.app.app.parts) };
  return TABLE[path]?.calls(given) ?? [];
}

const AT_HOME = /^(?:owner of A|helper of A$|removed from B, in A)/;

export function triesOf(three: Three, path: string, actors: readonly Actor[] = three.foreign): Try[] {
  const { b } = three;
  const member = ofMembers(path);
  const ids = Object.values(b.ids);
  const tries: Try[] = [];
  for (const actor of actors) {
    const gone = actor.name.startsWith('removed');
    // What asks for no role is asked by fewer.
    if (!member && !gone && !/^(?:nobody|owner of A|a cookie)/.test(actor.name)) continue;
    const places = actor.userId === null ? [b] : gone ? [b, null, actor.own] : [b, actor.own];
    for (const position of places)
      for (const { input, other } of inputsOf(three, path, b, actor.own)) {
        const said = JSON.stringify(input) ?? '';
        const names = ids.some((one) => said.includes(one));
        // At home, and with nothing of B in hand: some are enough.
        if (position === actor.own && !names && !AT_HOME.test(actor.name)) continue;
        tries.push({
          actor,
          asked: toProcedure(path, input, headersOf(actor, position)),
          refuse:
            (member && (position === b || (position === null && actor.name === 'removed from B'))) || (names && other !== 'ok'),
          shows: gone && path === 'session.me' ? FAREWELL : undefined,
        });
      }
  }
  return tries;
}

const KEYS = ['invitation', 'surge', 'phone', 'handOver', 'signIn', 'guest', 'receipt'] as const;
/** The key a public procedure is there for: whoever has it, has it. */
const OPENS: Readonly<Record<string, (typeof KEYS)[number]>> = {
  'invite.peek': 'invitation',
  'invite.accept': 'invitation',
  'surge.peek': 'surge',
  'surge.join': 'surge',
  'session.openPhone': 'phone',
  'wayBack.peek': 'signIn',
  'wayBack.accept': 'signIn',
};

/** Each id and key of B in each place of an otherwise right input of somebody's own. */
export function fieldTriesOf(three: Three, path: string): Try[] {
  const { b } = three;
  const actor = three.foreign.find((one) => one.name === 'owner of A');
  if (actor === undefined) return [];
  const own = inputsOf(three, path, actor.own, actor.own)[0]?.input;
  const tokens = KEYS.flatMap((key) => {
    const token = b.links[key];
    const whole = OPENS[path] === key ? [] : [token];
    return [...whole, token.slice(0, -1), changed(token), changed(token, token.length - 2)];
  });
  // Every kind of id in a third of the places, and where the name asks for it.
  const ids = (name: string, position: number) =>
    [...three.rows]
      .filter(([table], index) => (index + position) % 3 === 0 || name.toLowerCase().includes(table.split('_').at(-1) ?? table))
      .map(([, id]) => id);
  const valuesFor = (name: string, position: number): readonly string[] => {
    if (/token$/i.test(name)) return tokens;
    if (/email$/i.test(name)) return [`${STEM}mail0q@guests.example`];
    // Of one's own browser: whoever knows the address of a subscription has the browser in hand.
    if (/endpoint$/i.test(name)) return [changed(b.links.endpoint), b.links.endpoint.slice(0, -1)];
    return [...ids(name, position), b.ids.canary];
  };
  const tries: Try[] = [];
  let places = PATHS.indexOf(path);
  for (const schema of procedures[path]?._def.inputs ?? [])
    for (const { name, steps } of fieldsOf(schema)) {
      places += 1;
      for (const value of valuesFor(name, places)) {
        const input = withAt(schema, own, steps, value);
        if (/id$|ids$/i.test(name) && !schema.safeParse(input).success) throw new Error(`${path} does not read ${name}`);
        const asked = toProcedure(path, input, headersOf(actor, actor.own));
        tries.push({ actor, asked, refuse: /token$/i.test(name) && value !== TOKEN });
      }
    }
  return tries;
}

/** What of B's words, ids, hashes and keys is in the answer and was not in the question. */
export function leaks(three: Three, { asked, shows = [] }: Pick<Try, 'asked' | 'shows'>, { said }: Answer): readonly string[] {
  const question = `${decodeURIComponent(asked.path)} ${JSON.stringify(asked.headers)} ${String(asked.body ?? '')}`;
  const words = said.match(new RegExp(`${STEM}\\w*`, 'gi')) ?? [];
  const found = new Set<string>();
  for (const word of words) {
    const column = three.planted.words.get(word) ?? word;
    const shown = shows.includes(column) || (shows.length > 0 && word === three.b.ids.canary);
    if (!shown && !question.includes(word)) found.add(column);
  }
  for (const word of new Set(said.split(/[^\w-]+/)))
    if (three.secrets.has(word) && !question.includes(word)) found.add(`secret ${word}`);
  return [...found];
}

async function ask(three: Three, line: Line, tries: readonly Try[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let first = 0; first < tries.length; first += AT_ONCE) {
    await three.app.app.parts.db.orm.delete(rateLimit);
    await Promise.all(
      tries.slice(first, first + AT_ONCE).map(async (one) => {
        const { actor, asked, refuse } = one;
        const answer = await line.ask(asked, enoughOf(three, asked));
        const at = `${asked.method} ${asked.path} ${String(asked.body ?? '')}`;
        const find = (what: string) => findings.push({ at: at.slice(0, 200), who: actor.name, what });
        for (const word of leaks(three, one, answer)) find(`was told ${word}`);
        // A stream says so in itself.
        const refused = answer.status >= 400 || answer.said.includes('event: serialized-error');
        if (refuse && !refused) find(`was answered ${answer.status}`);
        if (answer.status >= 500 && answer.status !== 503) find(`was answered ${answer.status}`);
        if (answer.status === 429 && asked.path.startsWith('/trpc/')) find('was held up by a limit, so nothing was proved');
      }),
    );
  }
  return findings;
}

/** Of the live feed all that was there at the beginning, of any other stream the first thing it says. */
export const enoughOf =
  ({ lastEvents }: Three, { path }: Asked) =>
  (said: string): boolean =>
    path.startsWith('/trpc/') ? lastEvents.some((seq) => said.includes(`id: ${seq}\n`)) : said.includes('\n\n');

/** Asks all of it and compares every row of B before and after. */
export async function sweep(three: Three, line: Line, at: string, tries: readonly Try[]): Promise<Finding[]> {
  const before = await three.state();
  const findings = await ask(three, line, tries);
  if ((await three.state()) !== before) findings.push({ at, who: 'one of them', what: 'changed rows of B' });
  return findings;
}
