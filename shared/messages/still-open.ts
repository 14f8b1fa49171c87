/** What a duty or an opening begins with: all that still waits for an answer, in one push. */
import type { Language } from '../model/people.ts';
import type { Notice } from '../wire/notice.ts';
import type { NoticeText } from './notices.ts';
import { cs, en, pl } from './plural.ts';

type StillOpen = Extract<Notice, { kind: 'still_open' }>;

const TEXTS: Readonly<Record<Language, (count: number, urgent: number) => NoticeText>> = {
  en: (count, urgent) => ({
    title:
      urgent === 0
        ? `${count} ${en(count, 'guest is', 'guests are')} still waiting for an answer`
        : `${count} still waiting, ${urgent} urgent`,
    body:
      urgent === 0
        ? 'Nobody has taken them yet. Tap to see them.'
        : 'Nobody has taken them yet. Tap to open the most urgent one.',
  }),
  cs: (count, urgent) => ({
    title:
      urgent === 0
        ? `Na odpověď stále ${cs(count, 'čeká', 'čekají', 'čeká')} ${count} ${cs(count, 'host', 'hosté', 'hostů')}`
        : `Stále ${cs(count, 'čeká', 'čekají', 'čeká')} ${count}, z toho naléhavé: ${urgent}`,
    body:
      urgent === 0
        ? 'Zatím si je nikdo nevzal. Ťuknutím je zobrazíte.'
        : 'Zatím si je nikdo nevzal. Ťuknutím otevřete tu nejnaléhavější.',
  }),
  pl: (count, urgent) => ({
    title:
      urgent === 0
        ? `Na odpowiedź wciąż ${pl(count, 'czeka', 'czekają', 'czeka')} ${count} ${pl(count, 'gość', 'goście', 'gości')}`
        : `Wciąż ${pl(count, 'czeka', 'czekają', 'czeka')} ${count}, w tym pilne: ${urgent}`,
    body:
      urgent === 0
        ? 'Nikt się tym jeszcze nie zajął. Dotknij, aby zobaczyć.'
        : 'Nikt się tym jeszcze nie zajął. Dotknij, aby otworzyć najpilniejszą.',
  }),
};

export const stillOpenText = ({ count, urgent = 0 }: StillOpen, language: Language): NoticeText => TEXTS[language](count, urgent);
