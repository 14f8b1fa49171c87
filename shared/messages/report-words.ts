/** The words of the weekly report and of printed figures, one shape for the three languages. `span`s come formatted: "1 h 05 min". */
import type { Language } from '../model/people.ts';

export type ReportWords = {
  readonly week: string;
  readonly range: string;
  readonly change: string;
  readonly strip: string;
  readonly states: { readonly backed: string; readonly covered: string; readonly doubtful: string; readonly missing: string };
  readonly distribution: string;
  readonly band: (from: string, to: string | null) => string;
  readonly upTo: (to: string) => string;
  readonly trend: string;
  readonly table: {
    readonly all: string;
    readonly weekend: string;
    readonly weekday: string;
    readonly asked: string;
    readonly answered: string;
    readonly within: string;
    readonly median: string;
    readonly p90: string;
    readonly resolved: string;
    readonly overdue: string;
    readonly weekOf: string;
  };
  readonly by: Readonly<Record<'level' | 'channel' | 'place' | 'kind' | 'member', string>>;
  readonly open: string;
  readonly why: (business: string) => string;
  readonly definition: string;
};

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    week: 'Your week',
    range: 'Figures',
    change: 'For next weekend',
    strip: 'The weekend, hour by hour',
    states: { backed: 'with backup', covered: 'covered', doubtful: 'phone not proved', missing: 'nobody' },
    distribution: 'How long guests waited',
    band: (from, to) => (to === null ? `over ${from}` : `${from} to ${to}`),
    upTo: (to) => `up to ${to}`,
    trend: 'Week by week',
    table: {
      all: 'Everything',
      weekend: 'Weekend',
      weekday: 'Weekdays',
      asked: 'Guests wrote',
      answered: 'Answered',
      within: 'Within target',
      median: 'Typical wait',
      p90: '9 of 10 within',
      resolved: 'Typically closed after',
      overdue: 'Overdue',
      weekOf: 'Week of',
    },
    by: { level: 'By urgency', channel: 'By channel', place: 'By place', kind: 'By kind', member: 'By person' },
    open: 'Open the statistics',
    why: (business) =>
      `You get this every Sunday evening because you lead ${business}. It can be switched off in the settings of the business.`,
    definition:
      'Typical is the median: half came sooner. Within target counts unanswered ones that are overdue as missed. Spam is left out.',
  },
  cs: {
    week: 'Váš týden',
    range: 'Přehled čísel',
    change: 'Na příští víkend',
    strip: 'Víkend hodinu po hodině',
    states: { backed: 'se zálohou', covered: 'pokryto', doubtful: 'telefon neověřen', missing: 'nikdo' },
    distribution: 'Jak dlouho hosté čekali',
    band: (from, to) => (to === null ? `déle než ${from}` : `${from} až ${to}`),
    upTo: (to) => `do ${to}`,
    trend: 'Týden po týdnu',
    table: {
      all: 'Celkem',
      weekend: 'Víkend',
      weekday: 'Všední dny',
      asked: 'Napsalo hostů',
      answered: 'Zodpovězeno',
      within: 'Včas',
      median: 'Obvyklé čekání',
      p90: '9 z 10 do',
      resolved: 'Obvykle uzavřeno za',
      overdue: 'Po termínu',
      weekOf: 'Týden od',
    },
    by: {
      level: 'Podle naléhavosti',
      channel: 'Podle kanálu',
      place: 'Podle místa',
      kind: 'Podle druhu',
      member: 'Podle člověka',
    },
    open: 'Otevřít statistiky',
    why: (business) => `Posíláme každou neděli večer vedení podniku ${business}. Vypnout to lze v nastavení podniku.`,
    definition:
      'Obvyklé čekání je medián: polovina odpovědí přišla dřív. Nezodpovězené po termínu se počítají jako nestihnuté. Bez spamu.',
  },
  pl: {
    week: 'Wasz tydzień',
    range: 'Zestawienie',
    change: 'Na następny weekend',
    strip: 'Weekend godzina po godzinie',
    states: { backed: 'z rezerwą', covered: 'obsadzone', doubtful: 'telefon niesprawdzony', missing: 'nikt' },
    distribution: 'Jak długo czekali goście',
    band: (from, to) => (to === null ? `ponad ${from}` : `${from} do ${to}`),
    upTo: (to) => `do ${to}`,
    trend: 'Tydzień po tygodniu',
    table: {
      all: 'Razem',
      weekend: 'Weekend',
      weekday: 'Dni powszednie',
      asked: 'Napisało gości',
      answered: 'Z odpowiedzią',
      within: 'Na czas',
      median: 'Zwykłe czekanie',
      p90: '9 z 10 w ciągu',
      resolved: 'Zwykle zamknięte po',
      overdue: 'Po terminie',
      weekOf: 'Tydzień od',
    },
    by: {
      level: 'Według pilności',
      channel: 'Według kanału',
      place: 'Według miejsca',
      kind: 'Według rodzaju',
      member: 'Według osoby',
    },
    open: 'Otwórz statystyki',
    why: (business) =>
      `Wysyłamy w każdą niedzielę wieczorem osobom prowadzącym ${business}. Można to wyłączyć w ustawieniach firmy.`,
    definition:
      'Zwykłe czekanie to mediana: połowa odpowiedzi przyszła wcześniej. Bez odpowiedzi i po terminie liczy się jako spóźnione. Bez spamu.',
  },
};
