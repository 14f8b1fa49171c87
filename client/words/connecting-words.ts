import { loadConnecting } from '#shared/messages/by-language/connecting.ts';
import type { Connecting } from '#shared/messages/en/more/connecting.ts';
import { loadedWords } from './loaded.ts';
import { useWords } from './words.tsx';

const connecting = loadedWords(loadConnecting);

/** Brings the words about connected accounts. Their screens wait for them. */
export const askConnecting = connecting.ask;

/** The words about connected accounts; suspends until they are there. */
export function useConnecting(): Connecting {
  return connecting.use(useWords().language);
}
