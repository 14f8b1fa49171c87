/** What this phone remembers, all in one IndexedDB store, so that emptying it is one call. */
import { createStore, del, delMany, get, getMany, keys, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import { within } from '#client/state/within.ts';
import { PHOTO_CACHE } from '#shared/wire/worker.ts';

let store: UseStore | null = null;
const open = () => (store ??= createStore('golden-hour', 'phone'));

/** Longer than the slowest phone under load needs, short enough that nobody gives up in front of an empty screen. */
const PATIENCE_MS = 4_000;

/**
 * Private windows and full disks refuse storage, and some browsers open it and then never answer; the app must then work without a
 * memory rather than not at all. What comes late is not waited for, and the next question opens the store anew.
 */
async function safely<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  const answered = await within(PATIENCE_MS, Promise.resolve().then(work));
  if (answered.kind === 'done') return answered.value;
  if (answered.kind === 'late') store = null;
  return otherwise;
}

/** Set once everything was forgotten: what still runs in this page must not write itself back. */
let emptied = false;

export const remember = (key: string, value: unknown): Promise<boolean> =>
  safely(async () => {
    if (emptied) return false;
    await set(key, value, open());
    return true;
  }, false);

export const recall = <T>(key: string): Promise<T | undefined> => safely(() => get<T>(key, open()), undefined);

export const forget = (key: string): Promise<void> => safely(() => del(key, open()), undefined);

/** Everything whose key starts with `prefix`, with its key. */
export const recallEntries = async <T>(prefix: string): Promise<[key: string, value: T][]> =>
  safely(async () => {
    const found = (await keys<string>(open())).filter((key) => key.startsWith(prefix));
    const values = await getMany<T>(found, open());
    return found.flatMap((key, index) => {
      const value = values[index];
      return value === undefined ? [] : [[key, value] as [string, T]];
    });
  }, []);

/** Everything whose key starts with `prefix`. */
export const recallAll = async <T>(prefix: string): Promise<T[]> => (await recallEntries<T>(prefix)).map(([, value]) => value);

/** The guests' photos that were looked at; the worker keeps them. */
export const forgetPhotos = (): Promise<boolean> =>
  safely(() => ('caches' in globalThis ? caches.delete(PHOTO_CACHE) : Promise.resolve(false)), false);

/** Everything, or what starts with `prefix`. Throws when the phone refuses: a sign-out must not claim what it did not do. */
export async function forgetAll(prefix = ''): Promise<void> {
  if (prefix === '') emptied = true;
  const found = (await keys<string>(open())).filter((key) => key.startsWith(prefix));
  await delMany(found, open());
}
