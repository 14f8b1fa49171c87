/**
 * Stands in for one Mastodon server with the account of the business on it: apps and OAuth with PKCE, pages by id with Link headers,
 * idempotency keys, a stream of events, and the limit of 300 requests in five minutes.
 */
import { openDesk, type Desk } from './desk.ts';
import { answerMastodon } from './mastodon-answers.ts';
import { accountView, mastodonState, SHOP, statusView, type State, type Status, type Visibility } from './mastodon-state.ts';
import type { AnswerThere, FakeOptions, FakePlatform, Wrote } from './platform.ts';

const TOKEN = 'example-token-of-the-owner';

export type FakeMastodon = FakePlatform & {
  /** A guest writes to the business alone, or behind a warning. */
  writeAs(wrote: Wrote & { readonly visibility?: Visibility; readonly warning?: string }): string;
  /** Somebody speaks of the business without tagging it. */
  mentionUntagged(text: string): string;
  /** Somebody likes a post of ours: told on the line, and nothing to fetch. */
  like(): void;
  /** Every open line ends. */
  hangUp(): void;
  readonly status: (id: string) => Status | undefined;
};

/** `old`: before 4.3, without PKCE and without a list of posts by id. */
export async function startMastodon({ clock, old = false }: FakeOptions & { readonly old?: boolean }): Promise<FakeMastodon> {
  const state = mastodonState(clock);
  state.tokens.add(TOKEN);
  const served: number[] = [];
  const desk: Desk = await openDesk({
    answer: (asked) => answerMastodon(state, asked, { origin: desk.origin, served, old }),
    workOf: ({ method }) => (method === 'GET' ? 'read' : 'write'),
    bodies: {
      rate: () => ({
        status: 429,
        headers: {
          'x-ratelimit-limit': '300',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': new Date(clock.now() + 300_000).toISOString(),
        },
        json: { error: 'Too many requests' },
      }),
      server_error: () => ({ status: 503, text: 'Service Unavailable' }),
    },
    // There is nothing to refresh with: over is over.
    expire: () => state.tokens.clear(),
  });

  const notify = (status: Status, type = 'mention') => {
    const { id, at } = state.tell(status, type);
    const account = accountView(state.person(status.by), desk.origin);
    const data = { id, type, created_at: new Date(at).toISOString(), account, status: statusView(state, status, desk.origin) };
    for (const listener of state.listeners) listener('notification', JSON.stringify(data));
  };
  const own = (text: string, under: string | null = null) =>
    state.add({ by: SHOP.id, text, at: clock.now(), visibility: 'public', language: null, under, warning: '', byUs: false });
  const writeAs: FakeMastodon['writeAs'] = ({
    text,
    author = 'Reviewer 1',
    language = null,
    at = clock.now(),
    under = null,
    visibility = 'public',
    warning = '',
  }) => {
    const by = state.personFor(author).id;
    const status = state.add({ by, text: `@${SHOP.acct} ${text}`, at, visibility, language, under, warning, byUs: false });
    notify(status);
    return status.id;
  };
  return {
    hosts: {},
    app: {},
    settings: { instance: desk.origin },
    secrets: { token: TOKEN },
    requests: desk.requests,
    misbehave: desk.misbehave,
    deliver: null,
    write: writeAs,
    writeAs,
    mentionUntagged: (text) =>
      state.add({
        by: state.personFor('Reviewer 9').id,
        text,
        at: clock.now(),
        visibility: 'public',
        language: null,
        under: null,
        warning: '',
        byUs: false,
      }).id,
    writeOurselves: (text) => own(text).id,
    like: () => notify(own('Today: tomato soup'), 'favourite'),
    edit(id, text) {
      const status = state.find(id);
      if (status !== undefined) Object.assign(status, { text: `@${SHOP.acct} ${text}`, editedAt: clock.now() });
    },
    remove: (id) => state.drop(id),
    answerThere: (id, text) => void own(`@${state.person(state.find(id)?.by ?? '').acct} ${text}`, id),
    answers: (id): readonly AnswerThere[] => answersIn(state).filter(({ under }) => id === undefined || under === id),
    hangUp: desk.hangUp,
    status: (id) => state.find(id),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

const answersIn = (state: State): readonly AnswerThere[] =>
  state.statuses
    .filter(({ by, under }) => by === SHOP.id && under !== null)
    .map(({ id, under, text, byUs }) => ({ id, under: under ?? '', text: text.replace(/^@\S+\s/, ''), byUs }));
