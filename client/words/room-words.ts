import { loadLaterMessages, type LaterMessages, type Messages } from '#shared/messages/index.ts';
import { loadedWords } from './loaded.ts';
import { useWords, type Words } from './words.tsx';

export type RoomWords = Omit<Words, 'words'> & { readonly words: Messages & LaterMessages };

const later = loadedWords(loadLaterMessages);
const whole = new WeakMap<Words, RoomWords>();

/** Brings the words of the rooms behind the first screen. Whoever opens a room waits for it, so that nothing is drawn without words. */
export const askRoomWords = later.ask;

/** `useWords` of every room but the inbox and the item: what those say as well. */
export function useRoomWords(): RoomWords {
  const first = useWords();
  const more = later.use(first.language);
  const known = whole.get(first);
  if (known !== undefined) return known;
  const both = { ...first, words: { ...first.words, ...more } };
  whole.set(first, both);
  return both;
}
