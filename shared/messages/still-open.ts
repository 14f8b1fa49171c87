/** What a duty or an opening begins with: all that still waits for an answer, in one push, and all that should be closed by now. */
import type { Language } from '../model/people.ts';
import type { Notice } from '../wire/notice.ts';
import type { NoticeText } from './notices.ts';
import { cs, en, pl } from './plural.ts';

type StillOpen = Extract<Notice, { kind: 'still_open' }>;
type Unsettled = Extract<Notice, { kind: 'unsettled' }>;

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

const UNSETTLED: Readonly<Record<Language, (count: number) => NoticeText>> = {
  en: (count) => ({
    title: `${count} answered ${en(count, 'guest is', 'guests are')} not closed in time`,
    body: 'Close what is done, see to the rest. Tap to see them.',
  }),
  cs: (count) => ({
    title: `Odpovězeno, ale neuzavřeno včas: ${count}`,
    body: 'Co je hotové, uzavřete, zbytek dořešte. Ťuknutím je zobrazíte.',
  }),
  pl: (count) => ({
    title: `Z odpowiedzią, ale niezamknięte na czas: ${count}`,
    body: 'Zamknij to, co gotowe, resztą się zajmij. Dotknij, aby zobaczyć.',
  }),
};

export const unsettledText = ({ count }: Unsettled, language: Language): NoticeText => UNSETTLED[language](count);
