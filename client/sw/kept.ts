import { clear, createStore, get, set } from 'idb-keyval';
import { LANGUAGES } from '#shared/model/languages.ts';
import type { Language } from '#shared/model/languages.ts';
import { WORDS_STORE, wordsKey } from '#shared/wire/worker.ts';
import { withDeadline } from './with-deadline.ts';

/** A notification must not wait for a slow disk. */
const READ_MS = 400;

/** Opened at the first use: a browser may refuse storage, and that must not stop the worker from starting. */
const store = () => createStore(...WORDS_STORE);

/** The language the app last told us, else the browser's, else English. Never rejects, never waits long. */
export async function phoneLanguage(): Promise<Language> {
  return (
    languageOf(await kept()) ??
    navigator.languages.map((tag) => languageOf(tag.slice(0, 2))).find((language) => language !== null) ??
    'en'
  );
}

async function kept(): Promise<unknown> {
  let found: unknown = null;
  const read = async () => {
    found = await get('language', store());
  };
  await withDeadline(READ_MS, [read()]);
  return found;
}

export async function keepLanguage(language: Language): Promise<void> {
  await set('language', language, store());
}

/** An answer typed into a notification that did not get through; the composer takes it from here. */
export async function keepWords(feedbackId: string, words: string): Promise<void> {
  await set(wordsKey(feedbackId), words, store());
}

/** Everything this person left in the worker. */
export async function forgetKept(): Promise<void> {
  await clear(store());
}

export function languageOf(value: unknown): Language | null {
  return LANGUAGES.find((language) => language === value) ?? null;
}
