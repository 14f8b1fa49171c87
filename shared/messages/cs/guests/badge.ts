import type { BadgeWords } from '../../en/guests/badge.ts';

export const badge: BadgeWords = {
  usually: (figure) => `Obvykle odpovíme do ${figure}`,
  write: 'Napište nám',
  openUntil: (time) => `otevřeno do ${time}`,
  openNow: 'právě otevřeno',
  opens: (moment) => `otevíráme: ${moment}`,
  closed: 'právě zavřeno',
  nextBy: (moment) => `další odpověď do ${moment}`,
  measured: (days) => `změřeno za ${days} dní`,
  asOf: (date) => `stav k ${date}`,
};
