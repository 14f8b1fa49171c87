/** The page that tells guests how fast they are answered. */
import type { Language } from '../model/people.ts';
import { cs, en, pl } from './plural.ts';

type Whom = { readonly guests: number; readonly answers: number; readonly days: number };

export type ReplyTimeWords = {
  readonly title: (business: string) => string;
  readonly half: string;
  readonly all: (whom: Whom) => string;
  /** More wrote than are counted. */
  readonly newest: (whom: Whom) => string;
  readonly fresh: (count: number, figure: string) => string;
  readonly untyped: string;
  readonly tooFew: string;
  readonly underHalf: (days: number) => string;
  readonly asOf: (time: string) => string;
  readonly write: (business: string) => string;
  readonly back: (place: string) => string;
};

export const replyTimeWords: Readonly<Record<Language, ReplyTimeWords>> = {
  en: {
    title: (business) => `How fast ${business} answers`,
    half: 'Half of all guests had their answer within this time.',
    all: ({ guests, answers, days }) =>
      `Counted: all ${guests} reviews and messages of the last ${days} days except spam, ${answers} of them answered so far.`,
    newest: ({ guests, answers, days }) =>
      `Counted: the newest ${guests} reviews and messages of the last ${days} days except spam, ${answers} of them answered so far.`,
    fresh: (count, figure) => `${count} more ${en(count, 'has', 'have')} been waiting for less than ${figure}.`,
    untyped: 'Nobody types this number in.',
    tooFew: 'There are not enough answers yet for an honest figure.',
    underHalf: (days) =>
      `Of the guests of the last ${days} days fewer than half have had an answer, so there is no honest figure.`,
    asOf: (time) => `Worked out at ${time}, anew every few minutes.`,
    write: (business) => `Write to ${business}`,
    back: (place) => `Back to ${place}`,
  },
  cs: {
    title: (business) => `Jak rychle odpovídá ${business}`,
    half: 'Polovina všech hostů dostala odpověď do této doby.',
    all: ({ guests, answers, days }) =>
      `Počítáme všechny recenze a zprávy za posledních ${days} dní kromě spamu: celkem ${guests}, odpověď jich má ${answers}.`,
    newest: ({ guests, answers, days }) =>
      `Počítáme nejnovější recenze a zprávy za posledních ${days} dní kromě spamu: celkem ${guests}, odpověď jich má ${answers}.`,
    fresh: (count, figure) =>
      `${cs(count, 'Ještě 1 čeká', `Další ${count} čekají`, `Dalších ${count} čeká`)} kratší dobu než ${figure}.`,
    untyped: 'To číslo nikdo nepíše ručně.',
    tooFew: 'Na poctivé číslo zatím není dost odpovědí.',
    underHalf: (days) => `Za posledních ${days} dní dostala odpověď méně než polovina hostů, poctivé číslo tedy není.`,
    asOf: (time) => `Spočítáno v ${time}, obnovuje se každých pár minut.`,
    write: (business) => `Napsat: ${business}`,
    back: (place) => `Zpět na ${place}`,
  },
  pl: {
    title: (business) => `Jak szybko odpowiada ${business}`,
    half: 'Połowa wszystkich gości dostała odpowiedź w tym czasie.',
    all: ({ guests, answers, days }) =>
      `Liczymy wszystkie opinie i wiadomości z ostatnich ${days} dni oprócz spamu: razem ${guests}, z odpowiedzią ${answers}.`,
    newest: ({ guests, answers, days }) =>
      `Liczymy najnowsze opinie i wiadomości z ostatnich ${days} dni oprócz spamu: razem ${guests}, z odpowiedzią ${answers}.`,
    fresh: (count, figure) =>
      `${pl(count, 'Jeszcze 1 czeka', `Kolejne ${count} czekają`, `Kolejnych ${count} czeka`)} krócej niż ${figure}.`,
    untyped: 'Tej liczby nikt nie wpisuje ręcznie.',
    tooFew: 'Odpowiedzi jest jeszcze za mało, by podać uczciwą liczbę.',
    underHalf: (days) => `Z gości ostatnich ${days} dni odpowiedź dostała mniej niż połowa, więc uczciwej liczby nie ma.`,
    asOf: (time) => `Policzone o ${time}, odświeżane co kilka minut.`,
    write: (business) => `Napisz: ${business}`,
    back: (place) => `Wróć na ${place}`,
  },
};
