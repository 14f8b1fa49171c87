/** Answers: a record in the account's own repository, under a name of our choosing, that points at the guest's post. */
import type { Account, Answer, Io, Outcome } from '../account.ts';
import type { ReplyTarget, StandingAnswer } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, instantOf, listOf, Notes, stringOf, type Fields } from '../kit/read.ts';
import { facetsOf, handlesIn } from './facets.ts';
import { addressOf, POST } from './payload.ts';
import { tidFor } from './tid.ts';
import { call } from './xrpc.ts';

/** More names than fit into an answer. */
const MOST_HANDLES = 10;

type Reference = { readonly uri: string; readonly cid: string };
type Thread = { readonly root: Reference; readonly parent: Reference };

/**
 * The repository takes an answer to anything. So it is asked first whether the post still stands and takes answers; where nobody can
 * say (a server without the network's view), what we were told with the post counts.
 */
async function threadOf(io: Io, account: Account, target: ReplyTarget): Promise<Outcome<Thread>> {
  const { uri = '', cid = '', rootUri = uri, rootCid = '' } = target;
  if (uri === '') return fault('gone', '');
  const seen = await call(io, account, { method: 'app.bsky.feed.getPosts', query: { uris: [...new Set([uri, rootUri])] } });
  if (!seen.ok && (seen.fault.class === 'token' || seen.fault.class === 'rate')) return seen;
  const posts = new Map(seen.ok ? listOf(seen.value['posts']).map((one) => [stringOf(fieldsOf(one)['uri']), fieldsOf(one)]) : []);
  const parent = posts.get(uri);
  if (seen.ok && parent === undefined) return fault('gone', '');
  if (fieldsOf(parent?.['viewer'])['replyDisabled'] === true)
    return fault('permission', 'The author of this post takes no answers from you.');
  const cids = { parent: stringOf(parent?.['cid']) || cid, root: rootCid || stringOf(posts.get(rootUri)?.['cid']) };
  if (cids.parent === '') return fault('gone', '');
  const own = { uri, cid: cids.parent };
  // A thread whose beginning is gone goes on from here.
  return done({ parent: own, root: rootUri === uri || cids.root === '' ? own : { uri: rootUri, cid: cids.root } });
}

async function didsOf(io: Io, account: Account, text: string): Promise<ReadonlyMap<string, string>> {
  const dids = new Map<string, string>();
  for (const handle of handlesIn(text).slice(0, MOST_HANDLES)) {
    const found = await call(io, account, { method: 'com.atproto.identity.resolveHandle', query: { handle } });
    const did = found.ok ? stringOf(found.value['did']) : '';
    if (did.startsWith('did:')) dids.set(handle, did);
  }
  return dids;
}

const place = (account: Account, { key, since }: Pick<Answer, 'key' | 'since'>) => ({
  repo: account.id,
  collection: POST,
  rkey: tidFor(key, since),
});

export async function send(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer>> {
  const thread = await threadOf(io, account, answer.target);
  if (!thread.ok) return thread;
  const { text, since, item } = answer;
  const facets = facetsOf(text, await didsOf(io, account, text));
  const record = {
    $type: POST,
    text,
    createdAt: new Date(since).toISOString(),
    ...(item.language === null ? {} : { langs: [item.language] }),
    ...(facets.length === 0 ? {} : { facets }),
    reply: thread.value,
  };
  const put = await call(io, account, { method: 'com.atproto.repo.putRecord', json: { ...place(account, answer), record } });
  return put.ok ? standingOf(put.value, record) : put;
}

function standingOf(put: Fields, record: Fields): Outcome<StandingAnswer> {
  const uri = addressOf(put['uri'])?.uri;
  if (uri === undefined) return fault('temporary', 'The server’s answer cannot be read.', { unsure: true });
  const at = instantOf(record['createdAt'], { name: 'createdAt', notes: new Notes() });
  return done({ id: uri, text: stringOf(record['text']), at, state: 'live' });
}

export async function standing(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer | null>> {
  const { rkey, ...repository } = place(account, answer);
  const got = await call(io, account, { method: 'com.atproto.repo.getRecord', query: { ...repository, rkey } });
  if (got.ok) return standingOf(got.value, fieldsOf(got.value['value']));
  return got.fault.class === 'gone' ? done(null) : got;
}

/** Taking down what is not there any more is no error to the server. */
export async function remove(io: Io, account: Account, answer: Answer & { readonly id: string | null }): Promise<Outcome<null>> {
  const rkey = addressOf(answer.id)?.rkey ?? place(account, answer).rkey;
  const json = { repo: account.id, collection: POST, rkey };
  const gone = await call(io, account, { method: 'com.atproto.repo.deleteRecord', json });
  return gone.ok || gone.fault.class === 'gone' ? done(null) : gone;
}
