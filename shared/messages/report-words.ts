/** The words of the weekly report and of printed figures, one shape for the three languages. `span`s come formatted: "1 h 05 min". */
import type { Language } from '../model/people.ts';
import { cs as czech, en as english, pl as polish } from './plural.ts';

export type ReportWords = {
  readonly week: string;
  readonly range: string;
  readonly covered: (open: string, backed: string | null) => string;
  readonly stoodBy: (open: string, backup: string) => string;
  readonly missing: (missing: string, open: string) => string;
  readonly doubtful: (doubtful: string, open: string) => string;
  readonly closed: string;
  readonly speed: (median: string, count: number) => string;
  readonly within: (percent: string) => string;
  readonly faster: (span: string) => string;
  readonly slower: (span: string) => string;
  readonly silent: (count: number) => string;
  readonly quiet: string;
  readonly overdue: (count: number) => string;
  readonly repeated: (what: string, guests: number) => string;
  readonly recovered: (part: number, of: number) => string;
  readonly reviews: (count: number, good: number) => string;
  readonly all: (count: number) => string;
  readonly change: string;
  readonly strip: string;
  readonly states: Readonly<Record<'backed' | 'covered' | 'backup' | 'doubtful' | 'unreachable' | 'gap', string>>;
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
  };
  readonly by: Readonly<Record<'level' | 'channel' | 'place' | 'kind', string>>;
  readonly open: string;
  readonly why: (business: string) => string;
  readonly definition: string;
};

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    week: 'Your week',
    range: 'Figures',
    covered: (open, backed) => `The weekend was covered: all ${open}${backed === null ? '' : `, ${backed} of it with a backup`}.`,
    stoodBy: (open, backup) => `The weekend was covered: all ${open}, ${backup} of it by the backup alone.`,
    missing: (missing, open) => `Nobody could be reached for ${missing} of ${open} open at the weekend.`,
    doubtful: (doubtful, open) => `The weekend was staffed, but for ${doubtful} of ${open} the phone had not proved itself.`,
    closed: 'Nothing was open at the weekend.',
    speed: (median, count) => `A guest typically waited ${median} (${count} ${english(count, 'answer', 'answers')})`,
    within: (percent) => `, ${percent} within target`,
    faster: (span) => `, ${span} faster than before`,
    slower: (span) => `, ${span} slower than before`,
    silent: (count) => `${count} ${english(count, 'guest', 'guests')} wrote and nobody has answered yet.`,
    quiet: 'No guest wrote this week.',
    overdue: (count) => `${count} ${english(count, 'guest is', 'guests are')} still waiting past the target.`,
    repeated: (what, guests) => `${what}: ${guests} guests complained on one evening.`,
    recovered: (part, of) => `${part} of ${of} unhappy ${english(of, 'guest', 'guests')} won back.`,
    reviews: (count, good) =>
      `${count} ${english(count, 'review has', 'reviews have')} no answer${good > 0 ? `, ${good} of them good` : ''}.`,
    all: (count) => `Every guest got an answer (${count}).`,
    change: 'For next weekend',
    strip: 'The weekend, hour by hour',
    states: {
      backed: 'with backup',
      covered: 'covered',
      backup: 'the backup alone',
      doubtful: 'phone not proved',
      unreachable: 'phone unreachable',
      gap: 'nobody',
    },
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
    },
    by: { level: 'By urgency', channel: 'By channel', place: 'By place', kind: 'By kind' },
    open: 'Open the statistics',
    why: (business) =>
      `You get this every Sunday evening because you lead ${business}. It can be switched off in the settings of the business.`,
    definition:
      'Typical is the median: half came sooner. Within target counts unanswered ones that are overdue as missed. Spam is left out.',
  },
  cs: {
    week: 'Váš týden',
    range: 'Přehled čísel',
    covered: (open, backed) => `Víkend byl pokrytý: celých ${open}${backed === null ? '' : `, z toho ${backed} se zálohou`}.`,
    stoodBy: (open, backup) => `Víkend byl pokrytý: celých ${open}, z toho ${backup} jen zálohou.`,
    missing: (missing, open) => `O víkendu nebyl ${missing} z ${open} provozu nikdo k zastižení.`,
    doubtful: (doubtful, open) => `Službu o víkendu někdo měl, ale ${doubtful} z ${open} s neověřeným telefonem.`,
    closed: 'O víkendu bylo zavřeno.',
    speed: (median, count) => `Host obvykle čekal ${median} (${count} ${czech(count, 'odpověď', 'odpovědi', 'odpovědí')})`,
    within: (percent) => `, včas ${percent}`,
    faster: (span) => `, o ${span} rychleji než dřív`,
    slower: (span) => `, o ${span} pomaleji než dřív`,
    silent: (count) =>
      `${czech(count, 'Napsal', 'Napsali', 'Napsalo')} ${count} ${czech(count, 'host', 'hosté', 'hostů')} a nikdo zatím neodpověděl.`,
    quiet: 'Tento týden nenapsal žádný host.',
    overdue: (count) => `${count} ${czech(count, 'host pořád čeká', 'hosté pořád čekají', 'hostů pořád čeká')} po termínu.`,
    repeated: (what, guests) =>
      `${what}: za jeden večer si ${czech(guests, 'stěžoval', 'stěžovali', 'stěžovalo')} ${guests} ${czech(guests, 'host', 'hosté', 'hostů')}.`,
    recovered: (part, of) => `Nespokojení hosté získaní zpět: ${part} z ${of}.`,
    reviews: (count, good) =>
      `Bez odpovědi ${czech(count, 'zůstala', 'zůstaly', 'zůstalo')} ${count} ${czech(count, 'recenze', 'recenze', 'recenzí')}${good > 0 ? `, z toho dobrých: ${good}` : ''}.`,
    all: (count) => `Odpověď dostali všichni hosté (${count}).`,
    change: 'Na příští víkend',
    strip: 'Víkend hodinu po hodině',
    states: {
      backed: 'se zálohou',
      covered: 'pokryto',
      backup: 'jen záloha',
      doubtful: 'telefon neověřen',
      unreachable: 'telefon nedostupný',
      gap: 'nikdo',
    },
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
    },
    by: {
      level: 'Podle naléhavosti',
      channel: 'Podle kanálu',
      place: 'Podle místa',
      kind: 'Podle druhu',
    },
    open: 'Otevřít statistiky',
    why: (business) => `Posíláme každou neděli večer vedení podniku ${business}. Vypnout to lze v nastavení podniku.`,
    definition:
      'Obvyklé čekání je medián: polovina odpovědí přišla dřív. Nezodpovězené po termínu se počítají jako nestihnuté. Bez spamu.',
  },
  pl: {
    week: 'Wasz tydzień',
    range: 'Zestawienie',
    covered: (open, backed) => `Weekend był obsadzony: całe ${open}${backed === null ? '' : `, z tego ${backed} z rezerwą`}.`,
    stoodBy: (open, backup) => `Weekend był obsadzony: całe ${open}, z tego ${backup} tylko przez rezerwę.`,
    missing: (missing, open) => `W weekend przez ${missing} z ${open} pracy lokalu nikt nie był osiągalny.`,
    doubtful: (doubtful, open) => `W weekend ktoś miał dyżur, ale przez ${doubtful} z ${open} z niesprawdzonym telefonem.`,
    closed: 'W weekend było zamknięte.',
    speed: (median, count) => `Gość czekał zwykle ${median} (${count} ${polish(count, 'odpowiedź', 'odpowiedzi', 'odpowiedzi')})`,
    within: (percent) => `, na czas ${percent}`,
    faster: (span) => `, o ${span} szybciej niż wcześniej`,
    slower: (span) => `, o ${span} wolniej niż wcześniej`,
    silent: (count) =>
      `${polish(count, 'Napisał', 'Napisało', 'Napisało')} ${count} ${polish(count, 'gość', 'gości', 'gości')}, a nikt jeszcze nie odpowiedział.`,
    quiet: 'W tym tygodniu nie napisał żaden gość.',
    overdue: (count) => `${count} ${polish(count, 'gość wciąż czeka', 'gości wciąż czeka', 'gości wciąż czeka')} po terminie.`,
    repeated: (what, guests) =>
      `${what}: jednego wieczoru ${polish(guests, 'poskarżył się', 'poskarżyło się', 'poskarżyło się')} ${guests} ${polish(guests, 'gość', 'gości', 'gości')}.`,
    recovered: (part, of) => `Odzyskani niezadowoleni goście: ${part} z ${of}.`,
    reviews: (count, good) =>
      `Bez odpowiedzi ${polish(count, 'została', 'zostały', 'zostało')} ${count} ${polish(count, 'opinia', 'opinie', 'opinii')}${good > 0 ? `, w tym dobre: ${good}` : ''}.`,
    all: (count) => `Odpowiedź dostali wszyscy goście (${count}).`,
    change: 'Na następny weekend',
    strip: 'Weekend godzina po godzinie',
    states: {
      backed: 'z rezerwą',
      covered: 'obsadzone',
      backup: 'tylko rezerwa',
      doubtful: 'telefon niesprawdzony',
      unreachable: 'telefon nieosiągalny',
      gap: 'nikt',
    },
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
    },
    by: {
      level: 'Według pilności',
      channel: 'Według kanału',
      place: 'Według miejsca',
      kind: 'Według rodzaju',
    },
    open: 'Otwórz statystyki',
    why: (business) =>
      `Wysyłamy w każdą niedzielę wieczorem osobom prowadzącym ${business}. Można to wyłączyć w ustawieniach firmy.`,
    definition:
      'Zwykłe czekanie to mediana: połowa odpowiedzi przyszła wcześniej. Bez odpowiedzi i po terminie liczy się jako spóźnione. Bez spamu.',
  },
};
