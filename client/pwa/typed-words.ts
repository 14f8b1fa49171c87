import { createStore, del, get } from 'idb-keyval';
import { WORDS_STORE, wordsKey } from '#shared/wire/worker.ts';

/**
 * An answer typed into a notification that did not get through, handed over once: whoever takes it keeps it. Null: there is none,
 * or this browser refuses to look.
 */
export async function takeTypedWords(feedbackId: string): Promise<string | null> {
  try {
    const store = createStore(...WORDS_STORE);
    const words: unknown = await get(wordsKey(feedbackId), store);
    if (typeof words !== 'string' || words === '') return null;
    await del(wordsKey(feedbackId), store);
    return words;
  } catch {
    return null;
  }
}
