/** What the public badge says. It stands on other people's pages: short, and true on its own. */
import type { Language } from '#shared/model/people.ts';

export type BadgeWords = {
  /** `figure`: "23 min". */
  readonly usually: (figure: string) => string;
  /** Before there is anything to promise. */
  readonly write: string;
  readonly openUntil: (time: string) => string;
  readonly openNow: string;
  readonly opens: (moment: string) => string;
  readonly closed: string;
  readonly nextBy: (moment: string) => string;
  /** On a picture that stands still. */
  readonly measured: (days: number) => string;
  readonly asOf: (date: string) => string;
};

export const badgeWords: Readonly<Record<Language, BadgeWords>> = {
  en: {
    usually: (figure) => `We usually answer in ${figure}`,
    write: 'Write to us',
    openUntil: (time) => `open until ${time}`,
    openNow: 'open now',
    opens: (moment) => `opens ${moment}`,
    closed: 'closed now',
    nextBy: (moment) => `next answer by ${moment}`,
    measured: (days) => `measured over ${days} days`,
    asOf: (date) => `as of ${date}`,
  },
  cs: {
    usually: (figure) => `Obvykle odpovíme do ${figure}`,
    write: 'Napište nám',
    openUntil: (time) => `otevřeno do ${time}`,
    openNow: 'právě otevřeno',
    opens: (moment) => `otevíráme: ${moment}`,
    closed: 'právě zavřeno',
    nextBy: (moment) => `další odpověď do ${moment}`,
    measured: (days) => `změřeno za ${days} dní`,
    asOf: (date) => `stav k ${date}`,
  },
  pl: {
    usually: (figure) => `Zwykle odpowiadamy w ciągu ${figure}`,
    write: 'Napisz do nas',
    openUntil: (time) => `otwarte do ${time}`,
    openNow: 'teraz otwarte',
    opens: (moment) => `otwieramy: ${moment}`,
    closed: 'teraz zamknięte',
    nextBy: (moment) => `następna odpowiedź najpóźniej ${moment}`,
    measured: (days) => `zmierzone z ${days} dni`,
    asOf: (date) => `stan na ${date}`,
  },
};
