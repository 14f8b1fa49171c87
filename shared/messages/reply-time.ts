/** The page that tells guests how fast they are answered. */
import type { Language } from '../model/people.ts';
import { cs, en } from './plural.ts';

export type ReplyTimeWords = {
  readonly title: (business: string) => string;
  readonly measured: (samples: number, days: number) => string;
  readonly meaning: string;
  readonly tooFew: string;
  readonly asOf: (time: string) => string;
};

export const replyTimeWords: Readonly<Record<Language, ReplyTimeWords>> = {
  en: {
    title: (business) => `How fast ${business} answers`,
    measured: (samples, days) => `Measured from ${samples} ${en(samples, 'answer', 'answers')} of the last ${days} days.`,
    meaning: 'Half of all guests had their answer sooner. Nobody types this number in.',
    tooFew: 'There are not enough answers yet for an honest figure.',
    asOf: (time) => `Worked out at ${time}, anew every few minutes.`,
  },
  cs: {
    title: (business) => `Jak rychle odpovídá ${business}`,
    measured: (samples, days) =>
      `Změřeno ${cs(samples, 'na jedné odpovědi', `na ${samples} odpovědích`, `na ${samples} odpovědích`)} za posledních ${days} dní.`,
    meaning: 'Polovina hostů měla odpověď dřív. To číslo nikdo nepíše ručně.',
    tooFew: 'Na poctivé číslo zatím není dost odpovědí.',
    asOf: (time) => `Spočítáno v ${time}, obnovuje se každých pár minut.`,
  },
  pl: {
    title: (business) => `Jak szybko odpowiada ${business}`,
    measured: (samples, days) => `Zmierzone na podstawie ${samples} odpowiedzi z ostatnich ${days} dni.`,
    meaning: 'Połowa gości dostała odpowiedź szybciej. Tej liczby nikt nie wpisuje ręcznie.',
    tooFew: 'Odpowiedzi jest jeszcze za mało, by podać uczciwą liczbę.',
    asOf: (time) => `Policzone o ${time}, odświeżane co kilka minut.`,
  },
};
