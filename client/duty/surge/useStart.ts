import { useState } from 'react';
import { now } from '#client/api/clock.ts';
import { sentenceOf } from '#client/words/errors.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import { makeLink, readAgain, type Running } from './useSurge.ts';

/** One tap starts it and opens the sheet with the link; with one running the tap only opens the sheet. */
export function useStart() {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const begin = (running: Running | null) => {
    if (running) setOpen(true);
    else
      void (async () => {
        setBusy(true);
        try {
          await makeLink(null, now());
          setOpen(true);
        } catch (error) {
          toast(sentenceOf(error, words));
        }
        await readAgain();
        setBusy(false);
      })();
  };
  return { open, busy, begin, close: () => setOpen(false) };
}
