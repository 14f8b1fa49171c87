/** What the item's screen says about the journey of its guest; stages, touchpoints and dishes themselves are in statistics.ts. */
import type { Stage } from '../stats/journey/types.ts';
import type { Language } from '../model/people.ts';

export type JourneyWords = {
  readonly title: string;
  readonly suggested: string;
  readonly corrected: string;
  readonly correct: string;
  readonly stage: string;
  readonly touchpoint: string;
  readonly dish: string;
  readonly none: string;
  readonly saved: string;
  /** What the stage means, in a few words. */
  readonly stageHints: Readonly<Record<Stage, string>>;
};

export const journeyWords: Readonly<Record<Language, JourneyWords>> = {
  en: {
    title: 'What it is about',
    suggested: 'suggested',
    corrected: 'set by the team',
    correct: 'Correct it',
    stage: 'Where the guest is',
    touchpoint: 'What it concerns',
    dish: 'Dishes and drinks',
    none: 'nothing in particular',
    saved: 'Corrected.',
    stageHints: {
      aware: 'mentions us, no more',
      appeal: 'likes what they see',
      ask: 'wants to know something',
      act: 'came, ordered or paid',
      advocate: 'tells others, or comes back',
    },
  },
  cs: {
    title: 'Čeho se to týká',
    suggested: 'návrh',
    corrected: 'upravil tým',
    correct: 'Opravit',
    stage: 'Kde host právě je',
    touchpoint: 'Čeho se to týká',
    dish: 'Jídla a nápoje',
    none: 'nic konkrétního',
    saved: 'Opraveno.',
    stageHints: {
      aware: 'jen nás zmiňuje',
      appeal: 'líbí se mu, co vidí',
      ask: 'chce něco vědět',
      act: 'přišel, objednal nebo zaplatil',
      advocate: 'říká o nás dál nebo se vrací',
    },
  },
  pl: {
    title: 'Czego to dotyczy',
    suggested: 'propozycja',
    corrected: 'poprawione przez zespół',
    correct: 'Popraw',
    stage: 'Na jakim etapie jest gość',
    touchpoint: 'Czego to dotyczy',
    dish: 'Dania i napoje',
    none: 'nic konkretnego',
    saved: 'Poprawione.',
    stageHints: {
      aware: 'tylko o nas wspomina',
      appeal: 'podoba mu się to, co widzi',
      ask: 'chce się czegoś dowiedzieć',
      act: 'przyszedł, zamówił lub zapłacił',
      advocate: 'mówi o nas innym lub wraca',
    },
  },
};
