import { useWords } from '#client/words/words.tsx';
import { usePhone } from './usePhone.ts';

/** "As soon as somebody complains, this phone rings": only where that is so. */
export function RingsHere() {
  const { words } = useWords();
  const { state } = usePhone();
  return state?.kind === 'on' ? <p>{words.inbox.emptyWaitingMore}</p> : null;
}
