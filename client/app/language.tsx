import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useMe } from '#client/api/session/session.ts';
import { askRoomWords } from '#client/words/room-words.ts';
import { WordsContext } from '#client/words/words.tsx';
import { createFormat } from '#shared/messages/format.ts';
import { loadMessages } from '#shared/messages/index.ts';
import type { Messages } from '#shared/messages/index.ts';
import type { Language } from '#shared/model/languages.ts';
import { manifestPath } from '#shared/wire/manifest.ts';
import { firstLanguage, keepLanguage } from './first-language.ts';

function tellBrowser(language: Language): void {
  keepLanguage(language);
  document.documentElement.lang = language;
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', manifestPath(language));
}

/** With those of the room that may be open: the language never changes under a screen that then lacks a word. */
async function wordsOf(language: Language): Promise<Messages> {
  const [messages] = await Promise.all([loadMessages(language), askRoomWords(language)]);
  return messages;
}

/** Words in the reader's language. Before sign-in the phone's choice counts, after it the member's. */
export function LanguageProvider({
  first,
  messages: firstMessages,
  children,
}: {
  first: Language;
  messages: Messages;
  children: ReactNode;
}) {
  const [{ language, messages }, setLoaded] = useState({ language: first, messages: firstMessages });
  const { data } = useMe();
  const wanted = data?.current?.language;
  const timeZone = data?.current?.settings.hours.timeZone;

  const setLanguage = useCallback(async (next: Language) => {
    setLoaded({ language: next, messages: await wordsOf(next) });
  }, []);
  useEffect(() => tellBrowser(language), [language]);
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    // What is on the screen already needs no word of another room.
    const coming = wanted === firstLanguage() ? loadMessages(wanted) : wordsOf(wanted);
    coming.then(
      (next) => stale || setLoaded({ language: wanted, messages: next }),
      // Offline without that file: the language that is there stays.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [wanted]);

  const value = useMemo(
    () => ({ words: messages, language, setLanguage, format: createFormat(language, messages.common.units, timeZone) }),
    [messages, language, setLanguage, timeZone],
  );
  return <WordsContext value={value}>{children}</WordsContext>;
}
