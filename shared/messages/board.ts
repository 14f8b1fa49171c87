/** What stands on the wall. Read from five metres: few words, no jargon. */
import type { ProofState } from '../duty/types.ts';
import type { Language } from '../model/people.ts';
import type { Mood } from '../stats/board.ts';
import { en } from './plural.ts';

export type BoardWords = {
  readonly title: (business: string) => string;
  readonly waiting: string;
  /** How many of them nobody has taken. */
  readonly free: (count: number) => string;
  readonly allTaken: string;
  readonly quiet: string;
  readonly oldest: string;
  readonly since: (time: string) => string;
  readonly left: (span: string) => string;
  readonly late: (span: string) => string;
  readonly paused: string;
  readonly noDeadline: string;
  readonly duty: string;
  readonly nobody: string;
  readonly nobodyNote: string;
  readonly everybody: string;
  readonly everybodyNote: string;
  readonly proof: Readonly<Record<ProofState, string>>;
  /** The phone showed an alert at that time. */
  readonly provedAt: (moment: string) => string;
  readonly backup: (name: string) => string;
  readonly noBackup: string;
  readonly today: string;
  readonly of: (met: string, count: string) => string;
  readonly noneYet: string;
  readonly mood: string;
  readonly moods: Readonly<Record<Mood, string>>;
  readonly sides: (kind: string, rough: string) => string;
  readonly tooFew: string;
  /** `#` is the time. */
  readonly lostSince: string;
  readonly lostText: string;
  readonly connecting: string;
  readonly sleeps: string;
  readonly gone: string;
  readonly goneText: string;
  readonly needsScript: string;
};

