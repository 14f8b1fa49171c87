import type { BadgeWords } from '../../en/guests/badge.ts';

export const badge: BadgeWords = {
  usually: (figure) => `Zwykle odpowiadamy w ciągu ${figure}`,
  write: 'Napisz do nas',
  openUntil: (time) => `otwarte do ${time}`,
  openNow: 'teraz otwarte',
  opens: (moment) => `otwieramy: ${moment}`,
  closed: 'teraz zamknięte',
  nextBy: (moment) => `następna odpowiedź najpóźniej ${moment}`,
  measured: (days) => `zmierzone z ${days} dni`,
  asOf: (date) => `stan na ${date}`,
};
