/** Answers: a post under the guest's that names them, as open or closed as theirs. */
import type { Account, Answer, Io, Outcome } from '../account.ts';
import type { StandingAnswer } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, instantOf, listOf, Notes, stringOf, type Fields } from '../kit/read.ts';
import { call } from './api.ts';
import { addressed } from './instance.ts';
import { textOf, withoutNames } from './translate.ts';

const VISIBILITIES = ['public', 'unlisted', 'private', 'direct'];

/** Without their name in it the author's server is not told. */
function bodyOf({ text, target, item }: Pick<Answer, 'text' | 'target' | 'item'>): Fields {
  const { acct = '', warning } = target;
  const status = acct === '' || text.includes(`@${acct}`) ? text : addressed(acct) + text;
  return {
    status,
    ...(item.language === null ? {} : { language: item.language.split('-')[0] }),
    ...(warning === undefined ? {} : { spoiler_text: warning }),
  };
}

function standingOf(status: Fields, text: string): Outcome<StandingAnswer> {
  const id = stringOf(status['id']);
  if (id === '') return fault('temporary', 'The server’s answer cannot be read.', { unsure: true });
  const at = instantOf(status['edited_at'] ?? status['created_at'], { name: 'created_at', notes: new Notes() });
  return done({ id, text, at, state: 'live' });
}

export async function send(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer>> {
  const { id = '', visibility = '' } = answer.target;
  if (id === '') return fault('gone', '');
  const json = { ...bodyOf(answer), in_reply_to_id: id, visibility: VISIBILITIES.includes(visibility) ? visibility : 'direct' };
  // The server keeps the key for an hour and gives the first post again.
  const headers = { 'idempotency-key': answer.key };
  const sent = await call(io, account, { method: 'POST', path: '/api/v1/statuses', json, headers, wrote: true });
  return sent.ok ? standingOf(fieldsOf(sent.value.json), answer.text) : sent;
}

/** The server turns the words into HTML; what comes back differs in blanks and in how links are shown. */
const bare = (text: string): string => withoutNames(text).replace(/\s+/g, '').toLowerCase();

/** Below the guest's post, or among our own where theirs is gone. */
export async function standing(io: Io, account: Account, answer: Answer): Promise<Outcome<StandingAnswer | null>> {
  const { id = '' } = answer.target;
  const below = await call(io, account, { path: `/api/v1/statuses/${encodeURIComponent(id)}/context` });
  const lists = below.ok ? fieldsOf(below.value.json)['descendants'] : await ownPosts(io, account);
  if (!Array.isArray(lists)) return below.ok ? fault('temporary', 'The server’s answer cannot be read.') : below;
  const found = listOf(lists)
    .map(fieldsOf)
    .find(
      (status) =>
        stringOf(fieldsOf(status['account'])['id']) === account.id &&
        stringOf(status['in_reply_to_id']) === id &&
        bare(textOf({ ...status, spoiler_text: '' }, new Notes())) === bare(answer.text),
    );
  return found === undefined ? done(null) : standingOf(found, answer.text);
}

async function ownPosts(io: Io, account: Account): Promise<unknown> {
  const path = `/api/v1/accounts/${encodeURIComponent(account.id)}/statuses`;
  const got = await call(io, account, { path, query: { exclude_reblogs: 'true', limit: '40' } });
  return got.ok ? got.value.json : null;
}

type Standing = Answer & { readonly id: string | null };

const pathOf = (id: string | null): string => `/api/v1/statuses/${encodeURIComponent(id ?? '')}`;

export async function change(io: Io, account: Account, answer: Standing): Promise<Outcome<StandingAnswer>> {
  if (answer.id === null) return fault('gone', '');
  const changed = await call(io, account, { method: 'PUT', path: pathOf(answer.id), json: bodyOf(answer), wrote: true });
  return changed.ok ? standingOf(fieldsOf(changed.value.json), answer.text) : changed;
}

export async function remove(io: Io, account: Account, { id }: Standing): Promise<Outcome<null>> {
  if (id === null) return fault('gone', '');
  const gone = await call(io, account, { method: 'DELETE', path: pathOf(id), wrote: true });
  return gone.ok || gone.fault.class === 'gone' ? done(null) : gone;
}
