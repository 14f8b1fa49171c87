import type { ReplyTimeWords } from '../../en/guests/reply-time.ts';
import { pl } from '../../plural.ts';

export const replyTime: ReplyTimeWords = {
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
};
