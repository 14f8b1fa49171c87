/** What was read stays readable offline: chosen queries are kept in IndexedDB, per business. */
import { defaultShouldDehydrateQuery } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import type { PersistedClient, Persister } from '@tanstack/react-query-persist-client';
import { currentBusiness } from './business.ts';
import { forget, recall, remember } from './phone.ts';
import { MEMORY_MS } from './trpc.ts';

const KEPT: ReadonlySet<string> = new Set([
  'session.me',
  'feedback.list',
  'feedback.counts',
  'feedback.get',
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

/** Writing the whole cache on every change would cost the battery more than a second of memory is worth. */
const WRITE_EVERY_MS = 1_000;

export const CACHE_PREFIX = 'cache:';
const keyNow = () => `${CACHE_PREFIX}${currentBusiness() ?? 'first'}`;

let waiting: PersistedClient | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let paused = false;

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  const client = waiting;
  waiting = null;
  if (client && !paused) void remember(keyNow(), client);
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
  restoreClient: () => recall<PersistedClient>(keyNow()),
  removeClient: () => forget(keyNow()),
};

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write();
  });
}

function isKept(query: Query): boolean {
  const path = query.queryKey[0];
  if (!Array.isArray(path) || !KEPT.has(path.join('.'))) return false;
  return defaultShouldDehydrateQuery(query);
}

/** For PersistQueryClientProvider. The buster changes when the shape of what is kept does. */
export const persistOptions = {
  persister,
  maxAge: MEMORY_MS,
  buster: '1',
  dehydrateOptions: { shouldDehydrateQuery: isKept },
};
