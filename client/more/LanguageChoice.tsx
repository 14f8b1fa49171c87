import { sentenceOf } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import type { Language } from '#shared/model/languages.ts';

/** The person's own language, on this phone at once and on the server for alerts and mails. */
export function LanguageChoice() {
  const { words, language, setLanguage } = useRoomWords();
  const choose = async (next: Language) => {
    try {
      await setLanguage(next);
      await server.session.setLanguage.mutate({ language: next });
      await queryClient.invalidateQueries(api.session.me.queryFilter());
    } catch (error) {
      toast(sentenceOf(error, words));
    }
  };
  return (
    <Chips label={words.more.language} wrap>
      {LANGUAGES.map((each) => (
        <Chip key={each} pressed={each === language} onClick={() => void choose(each)}>
          <span lang={each}>{words.more.languages[each]}</span>
        </Chip>
      ))}
    </Chips>
  );
}