export const boardWords: Readonly<Record<Language, BoardWords>> = {
  en: {
    title: (business) => `${business}, right now`,
    waiting: 'Waiting',
    free: (count) => `${count} ${en(count, 'has', 'have')} nobody yet`,
    allTaken: 'all taken',
    quiet: 'nobody waits',
    oldest: 'Longest wait',
    since: (time) => `since ${time}`,
    left: (span) => `${span} left to answer`,
    late: (span) => `${span} late`,
    paused: 'stands still until you open',
    noDeadline: 'All quiet',
    duty: 'On duty',
    nobody: 'Nobody',
    nobodyNote: 'Who takes it now?',
    everybody: 'Everybody',
    everybodyNote: 'no rota: all are told',
    proof: {
      proved: 'phone proved',
      stale: 'phone not proved lately',
      unproved: 'phone never proved',
      failing: 'phone shows nothing',
      blocked: 'alerts are switched off',
      none: 'no phone',
    },
    provedAt: (moment) => `phone proved ${moment}`,
    backup: (name) => `backup ${name}`,
    noBackup: 'no backup',
    today: 'In time today',
    of: (met, count) => `${met} of ${count}`,
    noneYet: 'nothing yet',
    mood: 'Mood of the day',
    moods: { kind: 'Kind', mixed: 'Mixed', rough: 'Rough', none: '–' },
    sides: (kind, rough) => `${kind} kind, ${rough} rough`,
    tooFew: 'too few to say',
    lostSince: 'No connection since #',
    lostText: 'What you see is from then. Trying again.',
    connecting: 'Connecting…',
    sleeps: 'This browser lets the screen go dark: keep it on in the settings of the device.',
    gone: 'This board is switched off',
    goneText: 'Its link is no longer valid. A new one is made in the app under More, Wallboards.',
    needsScript: 'This board needs JavaScript.',
  },
  cs: {
    title: (business) => `${business} právě teď`,
    waiting: 'Čeká',
    free: (count) => `${count} ještě nikdo nemá`,
    allTaken: 'vše si někdo vzal',
    quiet: 'nikdo nečeká',
    oldest: 'Nejdelší čekání',
    since: (time) => `od ${time}`,
    left: (span) => `na odpověď zbývá ${span}`,
    late: (span) => `po termínu ${span}`,
    paused: 'stojí, než otevřete',
    noDeadline: 'Všude klid',
    duty: 'Ve službě',
    nobody: 'Nikdo',
    nobodyNote: 'Kdo to teď vezme?',
    everybody: 'Všichni',
    everybodyNote: 'bez rozpisu: ví to všichni',
    proof: {
      proved: 'telefon ověřen',
      stale: 'telefon dlouho neověřen',
      unproved: 'telefon ještě neověřen',
      failing: 'telefon nic neukazuje',
      blocked: 'upozornění jsou vypnutá',
      none: 'bez telefonu',
    },
    provedAt: (moment) => `telefon ověřen ${moment}`,
    backup: (name) => `záloha: ${name}`,
    noBackup: 'bez zálohy',
    today: 'Dnes včas',
    of: (met, count) => `${met} z ${count}`,
    noneYet: 'zatím nic',
    mood: 'Nálada dne',
    moods: { kind: 'Vlídná', mixed: 'Smíšená', rough: 'Drsná', none: '–' },
    sides: (kind, rough) => `vlídně ${kind}, drsně ${rough}`,
    tooFew: 'zatím málo hlasů',
    lostSince: 'Bez spojení od #',
    lostText: 'Vidíte stav z té chvíle. Zkoušíme to znovu.',
    connecting: 'Připojujeme se…',
    sleeps: 'Tento prohlížeč nechá obrazovku zhasnout: nastavte v zařízení, ať svítí.',
    gone: 'Tato tabule je vypnutá',
    goneText: 'Odkaz už neplatí. Nový vytvoříte v aplikaci: Více, Tabule na zeď.',
    needsScript: 'Tato tabule potřebuje JavaScript.',
  },
  pl: {
    title: (business) => `${business} w tej chwili`,
    waiting: 'Czeka',
    free: (count) => `${count} bez opiekuna`,
    allTaken: 'wszystko zajęte',
    quiet: 'nikt nie czeka',
    oldest: 'Najdłużej czeka',
    since: (time) => `od ${time}`,
    left: (span) => `na odpowiedź zostało ${span}`,
    late: (span) => `po terminie ${span}`,
    paused: 'stoi, aż otworzycie',
    noDeadline: 'Cisza i spokój',
    duty: 'Na dyżurze',
    nobody: 'Nikt',
    nobodyNote: 'Kto to teraz weźmie?',
    everybody: 'Wszyscy',
    everybodyNote: 'bez grafiku: wiedzą wszyscy',
    proof: {
      proved: 'telefon sprawdzony',
      stale: 'telefon dawno niesprawdzony',
      unproved: 'telefon jeszcze niesprawdzony',
      failing: 'telefon nic nie pokazuje',
      blocked: 'powiadomienia wyłączone',
      none: 'bez telefonu',
    },
    provedAt: (moment) => `telefon sprawdzony ${moment}`,
    backup: (name) => `rezerwa: ${name}`,
    noBackup: 'bez rezerwy',
    today: 'Dziś na czas',
    of: (met, count) => `${met} z ${count}`,
    noneYet: 'jeszcze nic',
    mood: 'Nastrój dnia',
    moods: { kind: 'Miły', mixed: 'Mieszany', rough: 'Ostry', none: '–' },
    sides: (kind, rough) => `miło ${kind}, ostro ${rough}`,
    tooFew: 'za mało głosów',
    lostSince: 'Brak połączenia od #',
    lostText: 'Widać stan z tamtej chwili. Próbujemy ponownie.',
    connecting: 'Łączenie…',
    sleeps: 'Ta przeglądarka pozwala ekranowi zgasnąć: włącz stałe świecenie w ustawieniach urządzenia.',
    gone: 'Ta tablica jest wyłączona',
    goneText: 'Link jest już nieważny. Nowy utworzysz w aplikacji: Więcej, Tablice.',
    needsScript: 'Ta tablica wymaga JavaScriptu.',
  },
};
