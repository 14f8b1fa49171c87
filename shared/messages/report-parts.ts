/** The words of targets and of people in the weekly report and in printed figures. `span`s come formatted. */
import type { Language } from '../model/people.ts';
import { cs, en, pl } from './plural.ts';

export type ReportPartWords = {
  readonly targets: {
    readonly title: string;
    readonly what: string;
    readonly target: string;
    readonly reached: string;
    readonly within: (span: string) => string;
    readonly first: string;
    readonly promise: string;
    /** The target of a promise. */
    readonly asPromised: string;
    readonly next: string;
    readonly settlement: string;
    readonly none: string;
  };
  readonly people: {
    readonly title: string;
    readonly answers: string;
    readonly within: string;
    readonly median: string;
    readonly promises: string;
    readonly next: string;
    /** In a line of text. */
    readonly line: (name: string, answers: number) => string;
    readonly note: string;
  };
};

export const reportPartWords: Readonly<Record<Language, ReportPartWords>> = {
  en: {
    targets: {
      title: 'Against your targets',
      what: 'What was owed',
      target: 'Target',
      reached: 'Reached',
      within: (span) => `within ${span}`,
      first: 'First answer',
      promise: 'Promises kept',
      asPromised: 'the time promised',
      next: 'Next answer',
      settlement: 'Settled',
      none: 'nothing was due',
    },
    people: {
      title: 'Who answered',
      answers: 'First answers',
      within: 'In time',
      median: 'Typical wait',
      promises: 'Promises kept',
      next: 'Next answers in time',
      line: (name, answers) => `${name}: ${answers} first ${en(answers, 'answer', 'answers')}`,
      note: 'Each person sees their own row; those who lead see all.',
    },
  },
  cs: {
    targets: {
      title: 'Podle vašich cílů',
      what: 'Co jste dlužili',
      target: 'Cíl',
      reached: 'Splněno',
      within: (span) => `do ${span}`,
      first: 'První odpověď',
      promise: 'Dodržené sliby',
      asPromised: 'slíbený čas',
      next: 'Další odpověď',
      settlement: 'Vyřešeno',
      none: 'nic nemělo termín',
    },
    people: {
      title: 'Kdo odpovídal',
      answers: 'První odpovědi',
      within: 'Včas',
      median: 'Obvyklé čekání',
      promises: 'Dodržené sliby',
      next: 'Další odpovědi včas',
      line: (name, answers) => `${name}: ${answers} ${cs(answers, 'první odpověď', 'první odpovědi', 'prvních odpovědí')}`,
      note: 'Každý vidí svůj řádek, vedení všechny.',
    },
  },
  pl: {
    targets: {
      title: 'Wobec waszych celów',
      what: 'Co było do zrobienia',
      target: 'Cel',
      reached: 'Osiągnięto',
      within: (span) => `w ${span}`,
      first: 'Pierwsza odpowiedź',
      promise: 'Dotrzymane obietnice',
      asPromised: 'obiecany czas',
      next: 'Kolejna odpowiedź',
      settlement: 'Załatwione',
      none: 'nic nie miało terminu',
    },
    people: {
      title: 'Kto odpowiadał',
      answers: 'Pierwsze odpowiedzi',
      within: 'Na czas',
      median: 'Zwykłe czekanie',
      promises: 'Dotrzymane obietnice',
      next: 'Kolejne odpowiedzi na czas',
      line: (name, answers) =>
        `${name}: ${answers} ${pl(answers, 'pierwsza odpowiedź', 'pierwsze odpowiedzi', 'pierwszych odpowiedzi')}`,
      note: 'Każdy widzi swój wiersz, kierownictwo wszystkie.',
    },
  },
};
