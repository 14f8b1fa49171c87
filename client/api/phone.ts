/** What this phone remembers, all in one IndexedDB store, so that emptying it is one call. */
import { createStore, del, entries, get, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';

let store: UseStore | null = null;
const open = () => (store ??= createStore('golden-hour', 'phone'));

/** Private windows and full disks refuse storage; the app must then work without a memory rather than not at all. */
async function safely<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
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

/** Everything whose key starts with `prefix`. */
export const recallAll = async <T>(prefix: string): Promise<T[]> =>
  safely(async () => (await entries<string, T>(open())).filter(([key]) => key.startsWith(prefix)).map(([, value]) => value), []);

/** Everything, or what starts with `prefix`. Throws when the phone refuses: a sign-out must not claim what it did not do. */
export async function forgetAll(prefix = ''): Promise<void> {
  if (prefix === '') emptied = true;
  const keys = (await entries<string>(open())).map(([key]) => key).filter((key) => key.startsWith(prefix));
  await Promise.all(keys.map((key) => del(key, open())));
}
