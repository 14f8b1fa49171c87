/** What was read stays readable offline: chosen queries are kept in IndexedDB, one entry each, per business. */
import type { Query } from '@tanstack/react-query';
import type { PersistedClient, Persister } from '@tanstack/react-query-persist-client';
import { currentBusiness } from '../business.ts';
import { phoneNow } from '../clock.ts';
import { isRefused } from '#client/words/errors.ts';
import { forget, recallEntries, remember } from '../session/phone.ts';
import { MEMORY_MS } from '../trpc.ts';
import { HOUR_MS } from '#shared/model/time.ts';

const KEPT: ReadonlySet<string> = new Set([
  'session.me',
  'feedback.list',
  'feedback.counts',
  'feedback.get',
  'feedback.channels',
  'figures.first',
  'stats.weekends',
  'stats.times',
  'stats.world',
  'stats.outcome',
  'stats.staffing',
  'team.list',
  'duty.get',
  'duty.weekend',
]);

/** Writing on every change would cost the battery more than a second of memory is worth. */
const WRITE_EVERY_MS = 1_000;
/** What is only confirmed again and again is written anew this often, so that it does not grow old. */
const CONFIRM_EVERY_MS = HOUR_MS;
/** More entries than this and the oldest go. */
const MOST = 600;

export const CACHE_PREFIX = 'cache:';
/** Changes when the shape of what is kept does; what other releases kept is dropped. */
const SHAPE = '3';
const prefixNow = () => `${CACHE_PREFIX}${SHAPE}:${currentBusiness() ?? 'first'}:`;

type KeptQuery = PersistedClient['clientState']['queries'][number];

/** What this page knows to be in the store under `writtenFor`, by hash. */
const written = new Map<string, { readonly data: unknown; readonly at: number }>();
let writtenFor = '';

let waiting: PersistedClient | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let paused = false;

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  const client = waiting;
  waiting = null;
  if (client === null || paused) return;
  const prefix = prefixNow();
  if (prefix !== writtenFor) written.clear();
  writtenFor = prefix;
  const here = new Set<string>();
  for (const query of client.clientState.queries) {
    here.add(query.queryHash);
    const before = written.get(query.queryHash);
    const { data, dataUpdatedAt } = query.state;
    if (before !== undefined && before.data === data && dataUpdatedAt - before.at < CONFIRM_EVERY_MS) continue;
    written.set(query.queryHash, { data, at: dataUpdatedAt });
    void remember(prefix + query.queryHash, asRead(query));
  }
  // Only what this page had and has lost: what another window keeps is not ours to take away.
  for (const hash of written.keys()) {
    if (here.has(hash)) continue;
    written.delete(hash);
    void forget(prefix + hash);
  }
}

/** As it was when it was read: that the last question had no answer is no part of what is remembered. */
function asRead({ promise: _never, ...query }: KeptQuery): KeptQuery {
  return {
    ...query,
    state: {
      ...query.state,
      status: 'success',
      error: null,
      fetchStatus: 'idle',
      fetchFailureCount: 0,
      fetchFailureReason: null,
    },
  };
}

async function restore(): Promise<PersistedClient | undefined> {
  const prefix = prefixNow();
  const found = await recallEntries<KeptQuery>(CACHE_PREFIX);
  const oldest = phoneNow() - MEMORY_MS;
  const all = found
    .filter(([, query]) => query.state !== undefined && query.state.dataUpdatedAt >= oldest)
    .toSorted(([, a], [, b]) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .slice(0, MOST);
  const fresh = new Set(all.map(([key]) => key));
  for (const [key] of found) if (!fresh.has(key) || !key.startsWith(CACHE_PREFIX + SHAPE)) void forget(key);
  const queries = all.flatMap(([key, query]) => (key.startsWith(prefix) ? [query] : []));
  writtenFor = prefix;
  for (const { queryHash, state } of queries) written.set(queryHash, { data: state.data, at: state.dataUpdatedAt });
  return queries.length === 0 ? undefined : { timestamp: phoneNow(), buster: SHAPE, clientState: { mutations: [], queries } };
}

/** While the phone is being emptied nothing may write itself back. */
export function stopCaching(): void {
  paused = true;
  clearTimeout(timer);
  waiting = null;
}

const persister: Persister = {
  persistClient(client) {
    waiting = client;
    timer ??= setTimeout(write, WRITE_EVERY_MS);
  },
  restoreClient: restore,
  // Asked for when what was kept is of another shape or too old; `restore` has dropped that already.
  removeClient: () => undefined,
};

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write();
  });
}

/**
 * Whatever has data, also where the last question failed: a phone without a signal must not forget what it has read. Not what the
 * server has refused since: it is gone, or no longer ours to read.
 */
function isKept({ queryKey, state }: Query): boolean {
  const path = queryKey[0];
  if (!Array.isArray(path) || !KEPT.has(path.join('.'))) return false;
  return state.data !== undefined && !isRefused(state.error);
}

/** For PersistQueryClientProvider. */
export const persistOptions = {
  persister,
  maxAge: MEMORY_MS,
  buster: SHAPE,
  dehydrateOptions: { shouldDehydrateQuery: isKept },
};
